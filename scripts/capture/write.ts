import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageSummary } from '../../test/fixtures/sites/summary.ts';

interface Capture {
  out: string;
  name: string | undefined;
  text: string;
  summary: PageSummary;
  expect: boolean;
}

/** Writes the page, and what is expected of it where that was asked for. Nothing that is there is written over. */
export function writeCapture({ out, name, text, summary, expect }: Capture): string {
  const [list] = summary.lists;
  const bare = slugOf(name ?? `${list?.site ?? new URL(summary.url).hostname} ${list?.title ?? ''}`);
  mkdirSync(out, { recursive: true });
  const file = join(out, `${freeName(out, bare)}.html`);
  writeFileSync(file, text);
  if (expect)
    writeFileSync(file.replace(/\.html$/, '.expected.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return file;
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return slug.replace(/^-+|-+$/g, '') || 'page';
}

function freeName(out: string, name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(join(out, `${free}.html`))) return free;
  }
}
