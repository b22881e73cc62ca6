import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctionKey } from '../../../core/lookup/correction-key.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { readHistory } from '../../../extension/shared/history.ts';
import type { CheckReply, SearchReply, Status } from '../../../extension/shared/protocol.ts';
import { settings } from '../../../extension/shared/settings.ts';
import { openPage, send, startBackground, stopBackground } from '../background-life.ts';
import { deliver, eventually, fire } from '../browser.ts';
import { answersIn, inTab, ownPage } from '../fake-port.ts';
import { rowsOf } from '../rows.ts';

afterEach(stopBackground);

describe('the background', () => {
  it('listens to everything before anything is awaited', () => {
    startBackground();
    const { runtime, tabs, contextMenus, commands, omnibox, permissions } = fakeBrowser;
    const events = [
      ...[
        runtime.onMessage,
        runtime.onConnect,
        runtime.onInstalled,
        runtime.onStartup,
        tabs.onUpdated,
        tabs.onRemoved,
      ],
      ...[contextMenus.onClicked, commands.onCommand, omnibox.onInputChanged, omnibox.onInputEntered],
      ...[permissions.onAdded, permissions.onRemoved],
    ];
    for (const one of events) expect(one.hasListeners()).toBe(true);
  });

  it('serves the rows of a page and the search of a popup through one client', async () => {
    const { standIn } = startBackground();
    const [page, popup] = [openPage(), openPage<SearchReply>(ownPage, 'search')];
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    popup.say({ type: 'search', number: 1, text: standIn.catalogue[9]?.title });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    await eventually(() => expect(popup.heard).toHaveLength(1));
  });

  it('makes its menus and registers its scripts at installation and start', async () => {
    const { world } = startBackground();
    world.granted.origins = ['https://www.traxsource.com/*'];
    fire(fakeBrowser.runtime.onInstalled, { reason: 'install' });
    await eventually(() => expect(world.menus).toHaveLength(3));
    await eventually(() => expect(world.scripts.map(({ id }) => id)).toEqual(['traxsource']));
    world.granted.origins = [];
    fire(fakeBrowser.permissions.onRemoved, {});
    await eventually(() => expect(world.scripts).toEqual([]));
  });

  it('answers its own pages about its state', async () => {
    const { world } = startBackground();
    expect(await send({ type: 'status' })).toMatchObject({
      consent: true,
      cache: { entries: 0, bytes: 0 },
      totals: { requests: 0 },
    });
    expect(await send({ type: 'status' })).not.toHaveProperty('pause');
    world.granted.beatport = false;
    fire(fakeBrowser.permissions.onRemoved, {});
    expect(await send({ type: 'status' })).toMatchObject({ pause: { because: 'access' } });
  });

  it.each([
    ['a page that asks for more than it may', { to: 'background', type: 'status' }, inTab(1)],
    ['another extension', { to: 'background', type: 'status' }, { ...ownPage, id: 'another' }],
    ['a message to somebody else', { to: 'offscreen', type: 'ping' }, ownPage],
    ['no message', undefined, ownPage],
  ])('leaves %s to others', async (_name, message, sender) => {
    startBackground();
    expect(await deliver(message, sender)).toBe('not ours');
  });

  it('brings the card to the frame that asks for it', async () => {
    const { world } = startBackground();
    expect(await send({ type: 'open-card' }, { ...inTab(6), frameId: 2 })).toEqual({ ok: true });
    expect(world.executed).toEqual([{ tabId: 6, frameIds: [2], files: ['/card.js'] }]);
    world.inPage = () => new Error('no');
    expect(await send({ type: 'open-card' }, inTab(6))).toMatchObject({ ok: false });
  });

  it('shows the state of a page, and nothing of its frames', async () => {
    startBackground();
    const counts = { rows: 9, asked: 9, match: 7, unsure: 0, none: 2, failed: 0, waiting: 0 };
    const message = { type: 'page-state', state: { site: 'a', siteName: 'A', mode: 'on', counts } };
    await send(message, { ...inTab(6), frameId: 0 });
    await send(
      { ...message, state: { ...message.state, counts: { ...counts, match: 1 } } },
      { ...inTab(6), frameId: 3 },
    );
    expect(await fakeBrowser.action.getBadgeText({ tabId: 6 })).toBe('7');
    fire(fakeBrowser.tabs.onUpdated, 6, { status: 'loading' }, {});
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: 6 })).toBe(''));
  });

  it('annotates a tab for the popup, or says why it cannot', async () => {
    const { world } = startBackground();
    const message = { type: 'annotate-tab', tabId: 6 };
    expect(await send(message)).toEqual({ ok: true });
    world.inPage = () => new Error('no');
    expect(await send(message)).toEqual({
      ok: false,
      message: 'The browser lets no extension work on this page.',
    });
  });

  it('goes on with all rows when the user has passed the check in a tab of Beatport', async () => {
    const { standIn } = startBackground();
    standIn.switches.challengeAfter = 0;
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 3) });
    await eventually(() =>
      expect(page.heard).toMatchObject([{ type: 'paused', pause: { because: 'challenge' } }]),
    );
    expect(await send({ type: 'open-beatport' }, inTab(1))).toEqual({ ok: true });
    standIn.switches.challengeAfter = -1;
    fire(fakeBrowser.tabs.onUpdated, 77, { status: 'complete' }, { url: 'https://www.beatport.com/' });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(3));
  });

  it('suggests tracks in the address bar and opens what is chosen', async () => {
    const { standIn } = startBackground();
    const suggest = vi.fn();
    fire(fakeBrowser.omnibox.onInputChanged, 'sl', suggest);
    fire(fakeBrowser.omnibox.onInputChanged, standIn.catalogue[0]?.title, suggest);
    await eventually(() => expect(suggest).toHaveBeenCalledTimes(1));
    const [[suggestions]] = suggest.mock.calls as [[{ content: string; description: string }[]]];
    expect(suggestions[0]?.content).toMatch(/^https:\/\/www\.beatport\.com\/track\//);
    expect(suggestions[0]?.description).toContain(standIn.catalogue[0]?.title);
    expect(standIn.stats().requests).toBe(1);
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    fire(fakeBrowser.omnibox.onInputEntered, suggestions[0]?.content, 'newForegroundTab');
    fire(fakeBrowser.omnibox.onInputEntered, 'https://evil.example/track/a/1', 'newBackgroundTab');
    await eventually(async () => expect(await fakeBrowser.tabs.query({})).toHaveLength(3));
    const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
    expect(urls).toContain(suggestions[0]?.content);
    expect(urls.at(-1)).toMatch(/^https:\/\/www\.beatport\.com\/search\/tracks\?q=/);
    expect(opened.mock.calls.map(([tab]) => tab.active)).toEqual([true, false]);
    opened.mockRestore();
  });

  it('writes suggestions that Chrome can read as XML', async () => {
    const { world } = startBackground();
    fire(fakeBrowser.omnibox.onInputChanged, `<a> & "b" 'c'`, vi.fn());
    expect(world.suggestion).toBe('Search Beatport for &#60;a&#62; &#38; &#34;b&#34; &#39;c&#39;');
  });

  it('remembers what somebody chose for a line of a page, and answers the line anew', async () => {
    const { standIn } = startBackground();
    const [row] = rowsOf(standIn, 1);
    const page = openPage();
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(page.heard).toHaveLength(1));
    const choose = (choice: unknown) => send({ type: 'choose', line: row!.line, choice }, inTab(1));
    expect(await choose({ trackId: null })).toMatchObject({
      ok: true,
      answer: { match: { verdict: 'none' } },
    });
    const kept = await send({ type: 'list-corrections' });
    expect(kept).toMatchObject([{ line: row!.line.raw, trackId: null }]);
    const url = 'https://elsewhere.example/track/a/12';
    await choose({ trackId: 12, url });
    expect(await send({ type: 'list-corrections' })).not.toMatchObject([{ url }]);
    expect(await choose('none')).toMatchObject({ ok: true, answer: { match: { verdict: 'match' } } });
    expect(await send({ type: 'list-corrections' })).toEqual([]);
  });

  it('forgets a choice of an earlier version when another is made for its line, and when it is taken back', async () => {
    startBackground();
    const lines = ['Glass', 'Marrow'].map((title) => parseLine(`Vela Norden feat. Bella Tarn - ${title}`));
    const kept = lines.map(({ raw, title }, at) => ({
      key: `velanorden|${title.toLowerCase()}|`,
      line: raw,
      trackId: null,
      chosenAt: at + 1,
    }));
    await send({ type: 'set-corrections', corrections: kept });
    const choose = (at: number, choice: unknown) =>
      send({ type: 'choose', line: lines[at], choice }, inTab(1));
    await choose(0, { trackId: 12 });
    await choose(1, 'none');
    expect(await send({ type: 'list-corrections' })).toMatchObject([
      { key: correctionKey(lines[0]!), trackId: 12 },
    ]);
    await choose(0, 'none');
    expect(await send({ type: 'list-corrections' })).toEqual([]);
  });

  it('writes nothing down of what is chosen or found in a private window', async () => {
    const { standIn } = startBackground();
    const [row] = rowsOf(standIn, 1);
    const secret = inTab(1, { incognito: true });
    await send({ type: 'choose', line: row!.line, choice: { trackId: null } }, secret);
    await send(
      { type: 'site-health', site: 'nts', rows: 0, lookedFor: 'li' },
      { ...secret, origin: 'https://www.nts.live' },
    );
    expect(await send({ type: 'list-corrections' })).toEqual([]);
    await send({ type: 'status' });
    expect((await readHistory()).sites).toEqual({});
  });

  it('keeps how the adapter of a site fared', async () => {
    startBackground();
    const message = { type: 'site-health', site: 'nts', rows: 0, lookedFor: 'li.track' };
    const page = { ...inTab(1), origin: 'https://www.nts.live' };
    await send({ ...message, notice: 'empty' }, page);
    // Of another site, and of one that nobody knows.
    await send({ ...message, site: 'mixesdb' }, page);
    await send({ ...message, site: 'radio' }, page);
    await send({ type: 'status' });
    expect((await readHistory()).sites).toEqual({
      nts: expect.objectContaining({ rows: 0, lookedFor: 'li.track', notice: 'empty' }) as object,
    });
    expect(await send({ ...message, rows: -1 }, page)).toBe('not ours');
  });

  it('takes corrections from its own pages only, and gives them back', async () => {
    startBackground();
    const corrections = [{ key: 'a|b|', line: 'A - B', trackId: 5, chosenAt: 3 }];
    const message = { type: 'set-corrections', corrections };
    expect(await send(message, inTab(1))).toBe('not ours');
    expect(await send(message)).toEqual({ ok: true });
    expect(await send({ type: 'list-corrections' })).toEqual(corrections);
    await send({ type: 'remove-corrections', keys: ['a|b|'] });
    expect(await send({ type: 'list-corrections' })).toEqual([]);
  });

  it('clears its answers, or everything it keeps', async () => {
    const { standIn } = startBackground();
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 3) });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(3));
    const entries = async () => {
      const { cache } = (await send({ type: 'status' })) as Status;
      return cache.entries;
    };
    expect(await entries()).toBe(3);
    expect((await readHistory()).hours).not.toEqual({});
    expect(await send({ type: 'clear-cache' })).toEqual({ ok: true });
    expect(await entries()).toBe(0);
    const asked = standIn.stats().requests;
    const again = openPage();
    again.say({ type: 'find', rows: rowsOf(standIn, 3) });
    await eventually(() => expect(Object.keys(answersIn(again.heard))).toHaveLength(3));
    expect(standIn.stats().requests).toBe(asked + 3);
    expect((await readHistory()).hours).not.toEqual({});
    await settings.density.set('full');
    const corrections = [{ key: 'a|b|', line: 'A - B', trackId: 5, chosenAt: 3 }];
    await send({ type: 'set-corrections', corrections });
    expect(await send({ type: 'erase' }, inTab(1))).toBe('not ours');
    expect(await send({ type: 'erase' })).toEqual({ ok: true });
    expect(await settings.density.get()).toBe('compact');
    expect(await send({ type: 'list-corrections' })).toEqual([]);
    expect((await readHistory()).hours).toEqual({});
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('opens the welcome page once, after installation, and not after an update', async () => {
    const { world } = startBackground();
    const opened = async () =>
      (await fakeBrowser.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html'));
    fire(fakeBrowser.runtime.onInstalled, { reason: 'update' });
    await eventually(() => expect(world.menus).toHaveLength(3));
    expect(await opened()).toEqual([]);
    fire(fakeBrowser.runtime.onInstalled, { reason: 'install' });
    await eventually(async () => expect(await opened()).toHaveLength(1));
  });

  it('checks Beatport with two requests, whatever is stored, and says why it cannot', async () => {
    const { standIn } = startBackground();
    const check = () => send({ type: 'check-beatport' });
    const { pages } = (await check()) as CheckReply & { ok: true };
    expect(pages).toMatchObject([
      { page: 'search', ok: true, tracks: 50, fields: { title: 50 } },
      { page: 'track', ok: true, tracks: 1 },
    ]);
    await check();
    expect(standIn.stats().requests).toBe(4);
    expect(await send({ type: 'check-beatport' }, inTab(1))).toBe('not ours');
    standIn.switches.challengeAfter = 0;
    expect(await check()).toMatchObject({
      pages: [{ ok: false, message: expect.stringContaining('asks for a check') }],
    });
  });

  it('checks nothing where Beatport may not be reached, and says so', async () => {
    const { world, standIn } = startBackground();
    world.granted.beatport = false;
    expect(await send({ type: 'check-beatport' })).toEqual({
      ok: false,
      message: expect.stringContaining('withheld access') as string,
    });
    expect(standIn.stats().requests).toBe(0);
  });

  it('counts the requests of a day against the budget, and goes on when it is raised', async () => {
    const { standIn } = startBackground();
    await settings.dailyBudget.set(2);
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 5) });
    await eventually(() =>
      expect(page.heard.at(-1)).toMatchObject({ type: 'paused', pause: { because: 'daily-budget' } }),
    );
    expect(standIn.stats().requests).toBe(2);
    expect(await send({ type: 'status' })).toMatchObject({ requestsToday: 2 });
    await settings.dailyBudget.set(50);
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(5));
  });
});
