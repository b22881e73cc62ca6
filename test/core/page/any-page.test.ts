import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTracklists, inspect } from '../../../core/sites/find.ts';
import { sites } from '../../../core/sites/index.ts';
import { closePage, openPage, SITES } from '../../fixtures/sites/pages.ts';
import { runs } from '../../attack/runs.ts';

const pages = readdirSync(SITES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('ordinary'))
  .map((name) => readFileSync(join(SITES, name), 'utf8'))
  // One page of a megabyte would take the time of all others.
  .filter((html) => html.length < 60_000);

const addresses = [...sites.flatMap(({ examples }) => examples.slice(0, 1)), 'https://example.org/page'];
const address = fc.constantFrom(...addresses);

/** Whatever is found has a sound form; nothing is thrown. */
async function readAll(html: string, url: string): Promise<void> {
  const document = opened(html, url);
  if (document === undefined) return;
  for (const { site, rows } of findTracklists(document, url)) {
    expect(site).not.toBe('');
    for (const { element, text, line } of rows) {
      expect(element.ownerDocument).toBe(document);
      expect(typeof text).toBe('string');
      expect(['track', 'unidentified', 'mashup', 'other']).toContain(line.kind);
    }
  }
  expect(inspect(document, url).rows).toBeGreaterThanOrEqual(0);
  await closePage(document);
}

/** Undefined for a page at which happy-dom's own parser gives up, as at a second `<html>` inside of a table. */
function opened(html: string, url: string): Document | undefined {
  try {
    return openPage(html, url);
  } catch {
    return undefined;
  }
}

/** Tags with the classes, ids and attributes that the adapters look for, and text that looks like lines and does not. */
const words = [...new Set(pages.flatMap((html) => html.match(/<[a-z][^<>]{0,120}>/g) ?? []))];
const texts = fc.oneof(
  fc.constantFrom(
    'Mira Solano - Night Ferry (Kvist Remix)',
    '01.',
    '[12:34]',
    'ID - ID',
    ' / ',
    '{"@type":',
    'null',
    '\u202e',
    '𝕏',
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[<&]/g, ' ')),
);
const soup = fc.array(
  fc.oneof(fc.constantFrom(...words, '</div>', '</li>', '</script>', '</table>', '</p>'), texts),
  { maxLength: 60 },
);

test('any soup of the tags that sites use gives sound rows or none', async () => {
  await fc.assert(
    fc.asyncProperty(soup, address, (parts, url) => readAll(parts.join(''), url)),
    { numRuns: runs(150) },
  );
});

test('any page of a site with parts replaced, doubled, cut or put under another address gives sound rows or none', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({
    html: fc.constantFrom(...pages),
    url: address,
    from: share,
    length: fc.nat(2_000),
    part: texts,
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ html, url, from, length, part, cut }) => {
      const at = Math.floor(from * html.length);
      await readAll(html.slice(0, at) + part + (cut ? '' : html.slice(at + length)), url);
    }),
    { numRuns: runs(120) },
  );
});

test('the data in the scripts of a page may hold anything', async () => {
  const withData = pages.filter((html) => /<script[^>]*json|data-[a-z]+="\{/.test(html));
  expect(withData.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...withData), address, fc.jsonValue(), async (html, url, value) => {
      const json = JSON.stringify(value).replaceAll('<', '\\u003c');
      await readAll(
        html.replace(/(<script[^>]*json[^>]*>)[^<]*/g, (_all, tag: string) => tag + json),
        url,
      );
    }),
    { numRuns: runs(80) },
  );
});
