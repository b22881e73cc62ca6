import { expect, it } from 'vitest';
import { createStandIn } from '../../demo/stand-in.ts';

const HOST = 'https://www.beatport.com';

it('counts requests by route and status, repetitions and distinct queries', async () => {
  const standIn = createStandIn({ tracks: 80 });
  const paths = [
    '/search/tracks?q=a',
    '/de/search/tracks?q=b',
    '/search/tracks?q=a',
    '/search?q=a',
    '/track/x/1',
  ];
  for (const path of paths) await standIn.fetch(HOST + path);
  expect(standIn.stats()).toMatchObject({
    requests: 5,
    byRoute: { '/search/tracks': 3, '/search': 1, '/track': 1 },
    byStatus: { 200: 4, 404: 1 },
    repeated: 1,
    distinctQueries: 2,
    queries: ['a', 'b', 'a', 'a'],
    inFlight: 0,
    maxInFlight: 1,
  });
  expect(standIn.stats().startedAt).toHaveLength(5);
});

it('counts how many requests were open at once', async () => {
  const standIn = createStandIn({ tracks: 80, latencyMs: 5 });
  await Promise.all([1, 2, 3, 4].map((n) => standIn.fetch(`${HOST}/track/x/${n}`)));
  expect(standIn.stats()).toMatchObject({ inFlight: 0, maxInFlight: 4 });
});

it('forgets on reset and does not let old requests into the new count', async () => {
  const standIn = createStandIn({ tracks: 80, latencyMs: 5 });
  const late = standIn.fetch(`${HOST}/track/x/1`);
  standIn.reset();
  await late;
  expect(standIn.stats()).toMatchObject({ requests: 0, inFlight: 0, byStatus: {} });
});

it('hands out copies', async () => {
  const standIn = createStandIn({ tracks: 80 });
  standIn.stats().queries.push('not asked');
  expect(standIn.stats().queries).toEqual([]);
});
