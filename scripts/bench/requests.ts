import pLimit from 'p-limit';
import { searchAndFetchTracks, searchTrackUrls } from '../../core/beatport/client.ts';
import { type BeatportClient, createClient } from '../../core/client.ts';
import type { Cache } from '../../core/lookup/cache.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';
import { searchUrl } from '../../core/beatport/urls.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { buildQueries } from '../../core/lookup/queries.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { hundredLines, leastRequests } from './hundred-lines.ts';
import { rounded } from './numbers.ts';
import type { Section } from './section.ts';
import { type StandInProcess, startStandInProcess } from './stand-in-process.ts';

const LATENCIES_MS = [20, 50, 200];
const IN_FLIGHT = [1, 3, 10];
const RUNS = 5;
/** The original flow takes minutes a list, so it is measured over so many lines as take about this long. */
const ORIGINAL_MS = 5_000;

interface Cost {
  requests: number;
  ms: number;
}

interface Row {
  latencyMs: number;
  inFlight: number;
  ours: Cost;
  warm: Cost;
  bare: Cost;
  original: Cost;
  limit: Cost;
  found: number;
}

/** Requests a line and time a list, at equal concurrency and latency. */
export async function requests(): Promise<Section> {
  const lines = hundredLines();
  const least = leastRequests(lines);
  const standIn = await startStandInProcess();
  try {
    await measureOurs(standIn, lines, { latencyMs: 0, inFlight: 10 });
    const total = await countOriginal(standIn, lines);
    const rows: Row[] = [];
    for (const latencyMs of LATENCIES_MS) {
      for (const inFlight of IN_FLIGHT) {
        const setting = { latencyMs, inFlight };
        const ourRuns = [];
        const bareRuns = [];
        // In turns, so that a busy moment of the machine hits both.
        for (let run = 0; run < (latencyMs > 100 ? 1 : RUNS); run++) {
          ourRuns.push(await measureOurs(standIn, lines, setting));
          bareRuns.push(await measureBare(standIn, lines, setting));
        }
        const run = middle(ourRuns, ({ ours }) => ours.ms);
        const bare = middle(bareRuns, ({ ms }) => ms);
        const original = await measureOriginal(standIn, lines, setting, total);
        const limit = { requests: least, ms: Math.ceil(least / inFlight) * latencyMs };
        rows.push({ ...setting, ...run, bare, original, limit });
        console.log(
          `requests: ${latencyMs} ms, ${inFlight} in flight: ${rounded(run.ours.ms / limit.ms)} of the limit`,
        );
      }
    }
    return sectionOf(rows, lines.length);
  } finally {
    standIn.end();
  }
}

/** The run of the middle time. */
function middle<Run>(runs: readonly Run[], msOf: (run: Run) => number): Run {
  return runs.toSorted((one, other) => msOf(one) - msOf(other))[runs.length >> 1]!;
}

type Setting = Pick<Row, 'latencyMs' | 'inFlight'>;

async function measureOurs(standIn: StandInProcess, lines: readonly TrackLine[], setting: Setting) {
  const cache = createMemoryCache();
  const cold = await timed(standIn, setting, (client) => findAll(client, lines, cache));
  const warm = await timed(standIn, setting, (client) => findAll(client, lines, cache));
  return { ours: cold.cost, warm: warm.cost, found: cold.value };
}

async function findAll(client: BeatportClient, lines: readonly TrackLine[], cache: Cache): Promise<number> {
  const results = await createLookup({ client, cache }).findAll(lines);
  return results.filter((result) => result.ok && result.match.verdict === 'match').length;
}

/** The same requests with nothing around them: `fetch` and the text of the page. What it takes more is not the limit's but the machine's. */
async function measureBare(
  standIn: StandInProcess,
  lines: readonly TrackLine[],
  setting: Setting,
): Promise<Cost> {
  const urls = [...new Set(lines.filter(({ kind }) => kind === 'track').map(({ raw }) => raw))].map((raw) =>
    searchUrl(standIn.origin, buildQueries(parseLine(raw))[0] ?? ''),
  );
  const { cost } = await timed(standIn, setting, async () => {
    const turn = pLimit(setting.inFlight);
    await Promise.all(urls.map((url) => turn(async () => (await fetch(url)).text())));
  });
  return cost;
}

