import { correctionKey } from '../../core/lookup/correction-key.ts';
import type { Correction } from '../../core/lookup/corrections.ts';
import { formerChoice } from '../../core/lookup/former-choice.ts';
import { isBeatportUrl, trackIdOf } from '../../core/beatport/urls.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Lookups, LookupService } from './lookup-service.ts';
import type { Choice, RowAnswer } from '../shared/protocol.ts';

/**
 * Remembers what the user chose for a line, or that nothing is chosen any more, and returns its answer as it stands then;
 * undefined when that has to be asked of Beatport first, as any row is.
 */
export async function choose(
  line: TrackLine,
  choice: Choice,
  { corrections, known }: Lookups,
  { client }: Pick<LookupService, 'client'>,
): Promise<RowAnswer | undefined> {
  const former = await formerChoice(corrections, line);
  const gone = former === undefined ? [] : [former.key];
  if (choice === 'none') gone.push(correctionKey(line));
  else await corrections.set([correctionOf(line, choice, client.host.now())]);
  if (gone.length > 0) await corrections.remove(gone);
  return known(line);
}

function correctionOf(
  line: TrackLine,
  { trackId, url }: Exclude<Choice, 'none'>,
  chosenAt: number,
): Correction {
  const correction = { key: correctionKey(line), line: line.raw, trackId, chosenAt };
  // A page sent it: only the address of just that track is kept.
  const fits = url !== undefined && isBeatportUrl(url) && trackIdOf(url) === trackId;
  return fits ? { ...correction, url } : correction;
}
