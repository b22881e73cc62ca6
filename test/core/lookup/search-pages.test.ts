import { describe, expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { createStandIn, type StandInOptions } from '../../../demo/stand-in.ts';

const MIXES = [
  'Undertow Signal',
  'Undertow Signal (Original Mix)',
  'Undertow Signal (Extended Mix)',
  'Undertow Signal (Radio Edit)',
];
const LINES = MIXES.map((title) => parseLine(`Sorrel & Pike - ${title}`));
const WORDS = 'Sorrel Pike Undertow Signal';
const MINUTE_MS = 60_000;

function setUp(options: StandInOptions = {}) {
  const standIn = createStandIn(options);
  const clock = { now: Date.UTC(2026, 10, 27) };
  const client = createClient({
    fetch: standIn.fetch,
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    ratePerSecond: 0,
    dailyBudget: 0,
  });
  const lookup = createLookup({ client });
  return { standIn, clock, lookup, requests: () => standIn.stats().requests };
}

describe('the mixes of one title', () => {
  it('share one search when they are looked up together', async () => {
    const { lookup, requests } = setUp();
    const results = await lookup.findAll(LINES);
    expect(requests()).toBe(1);
    expect(results.map((result) => result.requests)).toEqual([1, 0, 0, 0]);
    const found = results.map((result) => result.ok && result.match.track?.mix);
    expect(found.slice(1)).toEqual(['Original Mix', 'Extended Mix', 'Radio Edit']);
  });

  it('share one search when they come one after another, and are counted as hits', async () => {
    const { lookup, requests } = setUp();
    for (const line of LINES) await lookup.find(line);
    expect(requests()).toBe(1);
    expect(lookup.metrics.snapshot().totals).toMatchObject({ requests: 1, cacheHits: 3 });
  });

  it('are asked for again when the search failed', async () => {
    const { standIn, lookup, requests } = setUp();
    standIn.switches.failRate = 1;
    expect((await lookup.find(LINES[0]!)).ok).toBe(false);
    standIn.switches.failRate = 0;
    const failed = requests();
    expect((await lookup.find(LINES[1]!)).ok).toBe(true);
    expect(requests()).toBe(failed + 1);
  });
});

describe('a search page', () => {
  it('answers the words of a line that somebody types', async () => {
    const { lookup, requests } = setUp();
    await lookup.find(LINES[0]!);
    expect(await lookup.search(WORDS)).toMatchObject({ ok: true, source: 'cache' });
    expect(requests()).toBe(1);
  });

  it('is asked for anew after ten minutes, and where the clock was set back', async () => {
    const { lookup, requests, clock } = setUp();
    await lookup.search(WORDS);
    clock.now += 9 * MINUTE_MS;
    await lookup.search(WORDS);
    expect(requests()).toBe(1);
    clock.now += 2 * MINUTE_MS;
    await lookup.search(WORDS);
    expect(requests()).toBe(2);
    clock.now -= 60 * MINUTE_MS;
    await lookup.search(WORDS);
    expect(requests()).toBe(3);
  });

  it('is forgotten on demand, and when thirty others came after it', async () => {
    const { lookup, requests } = setUp();
    await lookup.search(WORDS);
    void lookup.forget();
    await lookup.search(WORDS);
    expect(requests()).toBe(2);
    for (let other = 0; other < 30; other += 1) await lookup.search(`other words ${other}`);
    await lookup.search(WORDS);
    expect(requests()).toBe(33);
  });

  it('is not remembered when everything was forgotten while it was on its way', async () => {
    const { lookup, requests } = setUp({ latencyMs: 5 });
    const search = lookup.search(WORDS);
    void lookup.forget();
    await search;
    await lookup.search(WORDS);
    expect(requests()).toBe(2);
  });

  it('still comes for one of two who share it when the other leaves', async () => {
    const { lookup, requests } = setUp({ latencyMs: 5 });
    const leaver = new AbortController();
    const left = lookup.search(WORDS, { signal: leaver.signal });
    const stays = lookup.search(WORDS, { signal: new AbortController().signal });
    leaver.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(await stays).toMatchObject({ ok: true });
    expect(requests()).toBe(1);
  });
});
