// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeCatalogue } from '../../../demo/catalogue.ts';
import { hostileRows, rowsFromCatalogue } from '../../../demo/sample-row.ts';
import { nightDrive, sunrise } from '../../../demo/sample-sets.ts';
import { makeTracklistPage, type SampleStyle } from '../../../demo/sample.ts';
import { site } from '../../../core/sites/mixesdb.ts';
import { offerSite } from '../../../extension/page/offered-finders.ts';
import { claimPage } from '../../../extension/page/claim-page.ts';
import { PageUnderTest, badgeTexts, hosts } from './page-under-test.ts';
import { found, missing, unsure } from './samples.ts';

const catalogue = makeCatalogue();
const URLS: Record<SampleStyle, string> = {
  1001: 'https://www.1001tracklists.com/tracklist/demo214/night-drive-214.html',
  mixesdb: 'https://www.mixesdb.com/w/2026-06-20_-_Isaura_Venn_-_Night_Drive_214',
  plain: 'https://weir.example/blog/sunrise/',
};

let page: PageUnderTest;
beforeEach(() => void (page = new PageUnderTest()));
afterEach(() => {
  page.stop.abort();
  vi.unstubAllGlobals();
});

const sample = (style: SampleStyle, rows = nightDrive().rows) =>
  makeTracklistPage({ rows, style, catalogue });
const lines = (count: number) =>
  rowsFromCatalogue(catalogue, count)
    .map(({ artist, title }, n) => `${n + 1}. ${artist} - ${title} (Original Mix)`)
    .join('\n');
const textPage = (count: number) =>
  `<!DOCTYPE html><html><head><title>Set</title></head><body><h1>Tracklist</h1><pre>${lines(count)}</pre></body></html>`;

/** All but the time between two looks at a page. */
const settled = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const answerAll = (answer = found) => {
  for (const { key } of [...page.background.asked]) page.background.say({ type: 'answer', key, answer });
};

