import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readNextData } from '../../../core/beatport/next-data.ts';
import { PageError, parseListPage, parseSearchPage, parseTrackPage } from '../../../core/beatport/page.ts';
import { sampleOf } from '../../../core/beatport/sample.ts';
import { createStandIn } from '../../../demo/stand-in.ts';
import { openPage } from '../../fixtures/sites/pages.ts';
import { runs } from '../../attack/runs.ts';

const ORIGIN = 'https://www.beatport.com';
type Page = { before: string; data: unknown; after: string };
const pages: Page[] = [];

/** Pages in the size and structure of the real ones, of every kind and shape. */
beforeAll(async () => {
  const standIn = createStandIn({ tracks: 60 });
  const [track] = standIn.catalogue;
  if (track === undefined) throw new Error('the catalogue is empty');
  const paths = [
    '/search?q=ferric',
    '/search/tracks?q=ferric',
    `/track/x/${track.id}`,
    `/release/x/${track.release.id}`,
  ];
  for (const path of [...paths, '/genre/x/5/top-100']) {
    const html = await (await standIn.fetch(ORIGIN + path)).text();
    const start = html.indexOf('>', html.indexOf('__NEXT_DATA__')) + 1;
    const end = html.indexOf('</script', start);
    if (start > 0)
      pages.push({
        before: html.slice(0, start),
        data: JSON.parse(html.slice(start, end)),
        after: html.slice(end),
      });
  }
  expect(pages.length).toBeGreaterThanOrEqual(4);
});

/** What may become of a value; `steps` leads to it, each a share of the keys at its level. */
const mutation = fc.record({
  steps: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 12 }),
  kind: fc.constantFrom('remove', 'rename', 'replace', 'wrap', 'double', 'unwrap'),
  value: fc.jsonValue({ maxDepth: 2 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(root: unknown, { steps, kind, value }: Mutation): void {
  let at: unknown = root;
  for (const [index, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as Record<string, unknown>;
    const keys = Object.keys(holder);
    const key = keys[Math.floor(step * keys.length)];
    if (key === undefined) return;
    const inner = holder[key];
    const isLast = index === steps.length - 1 || typeof inner !== 'object' || inner === null;
    if (!isLast) {
      at = inner;
      continue;
    }
    if (kind === 'replace') holder[key] = value;
    if (kind === 'wrap') holder[key] = { value: inner };
    if (kind === 'double') holder[key] = [inner, inner];
    if (kind === 'unwrap') Object.assign(holder, inner);
    if (kind === 'rename') holder[`${key}_v9`] = inner;
    if (kind === 'rename' || kind === 'remove') delete holder[key];
    return;
  }
}

function readAll(html: string): void {
  const parseHtml = (text: string) => openPage(text.slice(-40_000));
  for (const parse of [
    parseSearchPage,
    parseTrackPage,
    (text: string) => parseListPage(text, { parseHtml }),
  ]) {
    try {
      for (const track of [parse(html)].flat()) {
        expect(Number.isSafeInteger(track.id) && track.id > 0).toBe(true);
        expect(track.title.trim()).toBe(track.title);
        expect(track.title).not.toBe('');
        expect(track.url.startsWith(`${ORIGIN}/track/`)).toBe(true);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(PageError);
    }
  }
  const data = readNextData(html);
  if (!(data instanceof PageError)) expect(sampleOf(data).length).toBeLessThanOrEqual(600);
}

test('a real-shaped page whose data changed anywhere gives tracks or one kind of error', () => {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.nat(), changes, (which, mutations) => {
      const { before, data, after } = pages[which % pages.length]!;
      const copy = structuredClone(data);
      for (const one of mutations) mutate(copy, one);
      readAll(before + JSON.stringify(copy).replaceAll('<', '\\u003c') + after);
    }),
    { numRuns: runs(150) },
  );
});

test('a real-shaped page that is cut, doubled or spliced with another gives tracks or one kind of error', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat(), fc.nat(), place, place, (one, other, from, to) => {
      const [first, second] = [one, other].map((which) => {
        const { before, data, after } = pages[which % pages.length]!;
        return before + JSON.stringify(data) + after;
      });
      readAll(first!.slice(0, from * first!.length) + second!.slice(to * second!.length));
    }),
    { numRuns: runs(60) },
  );
});
