import process from 'node:process';
import { parseArgs } from 'node:util';
import { createClient } from '../core/client.ts';
import { webHost } from '../core/host.ts';
import { createLookup } from '../core/lookup/lookup.ts';
import { createMemoryCache } from '../core/lookup/memory-cache.ts';
import type { LookupResult } from '../core/lookup/result.ts';
import { createMetrics } from '../core/metrics.ts';
import { parseLine } from '../core/tracklist/line.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { makeCatalogue } from './catalogue.ts';
import type { CatalogueTrack } from './catalogue-track.ts';
import { startOther } from './other-process.ts';
import { isRight, makeTruth } from './truth.ts';

// Run by `npm run soak`, see scripts/soak.mjs.

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '10000' },
    /** The run fails when it takes longer. */
    minutes: { type: 'string', default: '15' },
  },
});

/** A tenth of the answers is bad, each kind alike. */
const FAULTS = ['fail', 'hang', 'reset', 'truncate', 'wrong-type', 'huge', 'redirect-loop'] as const;
/** An attempt is short and waits pass fifty times faster, else the hangs alone would take hours. */
const TIMEOUT_MS = 400;
const HASTE = 50;
/** What the heap may grow from the first quarter to the end: nothing is kept but a bounded cache. */
const MOST_GROWTH_MB = 24;

/** Enough tracks that hardly a line is answered from the cache. */
const TRACKS = 12_000;
/** A page of the wrong type or size is not asked for again by itself; whoever wants to know asks once more. */
const MOST_ROUNDS = 6;

const catalogue = makeCatalogue({ tracks: TRACKS });
const truthOf = makeTruth(catalogue);

// The signal of the time limit would keep the process until it is over.
process.exit((await soak()) ? 0 : 1);

async function soak(): Promise<boolean> {
  const faults = FAULTS.flatMap((name) => [`--${name}-rate`, String(0.1 / FAULTS.length)]);
  const size = ['--tracks', String(TRACKS), '--huge-bytes', String(9 * 2 ** 20)];
  const standIn = await startOther(undefined, [...faults, ...size, '--latency-ms', '0', '--jitter-ms', '0']);
  try {
    return await run(standIn.origin, Number(values.lines), Number(values.minutes) * 60_000);
  } finally {
    standIn.stop();
  }
}

async function run(origin: string, count: number, mostMs: number): Promise<boolean> {
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(mostMs);
  const lookup = createLookup({ client: hastyClient(origin), cache: createMemoryCache(500) });
  const heaps: number[] = [];
  const failed: TrackLine[] = [];
  const wrong: string[] = [];
  const verdicts = new Map<string, number>();
  const note = (result: LookupResult) => {
    const word = result.ok ? result.match.verdict : result.failure.kind;
    verdicts.set(word, (verdicts.get(word) ?? 0) + 1);
    if (!result.ok) failed.push(result.line);
    else if (!isRight(truthOf(trackOf(result.line)), result.match))
      wrong.push(`${word} for ${result.line.raw}`);
  };
  let answered = 0;
  let misplaced = 0;
  for await (const result of lookup.stream(lines(count), { signal })) {
    answered += 1;
    if (result.line.position !== answered) misplaced += 1;
    note(result);
    if (answered % Math.ceil(count / 20) === 0) heaps.push(heapMb());
  }
  console.log(
    `${answered} of ${count} lines answered, ${misplaced} of them out of order or twice: ${told(verdicts)}`,
  );

  for (let round = 1; failed.length > 0 && round <= MOST_ROUNDS; round += 1) {
    const again = failed.splice(0);
    (await lookup.findAll(again, { signal })).forEach(note);
    console.log(`${again.length} that failed were asked for once more, ${failed.length} failed again`);
  }
  console.log(`${wrong.length} answers are not those of the catalogue`, wrong.slice(0, 5));
  const { requests, retries } = lookup.metrics.snapshot().totals;
  const growth = (heaps.at(-1) ?? 0) - (heaps[Math.floor(heaps.length / 4)] ?? 0);
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(`${requests} requests, ${retries} of them retries, in ${seconds.toFixed(0)} s`);
  console.log(`heap in MB: ${heaps.map((mb) => mb.toFixed(0)).join(' ')}; it grew by ${growth.toFixed(1)}`);
  const whole = answered === count && misplaced === 0 && failed.length === 0;
  return whole && wrong.length === 0 && growth <= MOST_GROWTH_MB;
}

function hastyClient(origin: string) {
  const host = webHost();
  const begin = host.now();
  return createClient({
    origin,
    ratePerSecond: 0,
    maxConcurrent: 10,
    timeoutMs: TIMEOUT_MS,
    retryAttempts: 12,
    metrics: createMetrics(host, { capacity: 100 }),
    now: () => begin + (host.now() - begin) * HASTE,
    sleep: (ms, signal) => host.sleep(ms / HASTE, signal),
  });
}

/** Tracks of the catalogue, from the start again after the last. */
function* lines(count: number): Generator<TrackLine> {
  for (let position = 1; position <= count; position += 1) {
    const { artists, title, mix } = trackOf({ position });
    yield { ...parseLine(`${artists.join(', ')} - ${title.trim()} (${mix})`), position };
  }
}

/** The one from which the line was written. */
function trackOf({ position = 0 }: Pick<TrackLine, 'position'>): CatalogueTrack {
  const track = catalogue[(position - 1) % catalogue.length];
  if (track === undefined) throw new Error(`no line ${position} was asked`);
  return track;
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

function heapMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
