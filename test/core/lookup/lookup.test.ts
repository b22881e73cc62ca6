import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions } from '../../../core/client.ts';
import type { Cache, CacheEntry } from '../../../core/lookup/cache.ts';
import { createLookup, type LookupOptions } from '../../../core/lookup/lookup.ts';
import { lookupKey } from '../../../core/lookup/lookup-key.ts';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import type { LookupResult } from '../../../core/lookup/result.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { nightDrive } from '../../../demo/sample-sets.ts';
import { rowText } from '../../../demo/sample-row.ts';
import { createStandIn, type StandInOptions } from '../../../demo/stand-in.ts';

const ORIGIN = 'https://www.beatport.com';
const DAY_MS = 86_400_000;

/** A lookup against the demo stand-in, in the same process, at a clock the test sets. */
function setUp(
  options: { standIn?: StandInOptions; client?: ClientOptions; lookup?: Partial<LookupOptions> } = {},
) {
  const standIn = createStandIn(options.standIn);
  const clock = { now: Date.UTC(2026, 10, 22) };
  const client = createClient({
    origin: ORIGIN,
    fetch: (url, init) => standIn.fetch(url, init),
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    random: () => 0.5,
    ratePerSecond: 0,
    ...options.client,
  });
  return { standIn, clock, client, lookup: createLookup({ client, ...options.lookup }) };
}

const LINE = parseLine('Maro Kestling - Copper Sky (Tilde Ravnsborg Remix)');

