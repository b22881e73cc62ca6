import { setMaxListeners } from 'node:events';
import { type BeatportClient, createClient, usualBudget } from '../core/client.ts';
import { BACKOFF_CAP_MS } from '../core/http/backoff.ts';
import { inOrder } from '../core/lookup/in-order.ts';
import { createLookup } from '../core/lookup/lookup.ts';
import { createMetrics } from '../core/metrics.ts';
import { webHost } from '../core/host.ts';
import { untilText } from '../core/until-text.ts';
import { openCheckpoints } from './checkpoint.ts';
import { conclude } from './conclude.ts';
import { createDayCounter } from './day-counter.ts';
import { deliver } from './deliver.ts';
import { createFileCache, type FileCache } from './file-cache.ts';
import { EXIT } from './exit-code.ts';
import { type Input, openInput } from './input.ts';
import type { Io } from './io.ts';
import { Journal } from './journal.ts';
import type { Messages } from './messages.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { outputFile, refuseOutputInto } from './output-file.ts';
import { openOwnFolder } from './own-folder.ts';
import { createPatientFind } from './patient-find.ts';
import { Progress } from './progress.ts';
import { watchReach } from './reach.ts';
import { resume, type ResumeOptions, type Start, startAnew } from './resume.ts';
import { createRows } from './rows.ts';
import { Tally } from './tally.ts';
import { verboseLogger } from './verbose-logger.ts';

export interface LookUpPorts {
  io: Io;
  messages: Messages;
  output: Output;
  signal: AbortSignal;
}

/** Lines under way at a time: enough that a slow line leaves no request slot empty, few enough to lose at a stop. */
const WIDTH = 64;
/** Nothing was written to the pipe for so long: what came so far decides for the list. */
const QUIET_MS = 250;

/** What all steps of a run share. */
interface Run extends LookUpPorts {
  options: Options;
  /** Ends the run; `signal` does so too. */
  stop: AbortController;
  warn: (message: string) => void;
  /** Where answers and checkpoints are kept. */
  folder: string | undefined;
  client: BeatportClient;
}

/** What there is to do: the lines of the input that no earlier run has answered. */
interface Task {
  input: Input;
  start: Start;
  journal: Journal;
}

/** Looks up every line of the input and writes the answers in order; resolves with the exit code. */
export async function lookUp(options: Options, ports: LookUpPorts): Promise<number> {
  const { stop, release } = stopWith(ports.signal);
  try {
    const run = prepare(options, ports, stop);
    const task = await taskOf(run);
    return await (task.start.isFinished ? finish(run, task) : answer(run, task));
  } finally {
    stop.abort();
    release();
  }
}

function prepare(options: Options, ports: LookUpPorts, stop: AbortController): Run {
  const { io, messages } = ports;
  const warn = (message: string) => messages.say(`cratemark: ${message}.`);
  const folder = openOwnFolder(options, io.env, warn);
  const output = outputFile(io.stdout);
  if (folder !== undefined && output !== undefined) refuseOutputInto(folder, output);
  const client = clientFor(options, io, { folder, warn, signal: stop.signal, say: messages.say });
  return { ...ports, options, stop, warn, folder, client };
}

async function taskOf({ options, io, messages, stop, warn, folder, client }: Run): Promise<Task> {
  const { operands, format, fields = [] } = options;
  const { signal } = stop;
  const input = await openInput(operands, {
    stdin: io.stdin,
    signal,
    warn,
    quiet: (heard) => client.host.sleep(QUIET_MS, heard),
    blocking: io.blocking ?? ((work) => work()),
  });
  const identity = [...input.identity, format, fields];
  const checkpoints = openCheckpoints({ folder, identity, now: client.host.now, warn });
  const output = outputFile(io.stdout);
  const start = await startOf(options, { input, format, output, checkpoints, signal, say: messages.say });
  const { answered, checkpoint } = start;
  const journal = new Journal({ checkpoints, output, isStream: input.isStream, answered, checkpoint });
  return { input, start, journal };
}

/** An earlier run has answered every line; its last rows may not have been written whole. */
async function finish({ output }: Run, { start }: Task): Promise<number> {
  await output.write(start.missing);
  return EXIT.done;
}

async function answer(run: Run, { input, start, journal }: Task): Promise<number> {
  const { options, io, messages, output, stop, client } = run;
  const { host, metrics } = client;
  const cache = cacheOf(run);
  const tally = new Tally();
  const progress = new Progress({ messages, tally, metrics, now: host.now });
  const before = { begun: start.checkpoint !== undefined, delivered: start.answered.lines };
  followTotal(input, progress, before.delivered, stop.signal);
  try {
    const find = finder({ client, cache, signal: stop.signal, messages });
    const ending = await deliver({
      results: inOrder(start.lines, find, WIDTH),
      missing: start.missing,
      rows: createRows(options, io, before),
      output,
      messages,
      tally,
      journal,
      stop,
      settled: () => settled(client),
    });
    progress.stop();
    return conclude(ending, { options, messages, tally, summary: progress.summary() });
  } finally {
    stop.abort();
    progress.stop();
    cache?.close();
  }
}

function cacheOf({ options, folder, client, warn }: Run): FileCache | undefined {
  if (!options.useCache || folder === undefined) return undefined;
  return createFileCache({ folder, now: client.host.now, warn });
}

function startOf({ resume: isWanted }: Options, options: ResumeOptions): Start | Promise<Start> {
  if (isWanted) return resume(options);
  // Else a later --resume would go on from a run that this one replaces.
  options.checkpoints.remove();
  return startAnew(options);
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
 * A list has more time than a page that a reader looks at: with every third answer bad, three attempts fail four lines in
 * a hundred, ten fail none. The breaker keeps the number of requests small when nothing answers at all.
 */
const ATTEMPTS = 10;

interface ClientPorts {
  folder: string | undefined;
  warn: (message: string) => void;
  signal: AbortSignal;
  say: (text: string) => void;
}

function clientFor(options: Options, io: Io, { folder, warn, signal, say }: ClientPorts): BeatportClient {
  const host = webHost(io.client?.fetch && { fetch: io.client.fetch });
  const { origin, concurrency: maxConcurrent, rate: ratePerSecond } = options;
  const dailyBudget = options.budget ?? usualBudget(origin);
  const timeoutMs = options.timeout * 1_000;
  const triedForMs = ATTEMPTS * (timeoutMs + BACKOFF_CAP_MS);
  return createClient({
    // Totals are all that is shown.
    metrics: createMetrics(host, { capacity: 0 }),
    ...(options.verbose && { logger: verboseLogger(say) }),
    retryAttempts: ATTEMPTS,
    timeoutMs,
    ...(dailyBudget > 0 && folder !== undefined && { dayCounter: createDayCounter(folder, warn) }),
    ...io.client,
    fetch: watchReach({ fetch: host.fetch, triedForMs, signal, say }),
    origin,
    maxConcurrent,
    ratePerSecond,
    dailyBudget,
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
