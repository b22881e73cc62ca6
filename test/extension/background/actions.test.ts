import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteFacts } from '../../../extension/shared/site-facts.ts';
import { annotateTab } from '../../../extension/background/annotate-tab.ts';
import { isBeatportLoaded, openBeatport, openSearches } from '../../../extension/background/beatport-tab.ts';
import { onCommand } from '../../../extension/background/commands.ts';
import { createDeliberate, type Deliberate } from '../../../extension/background/deliberate.ts';
import { findSelection } from '../../../extension/background/find-selection.ts';
import { CARD, inject } from '../../../extension/background/inject.ts';
import { openGrant } from '../../../extension/background/open-grant.ts';
import { createMenus, onMenu } from '../../../extension/background/menus.ts';
import type { PageState } from '../../../extension/shared/protocol.ts';
import { selectedLines } from '../../../extension/page/selected-lines.ts';
import { registerSites } from '../../../extension/background/site-registration.ts';
import { badgeText, clearPageState, showPageState } from '../../../extension/background/toolbar.ts';
import { freshWorld, type World } from '../browser.ts';

let world: World;
let deliberate: Deliberate;
const frame = { tabId: 5, frameId: 0 };
const tab = { id: 5 } as never;
// The fake browser starts with a tab of no address.
const tabs = async () => (await fakeBrowser.tabs.query({})).filter(({ url }) => url !== undefined);
const opened = async () => (await tabs()).map(({ url }) => url);

beforeEach(() => {
  world = freshWorld();
  deliberate = createDeliberate();
});

/** A page that can be scripted, with something selected. */
function openPage(selected: string) {
  world.inPage = (func) => (func === 'selectedText' ? selected : undefined);
  world.inTab = () => ({ shown: true });
}

describe('a selection', () => {
  it('of one line is one line', () => {
    expect(selectedLines('  Sorrel & Pike - Undertow  ')).toMatchObject([
      { kind: 'track', title: 'Undertow' },
    ]);
  });

  it('of a tracklist is its tracks, without the talk around them', () => {
    const text =
      'Tracklist:\n\n1. Ada - One\n2. Bo - Two (Cy Remix)\r\n3. ID - ID\n4. Dee - Four\nThanks for listening everybody!';
    const lines = selectedLines(text);
    expect(lines.map(({ kind }) => kind)).toEqual(['track', 'track', 'unidentified', 'track']);
    expect(lines[1]).toMatchObject({ artists: ['Bo'], title: 'Two', remixers: ['Cy'] });
  });

  it('is never more than a hundred lines of a thousand letters', () => {
    const lines = selectedLines(`${'x'.repeat(5_000)} - y\n`.repeat(500));
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(lines.every(({ raw }) => raw.length <= 1_000)).toBe(true);
  });

  it.each(['', ' \n\t\r\n '])('of nothing (%j) is nothing', (text) => {
    expect(selectedLines(text)).toEqual([]);
  });

  it('is answered in a card in its frame, with the line breaks that menus lose', async () => {
    openPage('Ada - One\nBo - Two');
    await findSelection({ tabId: 5, frameId: 3 }, deliberate, 'Ada - One Bo - Two');
    expect(world.executed).toEqual([{ tabId: 5, frameIds: [3], files: ['/selection.js', '/card.js'] }]);
    const text = 'Ada - One\nBo - Two';
    expect(world.toTabs).toEqual([
      { tabId: 5, frameId: 3, message: { to: 'card', type: 'show-text', text } },
    ]);
    expect(await opened()).toEqual([]);
  });

  it('may be looked up without the standing consent, and nothing else of the page', async () => {
    openPage('Ada - One');
    await findSelection(frame, deliberate);
    const [one, two] = [...selectedLines('Ada - One'), ...selectedLines('Bo - Two')];
    expect(await deliberate.allows(5, one)).toBe(true);
    expect(await deliberate.allows(5, two)).toBe(false);
    expect(await deliberate.allows(6, one)).toBe(false);
    // The click outlives the background that heard it.
    expect(await createDeliberate().allows(5, one)).toBe(true);
    await deliberate.forget(5);
    expect(await createDeliberate().allows(5, one)).toBe(false);
  });

  it('on a page that cannot be scripted opens a search at Beatport', async () => {
    world.inPage = () => new Error('Cannot access a chrome:// URL');
    await findSelection(frame, deliberate, 'Ada - One & Only?');
    const [url] = await opened();
    expect(new URL(url!).searchParams.get('q')).toBe('Ada One & Only?');
    expect(url).toMatch(/^https:\/\/www\.beatport\.com\/search\/tracks\?q=/);
  });

  it('that names no track opens a search, too', async () => {
    openPage('slow lanterns');
    world.inTab = () => ({ shown: false });
    await findSelection(frame, deliberate);
    expect(await opened()).toHaveLength(1);
  });

  it('whose card does not answer opens a search', async () => {
    openPage('Ada - One');
    world.inTab = () => undefined;
    await findSelection(frame, deliberate);
    expect(await opened()).toHaveLength(1);
  });

  it('is shown again when its card lost it', async () => {
    openPage('Ada - One');
    let asked = 0;
    world.inTab = () => (asked++ === 0 ? undefined : { shown: true });
    await findSelection(frame, deliberate);
    expect(world.toTabs).toHaveLength(1);
    expect(await opened()).toEqual([]);
  });

  it('of nothing opens nothing', async () => {
    await findSelection(frame, deliberate, '');
    expect(await opened()).toEqual([]);
  });
});

