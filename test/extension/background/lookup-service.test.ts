import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Host } from '../../../core/host.ts';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import { createStandIn } from '../../../demo/stand-in.ts';
import { createLookupService } from '../../../extension/background/lookup-service.ts';
import { settings } from '../../../extension/shared/settings.ts';
import { eventually, freshWorld } from '../browser.ts';
import { fastTime } from '../fast-time.ts';
import { rowsOf } from '../rows.ts';

beforeEach(() => void freshWorld());

const serviceOver = (standIn = createStandIn(), more: object = {}) =>
  createLookupService({ fetch: standIn.fetch, cache: createMemoryCache(), isOnline: () => true, ...more });

describe('the lookup service', () => {
  it('sends the cookies of the user, in which a passed check is remembered, and nothing about the page', async () => {
    const standIn = createStandIn();
    const fetch = vi.fn(standIn.fetch);
    await serviceOver(standIn, { fetch }).open.search('slow lanterns');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'include', referrerPolicy: 'no-referrer' });
  });

  it('takes up the pace that was chosen, and a change of it at once', async () => {
    await settings.inFlight.set(7);
    const service = serviceOver();
    const configure = vi.spyOn(service.client.limiter, 'configure');
    await service.ready;
    expect(configure).toHaveBeenLastCalledWith({ maxConcurrent: 7, ratePerSecond: 2, burst: 6 });
    await settings.speed.set('polite');
    await eventually(() =>
      expect(configure).toHaveBeenLastCalledWith({ maxConcurrent: 7, ratePerSecond: 1, burst: 6 }),
    );
  });

  it('keeps a pause over a restart, and its end', async () => {
    const standIn = createStandIn({ challengeAfter: 0 });
    const first = serviceOver(standIn);
    await first.ready;
    await first.open.search('slow lanterns');
    await eventually(async () =>
      expect(await fakeBrowser.storage.session.get('breaker')).toHaveProperty('breaker.open'),
    );
    const second = serviceOver(standIn);
    await second.ready;
    expect(second.gate.pause()).toMatchObject({ because: 'challenge' });
    standIn.switches.challengeAfter = -1;
    second.gate.tryNow('challenge');
    expect(await second.open.search('slow lanterns')).toMatchObject({ ok: true });
    const third = serviceOver(standIn);
    await third.ready;
    expect(third.gate.pause()).toBeUndefined();
  });

  it('keeps the slower pace that Beatport asked for over a restart', async () => {
    const standIn = createStandIn({ rateLimit: 1 });
    const first = serviceOver(standIn, fastTime);
    await first.ready;
    await Promise.all(
      ['slow lanterns', 'undertow', 'glass harbour'].map((words) => first.open.search(words)),
    );
    expect(standIn.stats().byStatus).toHaveProperty('429');
    const { ratePerSecond } = first.client.limiter.limits;
    expect(ratePerSecond).toBeLessThan(2);
    await eventually(async () =>
      expect(await fakeBrowser.storage.session.get('slowdown')).toHaveProperty(
        'slowdown.rate',
        ratePerSecond,
      ),
    );
    const second = serviceOver(standIn, fastTime);
    await second.ready;
    expect(second.client.limiter.limits).toEqual(first.client.limiter.limits);
  });

  describe('that Beatport checks even after the user was let in', () => {
    const passed = { cookie: 'cf_clearance=yes', 'sec-fetch-site': 'same-origin' };

    /** A Beatport tab that is let in, beside a background that is not. */
    async function checked(tabs: object[] = [{ id: 9, incognito: false }]) {
      const world = freshWorld();
      const standIn = createStandIn({ challengeAfter: 0, challengeOthers: true });
      Object.assign(fakeBrowser.tabs, { query: async () => tabs });
      const inTab: string[] = [];
      world.inPage = async (func, [path]) => {
        expect(func).toBe('fetchHere');
        inTab.push(String(path));
        const reply = await standIn.fetch(`https://www.beatport.com${String(path)}`, { headers: passed });
        const { status, headers } = reply;
        return { status, url: reply.url, headers: [...headers], body: await reply.text() };
      };
      const service = serviceOver(standIn);
      await service.ready;
      expect(await service.open.search('slow lanterns')).toMatchObject({ ok: false });
      return { service, standIn, inTab };
    }

    it('asks through the tab of Beatport, without a further word', async () => {
      const { service, inTab } = await checked();
      service.beatportLoaded();
      expect(await service.open.search('slow lanterns')).toMatchObject({ ok: true });
      expect(service.gate.pause()).toBeUndefined();
      expect(inTab).toEqual([expect.stringContaining('/search/tracks?q=')]);
    });

    it('goes on through the tab after a restart, and directly when the tab is gone', async () => {
      const tabs: object[] = [{ id: 9, incognito: false }];
      const { service, standIn, inTab } = await checked(tabs);
      service.beatportLoaded();
      await service.open.search('slow lanterns');
      expect(inTab).toHaveLength(1);
      const second = serviceOver(standIn);
      await second.ready;
      expect(await second.open.search('slow lanterns')).toMatchObject({ ok: true });
      expect(inTab).toHaveLength(2);
      tabs.length = 0;
      standIn.switches.challengeAfter = -1;
      expect(await second.open.search('undertow')).toMatchObject({ ok: true });
      expect(inTab).toHaveLength(2);
    });

    it('waits for the user where no tab, or only a private one, is open', async () => {
      const { service, standIn } = await checked([{ id: 9, incognito: true }]);
      service.beatportLoaded();
      await service.open.search('slow lanterns');
      const { requests } = standIn.stats();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(service.gate.pause()).toMatchObject({ because: 'challenge' });
      await service.open.search('slow lanterns');
      expect(standIn.stats().requests).toBe(requests);
    });
  });

  it('starts with its defaults when storage cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('broken'));
    const service = serviceOver();
    await service.ready;
    expect(await service.open.search('slow lanterns')).toMatchObject({ ok: true });
    expect(warn).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('never shortens a time that Beatport named, whatever the network did meanwhile', async () => {
    const service = serviceOver();
    const untilMs = Date.now() + 60_000;
    service.client.breaker.openUntil(untilMs);
    service.gate.tryNow('offline');
    service.gate.tryNow('challenge');
    expect(service.gate.pause()).toEqual({ because: 'retry-after', untilMs });
  });

  it('rings when a pause is over though nobody asks, also where timers are early', async () => {
    const sleep: Host['sleep'] = (ms, signal) => fastTime.sleep(ms * 0.7, signal);
    const service = serviceOver(undefined, { ...fastTime, sleep });
    const rang = vi.fn();
    service.client.breaker.openUntil(fastTime.now() + 2_000);
    service.gate.onRing(() => rang(service.gate.pause()));
    await eventually(() => expect(rang).toHaveBeenCalledWith(undefined));
  });

  it('knows what it was told before, for normal and private windows, without asking again', async () => {
    const standIn = createStandIn();
    const service = serviceOver(standIn);
    const [row] = rowsOf(standIn, 1);
    expect(await service.open.known(row!.line)).toBeUndefined();
    await service.open.find(row!.line);
    expect(await service.open.known(row!.line)).toMatchObject({
      ok: true,
      stale: false,
      match: { verdict: 'match' },
    });
    expect(await service.secret.known(row!.line)).toMatchObject({ ok: true });
    expect(standIn.stats().requests).toBe(1);
  });
});
