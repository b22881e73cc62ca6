import type { LookupResult } from '../core/lookup/result.ts';
import type { Journal } from './journal.ts';
import type { Messages } from './messages.ts';
import type { Output } from './output.ts';
import { endOf } from './patient-find.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Rows } from './rows.ts';
import type { Tally } from './tally.ts';

export type Ending = 'done' | 'challenge' | 'daily-budget' | 'interrupted';

export interface Delivery {
  results: AsyncIterable<LookupResult>;
  /** What the output lacks of an earlier run's rows. */
  missing: Uint8Array;
  rows: Rows;
  output: Output;
  messages: Pick<Messages, 'clear'>;
  tally: Tally;
  journal: Journal;
  /** Aborts when the run is to stop; aborted here when the run has to end, so that nothing more is asked. */
  stop: AbortController;
  /** Resolves when what was asked already is answered and kept. */
  settled: () => Promise<void>;
}

/**
 * Writes the answers as they come. A list that is not finished gets no end (the bracket of JSON), since a resumed run goes on
 * in the same file.
 */
export async function deliver(delivery: Delivery): Promise<Ending> {
  const { output, messages, missing, journal, stop } = delivery;
  if (stop.signal.aborted) return 'interrupted';
  messages.clear();
  await output.write(missing);
  const ending = await writeAll(delivery);
  journal.end(ending === 'done' ? 'finished' : 'stopped');
  return ending;
}

async function writeAll(delivery: Delivery): Promise<Ending> {
  const { results, rows, output, messages, tally, journal, stop, settled } = delivery;
  const buffer = new RowBuffer({
    output,
    onWrite: (text) => {
      messages.clear();
      journal.writing(text);
    },
    onWritten: () => journal.written(),
    // The loop may be waiting for a line that never comes.
    onFailure: () => stop.abort(),
  });
  await buffer.add(rows.head);
  await buffer.flush();
  try {
    for await (const result of results) {
      const end = endOf(result);
      if (end !== undefined) {
        await buffer.flush();
        // Else a resumed run would have to ask once more.
        await settled();
        // Before the loop is left, as leaving it waits for the input.
        stop.abort();
        return end;
      }
      tally.add(result);
      journal.answer(result.line.raw);
      await buffer.add(rows.row(result));
    }
  } catch (error) {
    if (!stop.signal.aborted || error !== stop.signal.reason) throw error;
  }
  await buffer.flush();
  if (stop.signal.aborted) {
    await settled();
    return 'interrupted';
  }
  journal.ending();
  await buffer.add(rows.tail);
  await buffer.flush();
  return 'done';
}