describe('the context menu', () => {
  it('has three items, however often it is made', async () => {
    await Promise.all([createMenus(), createMenus()]);
    await createMenus();
    expect(world.menus.map(({ id }) => id)).toEqual(['find-selection', 'find-link', 'annotate']);
    expect(world.menus[0]?.title).toBe('Find "%s" on Beatport');
  });

  it('finds a selection', async () => {
    openPage('Ada - One');
    await onMenu({ menuItemId: 'find-selection', selectionText: 'Ada - One' } as never, tab, deliberate);
    expect(world.toTabs).toHaveLength(1);
  });

  it('finds the text of a link, which Chrome does not tell', async () => {
    openPage('');
    world.inPage = (func) => (func === 'textOfLink' ? 'Bo - Two' : undefined);
    await onMenu({ menuItemId: 'find-link', linkUrl: 'https://a.example/' } as never, tab, deliberate);
    expect(world.toTabs).toMatchObject([{ message: { text: 'Bo - Two' } }]);
  });

  it('finds the text of a link as Firefox tells it', async () => {
    openPage('');
    await onMenu(
      { menuItemId: 'find-link', linkUrl: 'https://a.example/', linkText: 'Cy - Three' } as never,
      tab,
      deliberate,
    );
    expect(world.toTabs).toMatchObject([{ message: { text: 'Cy - Three' } }]);
  });

  it('annotates the page', async () => {
    await onMenu({ menuItemId: 'annotate' } as never, tab, deliberate);
    expect(world.executed).toMatchObject([{ tabId: 5, files: ['/annotate.js'] }]);
  });

  it('opens a search for text of a PDF, which is in no tab', async () => {
    const click = { menuItemId: 'find-selection', selectionText: 'Ada - One' } as never;
    await onMenu(click, { id: -1 } as never, deliberate);
    await onMenu(click, undefined, deliberate);
    expect(await opened()).toHaveLength(2);
  });
});

describe('the keyboard command', () => {
  it('finds the selection of the tab in front', async () => {
    openPage('Ada - One');
    await onCommand('find-selection', tab, deliberate);
    const front = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: true });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([front] as never);
    await onCommand('find-selection', undefined, deliberate);
    expect(world.toTabs.map(({ tabId }) => tabId)).toEqual([5, front.id]);
    vi.restoreAllMocks();
  });

  it('leaves other commands to others', async () => {
    await onCommand('_execute_action', tab, deliberate);
    expect(world.executed).toEqual([]);
  });
});

describe('annotating a tab', () => {
  it('brings the script once and switches it on after that', async () => {
    expect(await annotateTab(5, deliberate)).toBe(true);
    world.inTab = (_tab, { type }) => (type === 'describe' ? { mode: 'off' } : true);
    expect(await annotateTab(5, deliberate)).toBe(true);
    expect(world.executed).toHaveLength(1);
    expect(world.toTabs.at(-1)?.message).toEqual({ to: 'page', type: 'switch', on: true });
    expect(await deliberate.allows(5, selectedLines('Ada - One')[0])).toBe(true);
  });

  it('says so where the browser does not allow it', async () => {
    world.inPage = () => new Error('The extensions gallery cannot be scripted.');
    expect(await annotateTab(5, deliberate)).toBe(false);
    expect(await deliberate.allows(5, selectedLines('Ada - One')[0])).toBe(false);
    expect(await inject(frame, CARD)).toBe(false);
  });
});

describe('the optional sites', () => {
  const site = (id: string, matches: string[], more: Partial<SiteFacts> = {}): SiteFacts => {
    return { id, name: id, matches, optional: true, recognises: false, ...more };
  };
  const sites = [
    site('radio', ['https://radio.example/shows/*', 'https://*.radio.example/shows/*']),
    site('shop', ['https://shop.example/*']),
    site('always', ['https://always.example/*'], { optional: false }),
  ];

  it('are annotated by themselves where the user allowed it, and nowhere else', async () => {
    world.granted.origins = ['https://radio.example/*', 'https://always.example/*'];
    await registerSites(sites);
    expect(world.scripts).toMatchObject([{ id: 'radio', matches: ['https://radio.example/shows/*'] }]);
    world.granted.origins = [
      'https://radio.example/*',
      'https://*.radio.example/*',
      'https://shop.example/*',
    ];
    await registerSites(sites);
    expect(world.scripts.map(({ id, matches }) => [id, matches.length])).toEqual([
      ['radio', 2],
      ['shop', 1],
    ]);
    world.granted.origins = [];
    await registerSites(sites);
    expect(world.scripts).toEqual([]);
  });

  it('run the adapter first, and on every page of a single-page site, which loads only once', async () => {
    world.granted.origins = ['https://radio.example/*'];
    await registerSites([
      site('radio', ['https://radio.example/shows/*'], { singlePage: true, allFrames: true }),
    ]);
    expect(world.scripts).toMatchObject([
      { matches: ['https://radio.example/*'], js: ['/sites/radio.js', '/annotate.js'], allFrames: true },
    ]);
  });

  it('are registered once, however many events ask for it at once', async () => {
    const error = vi.spyOn(console, 'error');
    world.granted.origins = ['https://shop.example/*'];
    await Promise.all(Array.from({ length: 10 }, () => registerSites(sites)));
    expect(world.scripts).toHaveLength(1);
    expect(error).not.toHaveBeenCalled();
  });

  it('are registered again after a failure', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('busy'));
    world.granted.origins = ['https://shop.example/*'];
    await registerSites(sites);
    await registerSites(sites);
    expect(world.scripts).toHaveLength(1);
    expect(error).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});

