import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findTracklists } from '../../core/sites/find.ts';
import { scrub } from '../../scripts/capture/scrub.ts';
import { openPage } from '../fixtures/sites/pages.ts';
import { check, data, describeCorpus, PROJECT } from './shared.ts';

/** Lines of the lists that are text around them: dates, greetings, headlines, links. */
const AROUND =
  /^(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d+\w\w [A-Z][a-z]+ \d{4} episode.*|track\s?list\s*:?|thanks for listening!|https?:\S+|\w+:|join me here .*|tracklists available .*|on the right track .*|new music, .*|as heard on .*)$/i;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const shapes: Record<string, (lines: readonly string[]) => string> = {
  'list items': (lines) => `<ol>${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}</ol>`,
  breaks: (lines) => `<p>${lines.map(escape).join('<br>\n')}</p>`,
  paragraphs: (lines) => lines.map((line) => `<p>${escape(line)}</p>`).join('\n'),
  'table rows': (lines) =>
    `<table>${lines.map((line) => `<tr><td>${escape(line)}</td></tr>`).join('')}</table>`,
  preformatted: (lines) => `<pre>${lines.map(escape).join('\n')}</pre>`,
  newlines: (lines) => `<div>${lines.map(escape).join('\n')}</div>`,
};

describeCorpus('Captured tracklist pages', () => {
  it('give the rows they show', async () => {
    const { stdout } = await promisify(execFile)(
      'node_modules/.bin/deno',
      ['run', '-A', '--config', 'deno.json', check('sites.ts'), '--min', '0.99', '--show'],
      { cwd: PROJECT },
    );
    console.info(stdout.trim().split('\n').at(-1));
    expect(stdout).toMatch(/^sites: (\d+) of \1 rows right, 0 too many, share 1\.0000$/m);
  });

  const lists = readdirSync(data('sites')).filter((name) => /^1001tl-.*\.html$/.test(name));
  it.each(lists)('%s: the generic detector alone finds nine rows of ten', (name) => {
    const wanted = JSON.parse(
      readFileSync(data(`sites/${name.replace('.html', '.expected.json')}`), 'utf8'),
    ) as { text: string }[];
    const document = openPage(readFileSync(data(`sites/${name}`), 'utf8'));
    const rows = findTracklists(document, 'https://example.org/', { adapters: [] }).flatMap(
      (list) => list.rows,
    );
    const hit = wanted.filter(({ text }) => rows.some((row) => row.text.includes(text))).length;
    console.info(`${name}: ${hit} of ${wanted.length} rows found without an adapter, ${rows.length} in all`);
    expect(hit).toBeGreaterThanOrEqual(wanted.length * 0.9);
    expect(rows.length).toBeLessThanOrEqual(wanted.length);
  });
});

describeCorpus('Captured pages that are scrubbed', () => {
  const pages = readdirSync(data('sites')).filter((name) => name.endsWith('.html'));
  it.each(pages)('%s: keep their rows and nothing that runs', (name) => {
    const url = /^bandcamp/.test(name)
      ? 'https://some.bandcamp.com/album/some'
      : /^traxsource/.test(name)
        ? 'https://www.traxsource.com/genre/18/some'
        : 'https://www.1001tracklists.com/tracklist/1/some.html';
    const document = openPage(readFileSync(data(`sites/${name}`), 'utf8'), url);
    const texts = () =>
      findTracklists(document, url).map((list) => list.rows.map((row) => [row.text, row.line]));
    const before = texts();
    scrub(document, url);
    expect(texts()).toEqual(before);
    const scripts = [...document.querySelectorAll('script')].map((script) => script.textContent ?? '');
    expect(scripts.filter((text) => /function|=>|\bwindow\b/.test(text))).toEqual([]);
  });
});

describeCorpus('Whole lists', () => {
  const names = readdirSync(data('tracklists')).filter((name) => /^\d.*\.txt$/.test(name));
  describe.each(names)('%s', (name) => {
    const lines = readFileSync(data(`tracklists/${name}`), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    const tracks = lines.filter((line) => line !== '' && !AROUND.test(line));

    it.each(Object.keys(shapes))('is found whole and alone in %s', (shape) => {
      const document = openPage(`<article>${shapes[shape]?.(lines) ?? ''}</article>`);
      const rows = findTracklists(document, 'https://example.org/').flatMap((list) => list.rows);
      expect(rows.map(({ text }) => text)).toEqual(tracks);
    });
  });
});
