import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ports } from './main.ts';
import { rounded } from './numbers.ts';
import { programs } from './programs.ts';
import { type MeasuredRun, runMeasured } from './run-measured.ts';
import type { Section } from './section.ts';
import { type WarmList, warmLists } from './warm-list.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
/** Nothing listens here: a line that is not in the cache would fail, and be seen in the output. */
const NOWHERE = 'http://127.0.0.1:9';

interface Row extends MeasuredRun {
  program: string;
  list: WarmList;
}

/** The command line over longer and longer lists that its cache knows. */
export async function growth({ root, scratch }: Ports): Promise<Section> {
  const lists = warmLists(scratch, SIZES);
  const rows: Row[] = [];
  for (const list of lists) {
    for (const [program, command] of programs(root)) {
      const output = path.join(scratch, 'out.ndjson');
      const words = [list.file, '--format', 'ndjson', '--cache', list.cache, '--origin', NOWHERE];
      const run = await runMeasured([...command, ...words], output);
      checkOutput(output, list.lines);
      rows.push({ program, list, ...run });
      console.log(
        `growth: ${program}, ${list.lines} lines, ${rounded(run.wallMs / 1_000)} s, ${run.peakMb ?? '?'} MB`,
      );
    }
  }
  return sectionOf(rows);
}

function checkOutput(file: string, lines: number): void {
  const written = readFileSync(file, 'utf8').trimEnd().split('\n');
  const failed = written.filter((row) => row.includes('"verdict":"failed"')).length;
  if (written.length !== lines || failed > 0)
    throw new Error(`${written.length} of ${lines} lines came out, ${failed} of them failed`);
}

function sectionOf(rows: readonly Row[]): Section {
  const names = [...new Set(rows.map(({ program }) => program))];
  const startMs = (program: string) => rows.find((row) => row.program === program)?.cpuMs ?? 0;
  const perLine = (row: Row) =>
    row.cpuMs === undefined || row.list.lines < 1_000
      ? '–'
      : rounded((row.cpuMs - startMs(row.program)) / (row.list.lines - 100), 3);
  const plot = (name: string, title: string, yTitle: string, value: (row: Row) => number) => ({
    name,
    title,
    yTitle,
    xTitle: 'lines',
    logX: true,
    series: names.map((program) => ({
      name: program,
      points: rows
        .filter((row) => row.program === program)
        .map((row) => [row.list.lines, value(row)] as const),
    })),
  });
  return {
    title: 'Growth',
    intro:
      'The command line (`--format ndjson`) over a list that its cache knows whole. Lines a second count the start of the program; the processor time of a line does not, and is all its threads together.',
    tables: [
      {
        caption: 'Lists from a warm cache',
        head: [
          'lines',
          'program',
          'seconds',
          'lines a second',
          'processor ms a line',
          'peak memory, MB',
          'cache, MB',
        ],
        rows: rows.map((row) => [
          row.list.lines,
          row.program,
          rounded(row.wallMs / 1_000),
          Math.round((row.list.lines * 1_000) / row.wallMs),
          perLine(row),
          row.peakMb === undefined ? '–' : Math.round(row.peakMb),
          rounded(row.list.cacheBytes / 1e6, 1),
        ]),
      },
    ],
    plots: [
      {
        ...plot('time', 'Seconds for a list from a warm cache', 's', (row) => row.wallMs / 1_000),
        logY: true,
      },
      plot('memory', 'Peak memory', 'MB', (row) => row.peakMb ?? 0),
    ],
    notes: [
      'The original flow has no cache: its second run costs what the first did. The limit for requests is 0, which is what these runs make.',
    ],
  };
}
