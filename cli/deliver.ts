import type { LookupResult } from '../core/lookup/result.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Messages } from './messages.ts';
import type { Output } from './output.ts';
import { endOf } from './patient-find.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Rows } from './rows.ts';
import type { Tally } from './tally.ts';

export type Ending = 'done' | 'challenge' | 'daily-budget' | 'interrupted';

export interface Delivery {
  results: AsyncIterable<LookupResult>;
  rows: Rows;
  output: Output;
  messages: Pick<Messages, 'clear'>;
  tally: Tally;
  checkpoint: Checkpoint;
  /** Lines that an earlier run delivered. */
  delivered: number;
  /** Aborts when the run is to stop; aborted here when the run has to end, so that nothing more is asked. */
  stop: AbortController;
  /** Resolves when what was asked already is answered and kept. */
  settled: () => Promise<void>;
}

/**
 * Writes the answers as they come, counting only what the output has taken. A list that is not finished gets no end
 * (the bracket of JSON), since a resumed run goes on in the same file.
 */
export async function deliver({ checkpoint, ...delivery }: Delivery): Promise<Ending> {
  try {
    const ending = await writeAll({ checkpoint, ...delivery });
    if (ending === 'done') checkpoint.remove();
    else checkpoint.save();
    return ending;
  } catch (error) {
    checkpoint.save();
    throw error;
  }
}

async function writeAll(delivery: Delivery): Promise<Ending> {
  const { results, rows, output, messages, tally, checkpoint, delivered, stop, settled } = delivery;
  const buffer = new RowBuffer({
    output,
    onWrite: messages.clear,
    onAccepted: (count) => checkpoint.advance(delivered + count),
    // The loop may be waiting for a line that never comes.
    onFailure: () => stop.abort(),
  });
  messages.clear();
  await output.write(rows.head);
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
  await output.write(rows.tail);
  return 'done';
}
