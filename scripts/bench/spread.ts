import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Ports } from './main.ts';
import { programs } from './programs.ts';
import { runMeasured } from './run-measured.ts';
import type { Section } from './section.ts';
import { rounded } from './numbers.ts';
import { warmLists } from './warm-list.ts';

const LINES = 40_000;
const SHARDS = 4;

/** The filter in four processes gives what one gives, line by line. */
export async function spread({ root, scratch }: Ports): Promise<Section> {
  if (spawnSync('parallel', ['--version']).status !== 0)
    throw new Error('GNU parallel is missing; install it with: apt-get install parallel');
  const [list] = warmLists(scratch, [LINES]);
  const [, command] = programs(root)[0]!;
  const words = ['--format', 'ndjson', '--cache', list!.cache, '--origin', 'http://127.0.0.1:9'];
  const one = path.join(scratch, 'one.ndjson');
  const many = path.join(scratch, 'many.ndjson');
  const alone = await runMeasured([...command, list!.file, ...words], one);
  const parallel = [
    'parallel',
    '--will-cite',
    '--keep-order',
    '--pipepart',
    '-a',
    list!.file,
    '--block',
    '-1',
    '-j',
    String(SHARDS),
    '--',
  ];
  const together = await runMeasured([...parallel, ...command, '-', ...words, '2>/dev/null'], many);
  const isSame = readFileSync(one, 'utf8') === readFileSync(many, 'utf8');
  if (!isSame) throw new Error('four shards gave another output than one run');
  const version = execFileSync('parallel', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
  return {
    title: 'Spread over processes',
    intro: `${LINES} lines from a warm cache through one process, and through ${SHARDS} that ${version} feeds, on ${availableParallelism()} processors: no more than so many times faster. [docs/scale.md](scale.md) has the same with Spark and Beam.`,
    tables: [
      {
        caption: 'One list, one cache folder',
        head: ['', 'seconds', 'output'],
        rows: [
          ['one process', rounded(alone.wallMs / 1_000), `${LINES} lines`],
          [`${SHARDS} shards`, rounded(together.wallMs / 1_000), 'the same, byte by byte'],
        ],
      },
    ],
    plots: [],
  };
}