describe('an annotated page', () => {
  it.each<[string, string, string]>([
    ['1001Tracklists', sample('1001'), URLS['1001']],
    ['MixesDB', sample('mixesdb'), URLS.mixesdb],
    ['a weblog', sample('plain', sunrise().rows), URLS.plain],
    ['hostile rows', sample('1001', hostileRows()), URLS['1001']],
    ['a text of lines', textPage(30), URLS.plain],
    ['lines and breaks', textPage(12).replaceAll('\n', '<br>'), URLS.plain],
  ])('is byte for byte what it was when the badges are gone: %s', async (_name, html, url) => {
    const shape = () => [document.documentElement.outerHTML, nodesOf(document.documentElement)];
    page.load(html, url);
    const [before, text] = [shape(), document.body.textContent];
    await page.inject();
    await settled(() => expect(hosts().length).toBeGreaterThan(5));
    expect(document.body.textContent).toBe(text);
    answerAll();
    page.stop.abort();
    expect(hosts()).toEqual([]);
    expect(shape()).toEqual(before);
  });

  it.each<[string, string, string]>([
    ['1001Tracklists', sample('1001'), URLS['1001']],
    ['MixesDB', sample('mixesdb'), URLS.mixesdb],
    ['a weblog', sample('plain', sunrise().rows), URLS.plain],
    ['a text of lines', textPage(30), URLS.plain],
    ['lines and breaks', textPage(12).replaceAll('\n', '<br>'), URLS.plain],
    ['lines with spaces at their ends', textPage(12).replaceAll('\n', '  \n'), URLS.plain],
    ['lines with links', textPage(12).replaceAll(/- ([^(\n]*)/g, '- <a href="#">$1</a>'), URLS.plain],
    [
      'lines that end with a link',
      textPage(12).replaceAll(/- (.*)\n/g, '- <a href="#">$1</a>\n'),
      URLS.plain,
    ],
    ['lines with what frameworks leave', textPage(12).replaceAll('\n', '<!----><br>'), URLS.plain],
  ])('is not written to by a look that finds nothing new: %s', async (_name, html, url) => {
    await page.open(html, url);
    await settled(() => expect(hosts().length).toBeGreaterThan(5));
    await settled(() => expect(page.background.asked.length).toBeGreaterThan(5));
    answerAll();
    const badges = hosts();
    const writes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void writes.push(...records));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    badges[0]!.closest('pre, ol, main, body')!.append(document.createComment('news'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    expect(writes).toHaveLength(1);
    expect(hosts()).toEqual(badges);
  });

  it('says nothing beside a line that was changed until it was looked at, and goes on speaking beside one that stays', async () => {
    await page.open(sample('1001', rowsFromCatalogue(catalogue, 8)));
    await settled(() => expect(page.background.asked).toHaveLength(8));
    answerAll();
    const [first, second] = document.querySelectorAll('.tlpItem');
    const says = () => badgeTexts().slice(0, 2);
    const right = says()[0];
    expect(right).toContain('128');
    expect(says()).toEqual([right, right]);
    first!.querySelector('.trackValue')!.textContent = 'Quillon Darrow - Pressure Garden (Original Mix)';
    await Promise.resolve();
    expect(says()).toEqual(['', right]);
    await settled(() => expect(says()).toEqual(['looking up', right]));
    // What changes in a row beside its line is known from the second time on.
    const plays = second!.appendChild(document.createElement('small'));
    plays.textContent = '1 play';
    await Promise.resolve();
    expect(says()[1]).toBe('');
    await settled(() => expect(says()[1]).toBe(right));
    for (const count of ['2 plays', '3 plays', '4 plays']) {
      plays.textContent = count;
      await Promise.resolve();
      expect(says()[1]).toBe(right);
    }
  });

  it.each([12, 48])('looks at two badges when one of %i lines of a text changes', async (count) => {
    await page.open(textPage(count).replaceAll('\n', '<br>'), URLS.plain);
    await settled(() => expect(hosts()).toHaveLength(count));
    const looked = vi.spyOn(document, 'createTreeWalker');
    const [first, second] = [...document.querySelector('pre')!.childNodes].filter(
      ({ nodeType }) => nodeType === 3,
    );
    [first!.nodeValue, second!.nodeValue] = [second!.nodeValue, first!.nodeValue];
    await Promise.resolve();
    expect(looked).toHaveBeenCalledTimes(2);
    expect(badgeTexts().filter((text) => text === '')).toHaveLength(2);
    looked.mockRestore();
  });

  it('has one badge a track, none on IDs and mashups, and asks for no more than it shows', async () => {
    await page.open(sample('1001'));
    const tracks = nightDrive().rows.filter(({ kind }) => kind === 'track');
    await settled(() => expect(hosts()).toHaveLength(tracks.length));
    await settled(() => expect(page.background.asked.length).toBeGreaterThan(10));
    expect(page.background.asked.map(({ line }) => line.title)).not.toContain('ID');
    expect(new Set(page.background.asked.map(({ key }) => key)).size).toBe(page.background.asked.length);
  });

  it('shows each answer in its row', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    expect(badgeTexts()).toEqual(Array.from({ length: 4 }, () => 'looking up'));
    const failed = { ok: false, kind: 'server', message: 'x' } as const;
    for (const [n, answer] of [found, missing, unsure(3), failed].entries()) {
      page.background.say({ type: 'answer', key: page.background.asked[n]!.key, answer });
    }
    expect(badgeTexts()).toEqual([
      '128 · 8A · Nine Fathom',
      'not on Beatport',
      '3 versions: choose',
      'failed: retry',
    ]);
    expect(page.ask({ to: 'page', type: 'describe' })).toMatchObject({
      mode: 'on',
      counts: { rows: 4, asked: 4, match: 1, none: 1, unsure: 1, failed: 1, waiting: 0 },
    });
  });

  it('takes names from Beatport as text, whatever is in them', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    const label = '<img src=x onerror=alert(1)>';
    const track = { ...(found.ok && found.match.track ? found.match.track : {}), label };
    answerAll({ ...found, match: { ...(found.ok ? found.match : {}), track } } as typeof found);
    expect(badgeTexts()[0]).toBe(`128 · 8A · ${label}`);
    expect(hosts()[0]?.shadowRoot?.querySelector('img')).toBeNull();
  });

  it('puts a badge back that the page took away, and never a second one', async () => {
    await page.open(sample('1001'));
    await settled(() => expect(hosts().length).toBeGreaterThan(20));
    const count = hosts().length;
    const row = hosts()[0]!.closest('.tlpItem')!;
    row.replaceWith(row.cloneNode(true));
    hosts()[3]?.remove();
    await settled(() => expect(hosts()).toHaveLength(count));
    await settled(() => expect(document.body.querySelectorAll(hosts()[0]!.localName)).toHaveLength(count));
    const first = document.querySelector('.tlpItem')!;
    expect([...first.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null)).toHaveLength(1);
  });

  it('follows rows that come later, and asks only for those', async () => {
    await page.open(sample('1001', rowsFromCatalogue(catalogue, 6)));
    await settled(() => expect(page.background.asked).toHaveLength(6));
    answerAll();
    const next = new DOMParser().parseFromString(
      sample('1001', rowsFromCatalogue(catalogue, 8)),
      'text/html',
    );
    const items = [...next.querySelectorAll('.tlpItem')].slice(6);
    document.querySelector('#tlTab')!.append(...items);
    await settled(() => expect(hosts()).toHaveLength(8));
    await settled(() => expect(page.background.asked).toHaveLength(8));
  });

  it('asks anew for a row whose text changed while it was looked up, and leaves the old answer alone', async () => {
    await page.open(textPage(5), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(5));
    const [first] = page.background.asked;
    const text = document.querySelector('pre')!.firstChild as Text;
    // As frameworks do it: the text as a whole, into the node they hold.
    text.data = lines(5).replace(/^.*/, '1. Quillon Darrow - Pressure Garden (Original Mix)');
    await settled(() => expect(page.background.asked.at(-1)?.line.title).toBe('Pressure Garden'));
    page.background.say({ type: 'answer', key: first!.key, answer: found });
    // The row is asked for before its badge stands in the new text.
    await settled(() => expect(badgeTexts()).toEqual(Array.from({ length: 5 }, () => 'looking up')));
  });

  it('remembers what it knows of a row that goes and comes back', async () => {
    await page.open(sample('1001', rowsFromCatalogue(catalogue, 8)));
    await settled(() => expect(page.background.asked).toHaveLength(8));
    answerAll();
    const row = document.querySelectorAll('.tlpItem')[2]!;
    row.remove();
    await settled(() => expect(page.ask({ to: 'page', type: 'describe' })?.counts.rows).toBe(7));
    document.querySelector('#tlTab')!.append(row);
    await settled(() => expect(hosts()).toHaveLength(8));
    expect(badgeTexts()).not.toContain('looking up');
    expect(page.background.asked).toHaveLength(8);
  });

  it('asks anew for a row that failed, went and comes back', async () => {
    await page.open(sample('1001', rowsFromCatalogue(catalogue, 8)));
    await settled(() => expect(page.background.asked).toHaveLength(8));
    answerAll({ ok: false, kind: 'server', message: 'x' });
    const row = document.querySelectorAll('.tlpItem')[2]!;
    row.remove();
    await settled(() => expect(page.ask({ to: 'page', type: 'describe' })?.counts.rows).toBe(7));
    document.querySelector('#tlTab')!.append(row);
    await settled(() => expect(page.background.asked).toHaveLength(9));
    expect(page.background.asked[8]?.line).toEqual(page.background.asked[2]?.line);
  });

  it('changes its look at once when a setting does', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    answerAll();
    await fakeBrowser.storage.local.set({ notation: 'openKey', fields: ['key'] });
    await settled(() => expect(badgeTexts()).toEqual(['1m', '1m', '1m', '1m']));
  });

  it('is left alone on a site that is switched off, and annotated when the popup says so', async () => {
    await fakeBrowser.storage.local.set({ sitesOff: ['1001tracklists'] });
    await page.open(sample('1001'));
    expect(hosts()).toEqual([]);
    expect(page.ask({ to: 'page', type: 'describe' })).toMatchObject({
      mode: 'off',
      siteName: '1001Tracklists',
    });
    const count = document.querySelectorAll('*').length;
    page.ask({ to: 'page', type: 'switch', on: true });
    await settled(() => expect(hosts().length).toBeGreaterThan(20));
    page.ask({ to: 'page', type: 'switch', on: false });
    expect(document.querySelectorAll('*')).toHaveLength(count);
  });

  it('asks nothing while it is paused, and goes on where it was', async () => {
    await page.open(textPage(30), URLS.plain);
    await settled(() => expect(page.background.asked.length).toBeGreaterThan(10));
    expect(page.ask({ to: 'page', type: 'pause', on: true })).toMatchObject({ mode: 'paused' });
    expect(new Set(badgeTexts())).toEqual(new Set(['off']));
    const before = page.background.asked.length;
    page.background.say({ type: 'answer', key: 'nobody', answer: found });
    expect(page.background.asked).toHaveLength(before);
    page.ask({ to: 'page', type: 'pause', on: false });
    await settled(() => expect(page.background.asked.length).toBeGreaterThan(before));
    expect(new Set(badgeTexts())).toEqual(new Set(['looking up']));
  });

  it('says in every row and in the bar that Beatport wants a check', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    page.background.say({ type: 'paused', pause: { because: 'challenge' } });
    expect(new Set(badgeTexts())).toEqual(new Set(['paused']));
    const bar = () => [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    await settled(() => expect(bar()?.querySelector('.action')?.textContent).toBe('Open Beatport'));
    expect(bar()?.querySelector('[role=status]')?.textContent).toContain('pass the check');
    page.background.say({ type: 'resumed' });
    expect(new Set(badgeTexts())).toEqual(new Set(['looking up']));
  });

  it('of an installed site carries all it needs, and sends for the detector where its adapter finds nothing', async () => {
    await page.open(sample('mixesdb'), URLS.mixesdb);
    await settled(() => expect(hosts().length).toBeGreaterThan(5));
    expect(page.broughtFinders).toBe(0);
    page.load(textPage(6), URLS.mixesdb);
    await settled(() => expect(hosts()).toHaveLength(6));
    expect(page.broughtFinders).toBe(1);
  });

  it('of a single-page site is left alone while it shows something else than its adapter reads, until somebody points at it', async () => {
    offerSite({ ...site, id: 'other', matches: ['https://weir.example/sets/*'] });
    await page.open(textPage(6), URLS.plain);
    await settled(() => expect(page.told).not.toEqual([]));
    expect(hosts()).toEqual([]);
    expect(page.broughtFinders).toBe(0);
    page.ask({ to: 'page', type: 'switch', on: true });
    await settled(() => expect(hosts()).toHaveLength(6));
  });

  it('leaves when the extension is gone', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    page.background.gone = true;
    page.background.die();
    await settled(() => expect(hosts()).toEqual([]));
  });

  it('tells the background what is going on', async () => {
    await page.open(textPage(4), URLS.plain);
    await settled(() => expect(page.background.asked).toHaveLength(4));
    answerAll();
    await settled(() =>
      expect(page.told.at(-1)).toMatchObject({
        to: 'background',
        type: 'page-state',
        state: { site: 'weir.example', counts: { match: 4, waiting: 0 } },
      }),
    );
  });
});

describe('a page', () => {
  const claim = (stop: AbortController) => claimPage(stop);

  it('is claimed by one script at a time', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    expect(claim(first)).toBe(true);
    expect(claim(second)).toBe(false);
    expect(first.signal.aborted).toBe(false);
    first.abort();
    expect(claim(second)).toBe(true);
    second.abort();
  });

  it('is left to a newer script, in a world of its own, that takes the badges away', async () => {
    await page.open(sample('1001'));
    await settled(() => expect(hosts().length).toBeGreaterThan(20));
    Object.assign(fakeBrowser.runtime, { id: undefined });
    for (const host of hosts()) host.remove();
    await settled(() => expect(page.stop.signal.aborted).toBe(true));
    expect(hosts()).toEqual([]);
  });

  it('is given up to a newer script by one whose extension is gone', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    expect(claim(first)).toBe(true);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    expect(claim(second)).toBe(true);
    expect(first.signal.aborted).toBe(true);
    second.abort();
  });
});

/** Kinds and lengths of all nodes: two texts in a row look like one in HTML. */
function nodesOf(root: Node): string {
  return [...root.childNodes]
    .map((node) => `${node.nodeName}${node.nodeValue?.length ?? ''}(${nodesOf(node)})`)
    .join();
}
