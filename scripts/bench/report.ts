import { existsSync, mkdirSync, readFileSync, rmSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { svg } from './plot.ts';
import type { Section, Table } from './section.ts';

export interface Measured extends Section {
  /** YYYY-MM-DD. */
  on: string;
  machine: string;
}

const INTRO = `# Benchmarks

Written by \`npm run bench\`; do not edit. \`npm run bench -- requests cpu\` measures only these parts and keeps the others.

The machine these figures come from does other things at the same time, so times of different runs say little; what counts
are ratios within one run, medians and counts. **Ours** is what people get. **The original flow** is the design this project
began with (search, then fetch every found track's page, its own retries and concurrency), written with the library's own
four functions. **The limit** is what nobody can go below.
`;

/** Keeps one part's figures and draws its plots. */
export function keep(folder: string, part: string, section: Measured): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${part}-`) && file.endsWith('.svg')) rmSync(path.join(folder, file));
  }
  for (const plot of section.plots) writeFileSync(path.join(folder, `${part}-${plot.name}.svg`), svg(plot));
  writeFileSync(path.join(folder, `${part}.json`), `${JSON.stringify(section, null, 2)}\n`);
}

/** The whole report from the figures that are kept. */
export function writeReport(file: string, folder: string, parts: readonly string[]): void {
  const sections = parts.flatMap((part) => {
    const kept = path.join(folder, `${part}.json`);
    if (!existsSync(kept)) return [];
    return [markdown(part, JSON.parse(readFileSync(kept, 'utf8')) as Measured)];
  });
  writeFileSync(file, [INTRO, ...sections].join('\n'));
}

function markdown(part: string, { title, intro, tables, plots, notes = [], on, machine }: Measured): string {
  const pictures = plots.map((plot) => `![${plot.title}](bench/${part}-${plot.name}.svg)\n`);
  const remarks = notes.map((note) => `- ${note}`).join('\n');
  return [
    `## ${title}\n`,
    `${intro}\n`,
    ...tables.map(tableText),
    ...pictures,
    ...(remarks === '' ? [] : [`${remarks}\n`]),
    `Measured on ${on}, ${machine}.\n`,
  ].join('\n');
}

function tableText({ caption, head, rows }: Table): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = row(head.map((_, at) => (at === 0 ? '---' : '--:')));
  return [`**${caption}**\n`, row(head), rule, ...rows.map(row), ''].join('\n');
}
