import type { ImportOptions, ImportOutcome, OptionsServices } from './options-services.ts';
import { BEATPORT_ORIGIN, trackUrl } from '../../core/beatport/urls.ts';
import type { Correction } from '../../core/lookup/corrections.ts';
import { exportCorrections, readCorrections, type ImportStep } from '../../core/lookup/corrections-file.ts';
import { ask, succeeds } from '../../extension/shared/ask.ts';
import { inPieces } from '../../extension/shared/in-pieces.ts';
import { LIMITS } from '../../extension/shared/protocol.ts';
import { text } from '../../extension/shared/text.ts';
import { problemTexts } from './problem-texts.ts';
import { type Rekeying, rekeying } from './rekey-corrections.ts';

type Services = Pick<
  OptionsServices,
  | 'corrections'
  | 'setCorrections'
  | 'removeCorrections'
  | 'importCorrections'
  | 'exportCorrections'
  | 'trackAddress'
>;

/** The background keeps them and alone writes them, so that what it holds in memory is true. */
export const correctionServices: Services = {
  corrections: () => read(),
  setCorrections: (corrections) => inBatches(corrections, set),
  removeCorrections: (keys) => inBatches(keys, remove),
  importCorrections: load,
  exportCorrections,
  trackAddress: (id) => trackUrl(BEATPORT_ORIGIN, id),
};

/** With the keys of today, unless it is stopped before. */
async function read(signal = new AbortController().signal): Promise<Correction[] | undefined> {
  const kept = await list();
  const { stored, removed } = (await inPieces(rekeying(kept ?? []), () => {}, signal)) ?? NO_REKEYING;
  if (removed.length === 0) return kept;
  if (!(await inBatches(stored, set)) || !(await inBatches(removed, remove))) return kept;
  return list();
}

const NO_REKEYING: Rekeying = { stored: [], removed: [] };

async function list(): Promise<Correction[] | undefined> {
  const reply = await ask({ to: 'background', type: 'list-corrections' });
  return Array.isArray(reply) ? reply : undefined;
}

function set(corrections: Correction[]): Promise<boolean> {
  return succeeds({ to: 'background', type: 'set-corrections', corrections });
}

function remove(keys: string[]): Promise<boolean> {
  return succeeds({ to: 'background', type: 'remove-corrections', keys });
}

/**
 * A later choice stays, wherever it stands. Undo puts back what the file replaced and takes away what it added; so does the
 * reader who stops it. A file is read to its end before anything of it is kept.
 */
async function load(file: string, { onProgress, signal }: ImportOptions): Promise<ImportOutcome> {
  const reading = ({ done, total }: ImportStep) => onProgress({ step: 'read', done, total });
  const imported = await inPieces(readCorrections(file), reading, signal);
  if (imported === undefined) return stopped();
  if (!imported.ok) return { ok: false, message: text('optionsChoicesNoFile') };
  const before = new Map((await read(signal))?.map((correction) => [correction.key, correction]));
  const isOlder = ({ key, chosenAt }: Correction) => (before.get(key)?.chosenAt ?? -1) > chosenAt;
  const corrections = imported.corrections.filter((correction) => !isOlder(correction));
  const replaced = corrections.flatMap(({ key }) => before.get(key) ?? []);
  const added = corrections.map(({ key }) => key).filter((key) => !before.has(key));
  const undo = async () => {
    await inBatches(added, remove);
    await inBatches(replaced, set);
  };
  let done = 0;
  const kept = await inBatches(corrections, async (batch) => {
    if (signal.aborted || !(await set(batch))) return false;
    done += batch.length;
    if (done < corrections.length) onProgress({ step: 'keep', done, total: corrections.length });
    return true;
  });
  if (signal.aborted) {
    await undo();
    return stopped();
  }
  if (!kept) return { ok: false, message: text('pageLost') };
  const changed = corrections.filter(
    ({ key, trackId }) => trackId !== (before.get(key) ?? { trackId }).trackId,
  );
  const problems = [
    ...problemTexts(imported.bad, ({ number, problem }) => text('optionsChoicesBad', number, problem)),
    ...problemTexts(imported.corrections.filter(isOlder), ({ line }) => text('optionsChoicesOlder', line)),
  ];
  return { ok: true, taken: corrections.length, replaced: changed.length, problems, undo };
}

function stopped(): ImportOutcome {
  return { ok: false, message: text('optionsImportStopped') };
}

/** One message holds so many. */
async function inBatches<One>(
  all: readonly One[],
  send: (batch: One[]) => Promise<boolean>,
): Promise<boolean> {
  for (let from = 0; from < all.length; from += LIMITS.corrections) {
    if (!(await send(all.slice(from, from + LIMITS.corrections)))) return false;
  }
  return true;
}