/** How many requests the original flow makes for the list: each search and every address it gives. */
async function countOriginal(standIn: StandInProcess, lines: readonly TrackLine[]): Promise<number> {
  const client = createClient({ origin: standIn.origin, maxConcurrent: 10, ratePerSecond: 0 });
  let count = 0;
  for (const line of lines) {
    if (line.kind === 'track')
      count += 1 + (await searchTrackUrls(client, buildQueries(line)[0] ?? '')).length;
  }
  return count;
}

/** One line after another, each with its search and all its track pages, ten at a time or what the client allows. */
async function measureOriginal(
  standIn: StandInProcess,
  lines: readonly TrackLine[],
  setting: Setting,
  total: number,
): Promise<Cost> {
  const tracks = lines.filter(({ kind }) => kind === 'track');
  const count = Math.max(
    1,
    Math.floor((ORIGINAL_MS * setting.inFlight * tracks.length) / (total * setting.latencyMs)),
  );
  const some = tracks.slice(20, 20 + Math.min(10, count));
  const { cost } = await timed(standIn, setting, async (client) => {
    for (const line of some) await searchAndFetchTracks(client, buildQueries(line)[0] ?? '');
  });
  return { requests: total, ms: (cost.ms * total) / cost.requests };
}

async function timed<Value>(
  standIn: StandInProcess,
  { latencyMs, inFlight }: Setting,
  work: (client: BeatportClient) => Promise<Value>,
): Promise<{ cost: Cost; value: Value }> {
  await standIn.order({ latencyMs });
  const client = createClient({ origin: standIn.origin, maxConcurrent: inFlight, ratePerSecond: 0 });
  const started = performance.now();
  const value = await work(client);
  const ms = performance.now() - started;
  const { requests, maxInFlight } = await standIn.order({ latencyMs });
  if (maxInFlight > inFlight) throw new Error(`${maxInFlight} in flight where ${inFlight} were allowed`);
  return { cost: { requests, ms }, value };
}

function sectionOf(rows: readonly Row[], lines: number): Section {
  const [first] = rows;
  const perLine = ({ requests: count }: Cost) => rounded(count / lines);
  const seconds = ({ ms }: Cost) => rounded(ms / 1_000);
  return {
    title: 'Requests and time of a list',
    intro: `${lines} lines against the stand-in, its pages made beforehand and served by a process of its own, without a rate limit. Medians of ${RUNS} runs (at 200 ms, where little can disturb, one), ours and bare fetch in turns. Bare fetch makes the same requests with nothing around them; what it takes more than the limit is the machine’s. The original flow’s requests are counted for the whole list; its time is measured over a few lines and scaled by them.`,
    tables: [
      {
        caption: 'Requests a line',
        head: ['', 'ours, cold', 'ours, warm', 'original flow', 'limit'],
        rows: first ? [['requests a line', perLine(first.ours), perLine(first.warm), perLine(first.original), perLine(first.limit)]] : [],
      },
      {
        caption: 'Seconds a list',
        head: ['latency, in flight', 'ours', 'bare fetch', 'original flow', 'limit', 'ours / limit', 'bare / limit', 'original / ours', 'found'],
        rows: rows.map((row) => [
          `${row.latencyMs} ms, ${row.inFlight}`,
          seconds(row.ours),
          seconds(row.bare),
          seconds(row.original),
          seconds(row.limit),
          rounded(row.ours.ms / row.limit.ms),
          rounded(row.bare.ms / row.limit.ms),
          Math.round(row.original.ms / row.ours.ms),
          row.found,
        ]),
      },
    ],
    plots: [
      {
        name: 'time',
        title: 'Seconds for 100 lines, three in flight',
        xTitle: 'latency of Beatport, ms',
        yTitle: 's',
        logY: true,
        series: (['original', 'ours', 'limit'] as const).map((name) => ({
          name: name === 'original' ? 'original flow' : name,
          points: rows
            .filter(({ inFlight }) => inFlight === 3)
            .map((row) => [row.latencyMs, row[name].ms / 1_000] as const),
        })),
      },
    ],
  };
} // prettier-ignore
