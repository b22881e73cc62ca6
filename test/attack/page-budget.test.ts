import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../core/client.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { createStandIn, type StandIn } from '../../demo/stand-in.ts';
import { createAccess } from '../../extension/shared/access.ts';
import { createDeliberate } from '../../extension/background/deliberate.ts';
import { readHistory } from '../../extension/shared/history.ts';
import { createIndexedCache } from '../../extension/background/indexed-cache.ts';
import { createLookupService } from '../../extension/background/lookup-service.ts';
import type { RowsReply } from '../../extension/shared/protocol.ts';
import { serveRows } from '../../extension/background/rows-port.ts';
import { settings } from '../../extension/shared/settings.ts';
import { send, startBackground, stopBackground } from '../extension/background-life.ts';
import { eventually, freshWorld } from '../extension/browser.ts';
import { answersIn, type FakePort, fakePort } from '../extension/fake-port.ts';
import { fastTime } from '../extension/fast-time.ts';
import { inMessages } from '../extension/rows.ts';

const MINUTE_MS = 60_000;

beforeEach(() => {
  freshWorld();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  // What a page left behind would go on into the next test's day.
  for (const page of opened.splice(0)) page.leave();
  vi.unstubAllGlobals();
});

const opened: FakePort<RowsReply>[] = [];

/** A background as it is after its start, over whatever an earlier one left behind. Fifty seconds a second. */
function startServices(standIn: StandIn) {
  const cache = createIndexedCache();
  const service = createLookupService({ fetch: standIn.fetch, cache, isOnline: () => true, ...fastTime });
  const [access, deliberate] = [createAccess({ asksConsent: false }), createDeliberate()];
  return { cache, service, access, deliberate };
}

function openPage(services: ReturnType<typeof startServices>, tab: number, host = 'lists.example') {
  const page = fakePort<RowsReply>({
    tab: { id: tab, incognito: false },
    origin: `https://${host}`,
  } as object);
  serveRows(page.port, services);
  opened.push(page);
  return page;
}

let made = 0;
/** Rows of people whom nobody knows, each other ones. */
function inventedRows(count: number, more: object = {}) {
  return Array.from({ length: count }, () => {
    const word = `${String.fromCharCode(97 + (made % 26))}q${made.toString(36)}x`;
    made += 1;
    return {
      key: `made-${made}`,
      line: parseLine(`Zw${word} & Vy${word} - Uk${word}`),
      priority: 0,
      ...more,
    };
  });
}

const say = (page: ReturnType<typeof openPage>, rows: ReturnType<typeof inventedRows>) =>
  inMessages(rows).forEach((message) => page.say(message));

