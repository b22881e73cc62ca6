import { hundredLines, leastQueries } from './hundred-lines.ts';
import { type Cost, ListRuns, type Setting } from './list-runs.ts';
import { rounded } from './numbers.ts';
import type { Section } from './section.ts';
import { startStandInProcess } from './stand-in-process.ts';

const LATENCIES_MS = [20, 50, 200];
const IN_FLIGHT = [1, 3, 10];
const RUNS = 5;
/** At 200 ms, where little can disturb. */
const LONG_RUNS = 1;

interface Row extends Setting {
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
  const least = leastQueries(lines).length;
  const standIn = await startStandInProcess();
  try {
    const runs = new ListRuns(standIn, lines);
    await runs.ours({ latencyMs: 0, inFlight: 10 });
    const total = await runs.countOriginal();
    const rows: Row[] = [];
    const own: number[] = [];
    for (const latencyMs of LATENCIES_MS) {
      own.push(await runs.calibrate(latencyMs));
      for (const inFlight of IN_FLIGHT) {
        const limit = { requests: least, ms: Math.ceil(least / inFlight) * latencyMs };
        const row = { ...(await measure(runs, { latencyMs, inFlight }, total)), limit };
        rows.push(row);
        const ratio = rounded(row.ours.ms / limit.ms);
        console.log(`requests: ${latencyMs} ms, ${inFlight} in flight: ${ratio} of the limit`);
      }
    }
    return sectionOf(rows, lines.length, own);
  } finally {
    standIn.end();
  }
}

/** Ours and bare fetch in turns, so that a busy moment of the machine hits both. */
async function measure(runs: ListRuns, setting: Setting, total: number): Promise<Omit<Row, 'limit'>> {
  const ours = [];
  const bare = [];
  for (let run = 0; run < (setting.latencyMs > 100 ? LONG_RUNS : RUNS); run++) {
    ours.push(await runs.ours(setting));
    bare.push(await runs.bare(setting));
  }
  return {
    ...setting,
    ...middle(ours, (run) => run.ours.ms),
    bare: middle(bare, ({ ms }) => ms),
    original: await runs.original(setting, total),
  };
}

/** The run of the middle time. */
function middle<Run>(runs: readonly Run[], msOf: (run: Run) => number): Run {
  return runs.toSorted((one, other) => msOf(one) - msOf(other))[runs.length >> 1]!;
}

function sectionOf(rows: readonly Row[], lines: number, ownMs: readonly number[]): Section {
  const [first] = rows;
  const perLine = ({ requests: count }: Cost) => rounded(count / lines);
  const seconds = ({ ms }: Cost) => rounded(ms / 1_000);
  return {
    title: 'Requests and time of a list',
    intro: `${lines} lines against the stand-in, its pages made beforehand and served by a process of its own, without a rate limit. Medians of ${RUNS} runs (at 200 ms, where little can disturb, one), ours and bare fetch in turns. Bare fetch makes the same requests with nothing around them. A latency is what one request takes that is alone: the stand-in answers earlier by what this machine itself adds to it at least (${ownMs.map((ms) => rounded(ms, 1)).join(', ')} ms), which is nobody’s to save. At ten in flight and 20 ms five hundred pages a second come in, more than one processor reads. The original flow’s requests are counted for the whole list; its time is measured over a few lines and scaled by them.`,
    tables: [
      {
        caption: 'Requests a line',
        head: ['', 'ours, cold', 'ours, warm', 'original flow', 'limit'],
        rows: first
          ? [
              [
                'requests a line',
                perLine(first.ours),
                perLine(first.warm),
                perLine(first.original),
                perLine(first.limit),
              ],
            ]
          : [],
      },
      {
        caption: 'Seconds a list',
        head: [
          'latency, in flight',
          'ours',
          'bare fetch',
          'original flow',
          'limit',
          'ours / limit',
          'bare / limit',
          'original / ours',
          'found',
        ],
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
}
