// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBadges } from '../../extension/page/badge.ts';
import { createPageBar } from '../../extension/page/page-bar.ts';
import { sunrise } from '../../demo/sample-sets.ts';
import { makeTracklistPage } from '../../demo/sample.ts';
import annotateScript from '../../entrypoints/annotate.ts';
import { createHost } from '../../components/shared/window-host.ts';
import { PageUnderTest } from '../extension/page/page-under-test.ts';

const SITE = 'https://www.1001tracklists.com';
const PAGES: Record<string, string> = {
  [`${SITE}/tracklist/a/b.html`]: makeTracklistPage({ rows: sunrise().rows, style: '1001' }),
  'https://www.mixesdb.com/w/2026-06-20_-_A_-_B': makeTracklistPage({
    rows: sunrise().rows,
    style: 'mixesdb',
  }),
};
const BARE =
  '<!DOCTYPE html><html><head><title>News</title></head><body><h1>News</h1><p>Rain.</p></body></html>';

let page: PageUnderTest;
/** Every element that was given a root of its own, with the name that it has on the page. */
let roots: { name: string; mode: string }[];

beforeEach(() => {
  page = new PageUnderTest();
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    roots.push({ name: this.localName, mode: init.mode });
    return attach.call(this, init);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  endScripts();
  vi.unstubAllGlobals();
});

/** As an update does: a script that has no extension any more ends itself at the next look. */
function endScripts(): void {
  Object.assign(fakeBrowser.runtime, { id: undefined });
  document.dispatchEvent(new Event('visibilitychange'));
  Object.assign(fakeBrowser.runtime, { id: 'test' });
}

/** The content script as the browser runs it. */
async function visit(html: string, url: string): Promise<void> {
  page.load(html, url);
  page.install();
  await annotateScript.main();
}

/** The name of our elements on a page that has some. */
async function nameOn(url: string): Promise<string> {
  roots.length = 0;
  await visit(PAGES[url]!, url);
  await vi.waitFor(() => expect(roots.length).toBeGreaterThan(2), { timeout: 10_000 });
  endScripts();
  return roots[0]!.name;
}

describe('a page with nothing to annotate', () => {
  it('hears no event, sees no change and is told nothing', async () => {
    const heard: string[] = [];
    for (const target of [window, document, document.documentElement])
      vi.spyOn(target, 'dispatchEvent').mockImplementation(({ type }) => heard.push(type) > 0);
    page.load(BARE, `${SITE}/tracklist/a/b.html`);
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => void changes.push(...records));
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = document.documentElement.outerHTML;
    page.install();
    await annotateScript.main();
    await vi.waitFor(() => expect(page.told).not.toEqual([]), { timeout: 10_000 });
    watch.disconnect();
    expect(heard).toEqual([]);
    expect(changes).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the name of our elements', () => {
  const [first = '', second = ''] = Object.keys(PAGES);

  it('differs from one installation to the next, though both have the same address', async () => {
    const name = await nameOn(first);
    expect(await nameOn(first)).toBe(name);
    await fakeBrowser.storage.local.clear();
    expect(await nameOn(first)).not.toBe(name);
  });

  it('differs from one site to the next', async () => {
    expect(await nameOn(first)).not.toBe(await nameOn(second));
  });
});

describe('a root', () => {
  it('is closed for the page: of a badge, of the bar, of the card and of the list', () => {
    const badges = createBadges(document, 'x-badge', { density: 'compact', width: 20, brief: 16 });
    const { host } = badges.create({ state: 'waiting', parts: [], name: '' });
    const bar = createPageBar({
      document,
      tag: 'x-bar',
      label: '',
      direction: 'ltr',
      onOpen: () => {},
      onAction: () => {},
      isSeen: () => true,
    });
    const card = createHost(document, 'light', '', AbortSignal.abort());
    expect(roots.map(({ mode }) => mode)).toEqual(['closed', 'closed', 'closed']);
    for (const one of [host, bar.host, card.host]) one.remove();
  });
});
