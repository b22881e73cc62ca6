import { expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { createStandIn } from '../../../demo/stand-in.ts';

const LINES = 100;
/** The budget of a line, retries and second questions included. */
const REQUESTS_A_LINE = 1.1;

it('a list costs at most 1.1 requests a line, and none when it comes again', async () => {
  const standIn = createStandIn({ tracks: 400 });
  const titles = new Set<string>();
  const tracks = standIn.catalogue.filter(({ title }) => !titles.has(title) && titles.add(title));
  const known = tracks
    .slice(0, LINES - 6)
    .map(({ artists, title, mix }) => `${artists.join(', ')} - ${title.trim()} (${mix})`);
  const others = ['ID - ID', 'Ulf Prowse - Gravel Choir', 'Ines Tarrow - Salt Ferry', ...known.slice(0, 3)];
  const lines = [...known, ...others].map((text) => parseLine(text));
  const cache = createMemoryCache();
  const ask = async () => {
    const client = createClient({ fetch: standIn.fetch, ratePerSecond: 0, dailyBudget: 0 });
    const results = await createLookup({ client, cache }).findAll(lines);
    return results.filter((result) => result.ok && result.match.verdict === 'match').length;
  };

  const found = await ask();
  const { requests } = standIn.stats();
  expect(found).toBeGreaterThan(LINES * 0.9);
  expect(requests).toBeLessThanOrEqual(LINES * REQUESTS_A_LINE);

  expect(await ask()).toBe(found);
  expect(standIn.stats().requests).toBe(requests);
});

it('the next request is on its way before the page of the one before is read', async () => {
  const standIn = createStandIn({ tracks: 400 });
  const events: string[] = [];
  const fetch: typeof standIn.fetch = (url, init) => {
    events.push('asked');
    return standIn.fetch(url, init);
  };
  const client = createClient({ fetch, maxConcurrent: 1, ratePerSecond: 0, dailyBudget: 0 });
  client.metrics.subscribe(() => events.push('read'));
  const lookup = createLookup({ client });
  await Promise.all(['Salt Ferry', 'Gravel Choir', 'Slow Lanterns'].map((text) => lookup.search(text)));
  expect(events.slice(0, 2)).toEqual(['asked', 'asked']);
  expect(events.filter((event) => event === 'read')).toHaveLength(3);
});