describe('a lookup', () => {
  it('finds each track of the demo list with one request a line', async () => {
    const { lookup, standIn } = setUp();
    const rows = nightDrive().rows.filter((row) => parseLine(rowText(row)).kind === 'track');
    const results = await lookup.findAll(rows.map((row) => parseLine(rowText(row))));
    for (const [at, result] of results.entries()) {
      const expected = rows[at]?.trackId;
      expect(idOf(result), rowText(rows[at]!)).toBe(expected);
    }
    expect(standIn.stats().requests).toBeLessThanOrEqual(rows.length + 3);
  });

  it('keeps the answer that had come when it was stopped', async () => {
    const caller = new AbortController();
    const cache = createMemoryCache();
    const { lookup } = setUp({
      lookup: { cache },
      client: {
        maxConcurrent: 1,
        // The page is here and lets the next one be asked for before it is read: just then the run is stopped.
        sleep: async (ms) => {
          if (ms === 0) caller.abort('stopped');
        },
      },
    });
    const lines = [LINE, parseLine('Sorrel & Pike - Undertow Signal')];
    const results = lines.map((line) => lookup.find(line, { signal: caller.signal }));
    for (const result of results) await expect(result).rejects.toBe('stopped');
    await expect.poll(() => cache.get(lookupKey(LINE))).toBeDefined();
    expect(await createLookup({ client: setUp().client, cache }).find(LINE)).toMatchObject({
      source: 'cache',
    });
  });

  it('asks nothing for a line that names no track', async () => {
    const { lookup, standIn } = setUp();
    const results = await lookup.findAll(
      ['ID - ID', 'Tale - ID', '', 'Thanks for listening everybody!'].map((text) => parseLine(text)),
    );
    expect(results.map((result) => result.ok && result.match.verdict)).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
    expect(results.map(({ source }) => source)).toEqual(['none', 'none', 'none', 'none']);
    expect(standIn.stats().requests).toBe(0);
  });

  it('answers the same line from the cache, however it is written', async () => {
    const { lookup, standIn } = setUp();
    const first = await lookup.find(LINE);
    const again = await lookup.find(
      parseLine('07. [12:30] maro kestling – COPPER SKY (Tilde Ravnsborg remix) [Saltmarsh]'),
    );
    expect(idOf(again)).toBe(idOf(first));
    expect(again).toMatchObject({ source: 'cache', requests: 0, stale: false });
    expect(standIn.stats().requests).toBe(1);
  });

  it('shares one request among equal lookups under way', async () => {
    const { lookup, standIn } = setUp();
    const results = await Promise.all([lookup.find(LINE), lookup.find(LINE), lookup.find(LINE)]);
    expect(new Set(results.map(idOf)).size).toBe(1);
    expect(standIn.stats().requests).toBe(1);
    expect(results.map(({ requests }) => requests)).toEqual([1, 0, 0]);
  });

  it('gives a stale answer at once and the fresh one behind it', async () => {
    const refreshed: LookupResult[] = [];
    const told = signal();
    const onRefresh = (result: LookupResult) => {
      refreshed.push(result);
      told.fire();
    };
    const { lookup, standIn, clock } = setUp({ lookup: { onRefresh } });
    await lookup.find(LINE);
    clock.now += 28 * DAY_MS;
    const stale = await lookup.find(LINE);
    expect(stale).toMatchObject({ source: 'cache', stale: true });
    await told.fired;
    expect(idOf(refreshed[0])).toBe(idOf(stale));
    expect(standIn.stats().requests).toBe(2);
    expect(await lookup.find(LINE)).toMatchObject({ source: 'cache', stale: false });
  });

  it('keeps what was found for 30 days and what was not for 2', async () => {
    const { lookup, clock, client } = setUp();
    const missing = parseLine('Kettle Mice - Basement Letter');
    await lookup.findAll([LINE, missing]);
    clock.now += 1.85 * DAY_MS;
    expect(await lookup.find(LINE)).toMatchObject({ stale: false });
    expect(await lookup.known(missing)).toMatchObject({ stale: true });
    clock.now += 0.15 * DAY_MS;
    expect(await lookup.known(missing)).toBeUndefined();
    clock.now += 26 * DAY_MS;
    expect(await lookup.find(LINE)).toMatchObject({ source: 'cache', stale: true });
    clock.now += 30 * DAY_MS;
    expect(await lookup.known(LINE)).toBeUndefined();
    expect(client.metrics.snapshot().totals.stale).toBe(1);
  });

  it('works on when the cache cannot be read or written', async () => {
    const broken: Cache = {
      get: () => Promise.reject(new Error('disk')),
      set: () => Promise.reject(new Error('disk')),
      clear: () => Promise.reject(new Error('disk')),
    };
    const { lookup } = setUp({ lookup: { cache: broken } });
    expect(await lookup.find(LINE)).toMatchObject({ ok: true, match: { verdict: 'match' } });
  });

  it('takes an entry of another form for a miss', async () => {
    const cache = createMemoryCache();
    const old = {
      form: 0,
      candidates: [],
      storedAt: 0,
      expiresAt: Number.MAX_SAFE_INTEGER,
    } satisfies CacheEntry;
    const { lookup } = setUp({ lookup: { cache: { ...cache, get: async () => old } } });
    expect(await lookup.find(LINE)).toMatchObject({ source: 'network' });
  });

  it('never takes a challenge for "not on Beatport", and does not cache it', async () => {
    const { lookup, standIn } = setUp({ standIn: { challengeAfter: 0 } });
    const result = await lookup.find(LINE);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'challenge' } });
    expect(await lookup.find(LINE)).toMatchObject({
      ok: false,
      failure: { kind: 'paused', because: 'challenge' },
    });
    expect(standIn.stats().requests).toBe(1);
  });

  it('fails where its second question fails, keeps no half of the answer, and asks only that again', async () => {
    let down = true;
    const cache = createMemoryCache();
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const isFirst = standIn.stats().requests === 0;
      return down && !isFirst ? new Response('', { status: 500 }) : standIn.fetch(url as string, init);
    };
    const { lookup, standIn } = setUp({ lookup: { cache }, client: { retryAttempts: 1, fetch } });
    const line = parseLine('Maro Kestling & Ulf Prowse - Gravel Choir');
    expect(await lookup.find(line)).toMatchObject({ ok: false, failure: { kind: 'server' } });
    expect(await cache.get(lookupKey(line))).toBeUndefined();
    down = false;
    expect(await lookup.find(line)).toMatchObject({ ok: true, match: { verdict: 'none' } });
    expect(standIn.stats().queries).toEqual([
      'Maro Kestling Ulf Prowse Gravel Choir',
      'Maro Kestling Gravel Choir',
      'Ulf Prowse Gravel Choir',
    ]);
  });

  it('refreshes a stale answer after all lines that somebody waits for', async () => {
    let letGo = () => {};
    let held = Promise.resolve();
    const fetch: typeof globalThis.fetch = async (url, init) => {
      await held;
      return standIn.fetch(url as string, init);
    };
    const told = signal();
    const { lookup, standIn, clock } = setUp({
      lookup: { onRefresh: told.fire },
      client: { maxConcurrent: 1, fetch },
    });
    await lookup.find(LINE);
    clock.now += 28 * DAY_MS;
    held = new Promise((resolve) => (letGo = resolve));
    const first = lookup.find(parseLine('Orla Quist - Marrow'));
    await expect.poll(() => lookup.known(LINE)).toMatchObject({ stale: true });
    expect(await lookup.find(LINE)).toMatchObject({ stale: true });
    const last = lookup.find(parseLine('Cobaltine - Night Drive'));
    letGo();
    await Promise.all([first, last, told.fired]);
    expect(standIn.stats().queries.slice(1)).toEqual([
      'Orla Quist Marrow',
      'Cobaltine Night Drive',
      'Maro Kestling Copper Sky Tilde Ravnsborg Remix',
    ]);
  });

  it('says that a page cannot be read instead of finding nothing', async () => {
    const { lookup } = setUp({ standIn: { changedRate: 1 } });
    expect(await lookup.find(LINE)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('rejects with the reason of its own abort, and only then', async () => {
    const { lookup } = setUp({ standIn: { hangRate: 1 } });
    const stop = new AbortController();
    const waiting = lookup.find(LINE, { signal: stop.signal });
    stop.abort(new Error('the page was closed'));
    await expect(waiting).rejects.toThrow('the page was closed');
  });

  it('records every query, and a cache hit as one', async () => {
    const { lookup, client } = setUp();
    await lookup.find(LINE);
    await lookup.find(LINE);
    const { totals, queries } = client.metrics.snapshot();
    expect(totals).toMatchObject({ queries: 2, requests: 1, cacheHits: 1, cacheMisses: 1 });
    expect(queries.map(({ type, cacheHit, outcome }) => ({ type, cacheHit, outcome }))).toEqual([
      { type: 'search', cacheHit: false, outcome: 'ok' },
      { type: 'lookup', cacheHit: true, outcome: 'ok' },
    ]);
  });
});

describe('a lookup of many lines', () => {
  it('tells each answer as it comes and gives them all in the order of the lines', async () => {
    const { lookup } = setUp();
    const lines = ['Orla Quist - Marrow (VIP)', 'ID - ID', 'Kettle Mice - Basement Letter'].map((text) =>
      parseLine(text),
    );
    const told: number[] = [];
    const results = await lookup.findAll(lines, { onResult: (_, index) => told.push(index) });
    expect(told.sort()).toEqual([0, 1, 2]);
    expect(results.map((result) => result.line)).toEqual(lines);
  });

  it('completes a list although one answer in five is an error', async () => {
    const { lookup } = setUp({ standIn: { failRate: 0.2, seed: 7 }, client: { retryAttempts: 5 } });
    const lines = nightDrive().rows.map((row) => parseLine(rowText(row)));
    const results = await lookup.findAll(lines);
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it('streams results in order', async () => {
    const { lookup } = setUp();
    const lines = nightDrive().rows.map((row) => parseLine(rowText(row)));
    const seen = [];
    for await (const result of lookup.stream(lines, { width: 4 })) seen.push(result.line);
    expect(seen).toEqual(lines);
  });
});

describe('a free search', () => {
  it('lists what Beatport finds, in its order, and asks once for the same words', async () => {
    const { lookup, standIn } = setUp();
    const found = await lookup.search('copper sky');
    expect(found).toMatchObject({ ok: true, source: 'network' });
    expect(found.ok && found.tracks.length).toBeGreaterThan(1);
    expect(await lookup.search('Copper  Sky')).toMatchObject({ ok: true, source: 'cache' });
    expect(standIn.stats().requests).toBe(1);
  });

  it('finds nothing for nothing, without asking', async () => {
    const { lookup, standIn } = setUp();
    expect(await lookup.search('  ')).toMatchObject({ ok: true, tracks: [] });
    expect(standIn.stats().requests).toBe(0);
  });
});

function idOf(result: LookupResult | undefined): number | undefined {
  return result?.ok ? result.match.track?.id : undefined;
}

function signal() {
  let fire: () => void = () => {};
  const fired = new Promise<void>((resolve) => {
    fire = resolve;
  });
  return { fired, fire };
}