/** Until nothing more is asked, however busy the machine is. */
async function untilQuiet(standIn: StandIn): Promise<number> {
  for (let before = -1; ;) {
    const { requests, inFlight } = standIn.stats();
    if (requests > 0 && requests === before && inFlight === 0) return requests;
    before = requests;
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
}

describe('a page that changes all the time', () => {
  it('is asked for once and then little by little, whatever it shows', async () => {
    const standIn = createStandIn();
    const services = startServices(standIn);
    const page = openPage(services, 1);
    const startedMs = fastTime.now();
    let minutes = 0;
    for (let gone: string[] = []; minutes < 4; minutes = (fastTime.now() - startedMs) / MINUTE_MS) {
      page.say({ type: 'forget', keys: gone });
      const rows = inventedRows(60);
      say(page, rows);
      gone = rows.map(({ key }) => key);
      // Two seconds by the page's clock.
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(standIn.stats().requests).toBeGreaterThan(20);
    expect(standIn.stats().requests).toBeLessThanOrEqual(80 + 20 * minutes);
  });

  it('gets no more by loading again, nor by a background that dies', async () => {
    const standIn = createStandIn();
    const startedMs = fastTime.now();
    for (let loads = 0; loads < 3; loads += 1) {
      const page = openPage(startServices(standIn), 1);
      say(page, inventedRows(60));
      await untilQuiet(standIn);
      page.leave();
    }
    const minutes = (fastTime.now() - startedMs) / MINUTE_MS;
    expect(standIn.stats().requests).toBeLessThanOrEqual(80 + 20 * Math.ceil(minutes));
  });

  it('is told that it waits, and goes on in its turn', async () => {
    const standIn = createStandIn();
    const page = openPage(startServices(standIn), 1);
    const rows = inventedRows(300);
    say(page, rows);
    await eventually(() =>
      expect(page.heard).toContainEqual({
        type: 'paused',
        pause: { because: 'page-pace', untilMs: expect.any(Number) as number },
      }),
    );
    const answered = () => Object.keys(answersIn(page.heard)).length;
    const before = answered();
    await eventually(() => expect(answered()).toBeGreaterThan(before + 10));
    page.say({ type: 'forget', keys: rows.map(({ key }) => key) });
    await eventually(() =>
      expect(page.heard.filter(({ type }) => type !== 'answer').at(-1)).toEqual({ type: 'resumed' }),
    );
  });

  it('lets through what somebody pressed for at once', async () => {
    const standIn = createStandIn();
    const page = openPage(startServices(standIn), 1);
    const rows = inventedRows(300);
    say(page, rows);
    await eventually(() => expect(page.heard.some(({ type }) => type === 'paused')).toBe(true));
    const last = rows.at(-1)!;
    page.say({ type: 'find', rows: [{ ...last, byHand: true }] });
    await eventually(() => expect(answersIn(page.heard)).toHaveProperty(last.key));
    expect(Object.keys(answersIn(page.heard)).length).toBeLessThan(300);
  });
});

describe('the requests of a day', () => {
  /** Asks from many tabs until nothing more is asked. */
  async function askFromTabs(
    services: ReturnType<typeof startServices>,
    standIn: StandIn,
    hosts: string[],
    more = {},
  ) {
    const pages = hosts.map((host, tab) => openPage(services, tab, host));
    for (const page of pages) say(page, inventedRows(60, more));
    await untilQuiet(standIn);
    return pages;
  }

  it('are not spent to the last by pages: a tenth is kept for what is asked for by hand', async () => {
    await settings.dailyBudget.set(100);
    const standIn = createStandIn();
    const services = startServices(standIn);
    const [page] = await askFromTabs(services, standIn, ['one.example', 'two.example', 'three.example']);
    await eventually(() => expect(standIn.stats().requests).toBe(90));
    await eventually(() =>
      expect(page!.heard.at(-1)).toMatchObject({ type: 'paused', pause: { because: 'reserve' } }),
    );
    const [pressed] = inventedRows(1, { byHand: true });
    page!.say({ type: 'find', rows: [pressed] });
    await eventually(() => expect(answersIn(page!.heard)).toHaveProperty(pressed!.key));
    expect(await services.service.open.search('copper sky')).toMatchObject({ ok: true });
    expect(standIn.stats().requests).toBe(92);
  });

  it('are not one site’s alone, neither by itself nor if it says that somebody pressed', async () => {
    await settings.dailyBudget.set(200);
    const standIn = createStandIn();
    const services = startServices(standIn);
    const tabs = Array.from({ length: 4 }, () => 'one.example');
    await askFromTabs(services, standIn, tabs);
    expect(standIn.stats().requests).toBeLessThanOrEqual(100);
    await askFromTabs(services, standIn, tabs, { byHand: true });
    expect(standIn.stats().requests).toBeLessThanOrEqual(150);
  });

  it('are not spent on lines that somebody made up: each costs one', async () => {
    const standIn = createStandIn();
    const client = createClient({ fetch: standIn.fetch, ratePerSecond: 0, dailyBudget: 0 });
    const lines = inventedRows(100).map(({ line }) => line);
    const results = await createLookup({ client }).findAll(lines);
    expect(results.every((result) => result.ok && result.match.verdict === 'none')).toBe(true);
    expect(standIn.stats().requests).toBe(100);
  });
});

describe('a page’s process that was taken over', () => {
  const page = { tab: { id: 1, incognito: false }, origin: 'https://www.mixesdb.com' };

  beforeEach(() => void startBackground());
  afterEach(stopBackground);

  it('opens no more than a few tabs', async () => {
    const tabs = async () => (await fakeBrowser.tabs.query({})).length;
    const before = await tabs();
    for (let times = 0; times < 25; times += 1)
      await send(
        { type: 'open-searches', searches: Array.from({ length: times % 2 ? 10 : 50 }, () => 'x') },
        page,
      );
    expect((await tabs()) - before).toBeLessThanOrEqual(20);
  });

  it('puts no invented site among those whose health is kept, and speaks for no other', async () => {
    const health = (site: string, sender: object) =>
      send({ type: 'site-health', site, rows: 3, lookedFor: 'li' }, sender);
    await health('nts', { ...page, origin: 'https://www.nts.live' });
    await health('mixesdb', page);
    for (let n = 0; n < 100; n += 1) await health(`invented-${n}`, page);
    await health('kexp', page);
    await send({ type: 'status' });
    expect(Object.keys((await readHistory()).sites).sort()).toEqual(['mixesdb', 'nts']);
  });

  it('does not spend the day on pages of tracks', async () => {
    let refused = 0;
    for (let n = 1; n <= 400; n += 1)
      void send({ type: 'track-media', trackId: n }, page).then((reply) => {
        const { ok, message } = reply as { ok: boolean; message: string };
        if (!ok && message.includes('bit by bit')) refused += 1;
      });
    await eventually(() => expect(refused).toBe(200));
  });
});