describe('the toolbar', () => {
  const counts = { rows: 40, asked: 30, match: 27, unsure: 1, none: 2, failed: 0, waiting: 0 };
  const state: PageState = { site: 'mixesdb', siteName: 'MixesDB', mode: 'on', counts };
  const shown = async () => ({
    badge: await fakeBrowser.action.getBadgeText({ tabId: 5 }),
    title: await fakeBrowser.action.getTitle({ tabId: 5 }),
  });

  it.each([
    ['what was found', state, '27', 'Cratemark: 27 of 30 tracks found'],
    [
      'what is to come',
      { ...state, counts: { ...counts, waiting: 4 } },
      '27',
      'Cratemark: 27 of 30 tracks found, 4 to go',
    ],
    ['nothing found', { ...state, counts: { ...counts, match: 0 } }, '', 'Cratemark: 0 of 30 tracks found'],
    ['a site switched off', { ...state, mode: 'off' as const }, '', 'Cratemark is off on MixesDB'],
    [
      'a pause',
      { ...state, pause: { because: 'challenge' as const } },
      '27',
      'Cratemark is paused. Beatport asks for a check. Open Beatport and pass it; the search then goes on by itself.',
    ],
  ])('shows %s', async (_name, given, badge, title) => {
    await showPageState(5, given);
    expect(await shown()).toEqual({ badge, title });
  });

  it('is empty again when the tab goes elsewhere', async () => {
    await showPageState(5, state);
    await clearPageState(5);
    expect(await shown()).toEqual({ badge: '', title: 'Cratemark for Beatport' });
  });

  it.each([
    [1, '1'],
    [9_999, '9999'],
    [10_000, '10k'],
    [5_000_000, '999k'],
  ])('writes %i in four characters', (count, badge) => {
    expect(badgeText(count)).toBe(badge);
  });
});

describe('the tab for the check', () => {
  it('is opened once, however often a page asks, and again when it went elsewhere', async () => {
    await Promise.all([openBeatport(), openBeatport()]);
    await openBeatport();
    expect(await opened()).toEqual(['https://www.beatport.com/']);
    const [first] = await tabs();
    await fakeBrowser.tabs.update(first!.id, { url: 'https://elsewhere.example/' });
    await openBeatport();
    expect(await opened()).toEqual(['https://elsewhere.example/', 'https://www.beatport.com/']);
  });

  it('is noticed when Beatport is loaded in it or in any other', async () => {
    await openBeatport();
    const [mine] = await tabs();
    const at = (url?: string) => ({ url }) as never;
    expect(await isBeatportLoaded(99, 'complete', at('https://www.beatport.com/track/a/1'))).toBe(true);
    expect(await isBeatportLoaded(99, 'loading', at('https://www.beatport.com/'))).toBe(false);
    expect(await isBeatportLoaded(99, 'complete', at('https://www.beatport.com.evil.example/'))).toBe(false);
    expect(await isBeatportLoaded(mine!.id!, 'complete', at())).toBe(true);
    expect(await isBeatportLoaded(99, 'complete', at())).toBe(false);
  });
});

describe('searches for what is missing', () => {
  it('open beside the page, in its order, and only on Beatport', async () => {
    const page = await fakeBrowser.tabs.create({ url: 'https://page.example/' });
    await openSearches(['Ada One', 'https://evil.example/?x'], page.id);
    expect(await opened()).toEqual([
      'https://page.example/',
      expect.stringMatching(/^https:\/\/www\.beatport\.com\/search\/tracks\?q=Ada\+One/),
      expect.stringMatching(/^https:\/\/www\.beatport\.com\/search\/tracks\?q=https/),
    ]);
  });
});

describe('a permission that is missing', () => {
  it('is asked for in the popup, or in a tab where the browser opens none', async () => {
    const openPopup = vi.fn(async () => {});
    Object.assign(fakeBrowser.action, { openPopup });
    await openGrant();
    expect(openPopup).toHaveBeenCalledOnce();
    expect(await opened()).toEqual([]);
    openPopup.mockRejectedValue(new Error('needs a gesture'));
    await openGrant();
    expect(await opened()).toEqual([expect.stringMatching(/popup\.html$/)]);
  });
});
