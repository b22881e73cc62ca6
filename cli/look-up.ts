import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { type BeatportClient, createClient } from '../core/client.ts';
import { usualBudget } from '../core/http/daily-budget.ts';
import { inOrder } from '../core/lookup/in-order.ts';
import { createLookup } from '../core/lookup/lookup.ts';
import { createMetrics } from '../core/metrics.ts';
import { webHost } from '../core/host.ts';
import { untilText } from '../core/until-text.ts';
import { cacheRoot } from './cache-root.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { conclude } from './conclude.ts';
import { createDayCounter } from './day-counter.ts';
import { deliver } from './deliver.ts';
import { createFileCache, type FileCache } from './file-cache.ts';
import { type Input, openInput } from './input.ts';
import type { Io } from './io.ts';
import type { Messages } from './messages.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { createPatientFind } from './patient-find.ts';
import { Progress } from './progress.ts';
import { createRows } from './rows.ts';
import { Tally } from './tally.ts';

export interface LookUpPorts {
  io: Io;
  messages: Messages;
  output: Output;
  signal: AbortSignal;
}

/** Lines under way at a time: enough that a slow line leaves no request slot empty, few enough to lose at a stop. */
const WIDTH = 64;
/** Nobody has written to the pipe for so long: what came so far decides for the list. */
const QUIET_MS = 250;

/** Looks up every line of the input and writes the answers in order; resolves with the exit code. */
export async function lookUp(
  options: Options,
  { io, messages, output, signal }: LookUpPorts,
): Promise<number> {
  const warn = (message: string) => messages.say(`cratemark: ${message}.`);
  const { stop, release } = stopWith(signal);
  const root = cacheRoot(options.cacheDir, io.env);
  const client = clientFor(options, io, root);
  const { host, metrics } = client;
  const quiet = (heard: AbortSignal) => host.sleep(QUIET_MS, heard);
  const input = await openInput(options.operands, { stdin: io.stdin, signal: stop.signal, warn, quiet });
  const identity = [...input.identity, options.format, options.fields ?? []];
  const checkpoint = openCheckpoint({ folder: path.join(root, 'resume'), identity, now: host.now, warn });
  const delivered = resumeAt(options, checkpoint, messages);

  const cache = options.useCache ? createFileCache({ folder: root, now: host.now, warn }) : undefined;
  const tally = new Tally();
  const progress = new Progress({ messages, tally, metrics, now: host.now });
  followTotal(input, progress, delivered, stop.signal);
  try {
    const find = finder({ client, cache, signal: stop.signal, messages });
    const ending = await deliver({
      results: inOrder(input.lines(delivered), find, WIDTH),
      rows: createRows(options, io, delivered),
      ...{ output, messages, tally, checkpoint, delivered, stop, settled: () => settled(client) },
    });
    progress.stop();
    return conclude(ending, { options, messages, tally, summary: progress.summary() });
  } finally {
    stop.abort();
    progress.stop();
    cache?.close();
    release();
  }
}

/** Aborts with the signal, and may be aborted without it. */
function stopWith(signal: AbortSignal): { stop: AbortController; release: () => void } {
  const stop = new AbortController();
  // Every line under way listens; Node takes more than ten for a leak.
  setMaxListeners(0, stop.signal);
  const stopToo = () => stop.abort(signal.reason);
  if (signal.aborted) stopToo();
  signal.addEventListener('abort', stopToo, { once: true });
  return { stop, release: () => signal.removeEventListener('abort', stopToo) };
}

/** How many lines stand in the output already. */
function resumeAt({ resume }: Options, checkpoint: Checkpoint, { say }: Messages): number {
  const { delivered } = checkpoint;
  if (!resume) {
    // Else a later --resume would go on from a run that this one replaces.
    checkpoint.remove();
    return 0;
  }
  if (delivered === 0) say('cratemark: nothing to resume for this input; starting at line 1.');
  else say(`cratemark: resuming at line ${delivered + 1}; append with >>`);
  return delivered;
}

async function settled({ limiter, host }: BeatportClient): Promise<void> {
  await limiter.settled();
  // Pages are read a timer's turn after their slot is free, and kept at once; a longer timer ends after theirs.
  await host.sleep(READ_BY_MS);
}

const READ_BY_MS = 10;

interface FinderPorts {
  client: BeatportClient;
  cache: FileCache | undefined;
  signal: AbortSignal;
  messages: Messages;
}

function finder({ client, cache, signal, messages }: FinderPorts) {
  const lookup = createLookup({ client, ...(cache === undefined ? {} : { cache }) });
  const onWait = (untilMs: number) =>
    messages.say(`Beatport asks to wait until ${untilText(untilMs, client.host.now())}; this run does so.`);
  return createPatientFind({ lookup, client, signal, onWait });
}

/**
 * A list has more time than a page that somebody looks at: with every third answer bad, three attempts fail four lines in
 * a hundred, ten fail none. The breaker keeps the number of requests small when nothing answers at all.
 */
const ATTEMPTS = 10;

function clientFor(options: Options, io: Io, root: string): BeatportClient {
  const host = webHost();
  const { origin, concurrency: maxConcurrent, rate: ratePerSecond } = options;
  const dailyBudget = options.budget ?? usualBudget(origin);
  return createClient({
    // Totals are all that is shown.
    metrics: createMetrics(host, { capacity: 0 }),
    retryAttempts: ATTEMPTS,
    timeoutMs: options.timeout * 1_000,
    ...(dailyBudget > 0 && { dayCounter: createDayCounter(root) }),
    ...io.client,
    ...{ origin, maxConcurrent, ratePerSecond, dailyBudget },
  });
}

function followTotal(input: Input, progress: Progress, delivered: number, signal: AbortSignal): void {
  const know = (total: number) => {
    progress.total = total - delivered;
  };
  if (input.total !== undefined) know(input.total);
  // Only the time left depends on it.
  else void input.count?.(signal).then(know, () => {});
}
