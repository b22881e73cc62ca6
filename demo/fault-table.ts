import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startOther, type StandInProcess } from './other-process.ts';
import { makeCatalogue } from './catalogue.ts';
import { type Ran, runProgram } from './run-program.ts';

// Run by `npm run faults`, see scripts/faults.mjs.

const USAGE = `npm run faults [-- --list FILE] [--stand-in FILE] [--only NAME] [--timeout SECONDS] [-- MORE]

  --list FILE      lines to look up, instead of 100 of the invented catalogue
  --stand-in FILE  a stand-in to start instead of the embedded one; takes --port --rate-limit --fail-rate --hang-rate
                   --truncate-rate --challenge-after, prints its address, answers /__stats
  --only NAME      only these rows, by a part of their name
  --timeout N      seconds for one attempt (3)
  MORE             for the command line; --rate 0 --concurrency 4 unless given
`;

const FAULTS = ['--rate-limit 2', '--fail-rate 0.2', '--hang-rate 0.1', '--truncate-rate 0.1'];
const MOST_RATIO = 1.1;
const HEAD = cells('', 'exit', 'lines', 'same', 'requests', 'of those', 'least', 'ratio', 'seconds');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string' },
    'stand-in': { type: 'string' },
    only: { type: 'string' },
    timeout: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else process.exitCode = (await measure()) ? 0 : 1;

async function measure(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cratemark-faults-'));
  try {
    const list = values.list ?? writeList(path.join(folder, 'list.txt'));
    const wanted = (name: string) => values.only === undefined || name.includes(values.only);
    const quiet = await row('without faults', [[]], list, folder);
    console.log(HEAD);
    let good = report(quiet, quiet);
    for (const switches of [...FAULTS, FAULTS.join(' ')].filter(wanted)) {
      const name = switches === FAULTS.join(' ') ? 'all four together' : switches;
      good = report(await row(name, [switches.split(' ')], list, folder), quiet) && good;
    }
    const challenge = '--challenge-after 20';
    if (wanted(challenge))
      good =
        report(await row(`${challenge}, resumed`, [challenge.split(' '), []], list, folder), quiet) && good;
    return good;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Row {
  name: string;
  codes: number[];
  answers: string[];
  requests: number;
  byStatus: Record<string, number>;
  /** Requests that got no page through no fault of the program: 5xx, hung, broken off. */
  spoilt: number;
  seconds: number;
}

/** One list, in as many runs as there are sets of switches; each but the first resumes. */
async function row(name: string, runs: string[][], list: string, folder: string): Promise<Row> {
  const cache = mkdtempSync(path.join(folder, 'cache-'));
  const result: Row = { name, codes: [], answers: [], requests: 0, byStatus: {}, spoilt: 0, seconds: 0 };
  for (const [index, switches] of runs.entries()) {
    const standIn = await startOther(values['stand-in'], switches);
    const more = positionals.length > 0 ? positionals : ['--rate', '0', '--concurrency', '4'];
    const given = [list, '--format', 'ndjson', '--cache', cache, '--origin', standIn.origin];
    const resume = index > 0 ? ['--resume'] : [];
    const ran = await runProgram([...given, '--timeout', values.timeout, ...more, ...resume]);
    await add(result, ran, standIn);
    standIn.stop();
  }
  return result;
}

async function add(result: Row, ran: Ran, standIn: StandInProcess): Promise<void> {
  const { requests, byStatus, hung = 0, truncated = 0, faults = {} } = await standIn.stats();
  result.codes.push(ran.code);
  result.answers.push(...ran.out.trim().split('\n').map(verdict));
  result.requests += requests;
  result.seconds += ran.seconds;
  for (const [status, count] of Object.entries(byStatus))
    result.byStatus[status] = (result.byStatus[status] ?? 0) + count;
  result.spoilt += hung + truncated + (faults['hangRate'] ?? 0) + (faults['truncateRate'] ?? 0);
  result.spoilt += (byStatus['503'] ?? 0) + (byStatus['403'] ?? 0);
}

function verdict(line: string): string {
  const { line: text, verdict: given, id }: Record<string, unknown> = JSON.parse(line);
  return JSON.stringify([text, given, id]);
}

/** Prints a row; false when it is not as it should be. */
function report(one: Row, quiet: Row): boolean {
  const same = one.answers.filter((answer, index) => answer === quiet.answers[index]).length;
  const least = quiet.requests + (one === quiet ? 0 : one.spoilt);
  const ratio = one.requests / least;
  const statuses = Object.entries(one.byStatus).filter(([status]) => status !== '200');
  const refused = statuses.map(([status, count]) => `${count}×${status}`).join(' ');
  const figures = [one.codes.join(' → '), one.answers.length, same, one.requests, refused, least];
  console.log(cells(one.name, ...figures, ratio.toFixed(3), one.seconds.toFixed(1)));
  const whole = one.answers.length === quiet.answers.length && same === quiet.answers.length;
  return whole && one.codes.at(-1) === 0 && ratio <= MOST_RATIO;
}

function cells(name: string, ...figures: (string | number)[]): string {
  const widths = [6, 6, 6, 9, 24, 6, 6, 8];
  return [name.padEnd(32), ...figures.map((cell, index) => String(cell).padStart(widths[index] ?? 0))].join(
    ' ',
  );
}

/** 90 tracks of the catalogue, 4 that are not in it, 6 lines that name no track. */
function writeList(file: string): string {
  const titles = new Set<string>();
  const lines = makeCatalogue().flatMap(({ artists, title, mix }) => {
    if (titles.has(title)) return [];
    titles.add(title);
    return [`${artists.join(', ')} - ${title.trim()} (${mix})`];
  });
  const invented = [
    'Quill Harrow - Tin Meadow',
    'Osk - Ninth Ladder',
    'Wren Ditch - Pale Motor',
    'Ulo Vant - Oat',
  ];
  const others = Array.from({ length: 6 }, () => 'ID - ID');
  const all = [...lines.slice(0, 90), ...invented, ...others];
  // Spread, so that not all of a kind come together.
  writeFileSync(file, all.map((_, index) => all[(index * 37) % all.length]).join('\n'));
  return file;
}
