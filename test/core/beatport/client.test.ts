import { afterEach, describe, expect, it } from 'vitest';
import {
  fetchTrack,
  fetchTracks,
  searchAndFetchTracks,
  searchTrackUrls,
} from '../../../core/beatport/fetch-tracks.ts';
import { createClient } from '../../../core/client.ts';
import { RequestError } from '../../../core/http/failure.ts';
import type { Reply, Transport } from '../../../core/http/transport.ts';
import type { Logger } from '../../../core/logger.ts';
import { detailsRow, page, SECRET, searchPage, searchRow, trackPage } from '../../fixtures/beatport-pages.ts';
import { CHALLENGE, ORIGIN, reply, scripted, virtualClient } from '../http/replies.ts';
import { sendPage, serve, type TestServer } from '../http/server.ts';
import { turn, virtualHost } from '../http/virtual-host.ts';

interface Line {
  level: keyof Logger;
  message: string;
  fields: Record<string, unknown>;
}

function listeningLogger(): Logger & { lines: Line[] } {
  const lines: Line[] = [];
  const at =
    (level: keyof Logger) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      void lines.push({ level, message, fields });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function setUp(transport: Transport, options: Parameters<typeof virtualClient>[1] = {}) {
  const logger = listeningLogger();
  const client = virtualClient(transport, { logger, ...options });
  const warnings = () => logger.lines.filter((line) => line.level === 'warn').map((line) => line.message);
  const queries = () => client.metrics.snapshot().queries;
  return { client, logger, warnings, queries, finish: client.host.finish };
}

const RESULTS = [11, 12, 13].map((id) => searchRow({ track_id: id, track_name: `Song ${id}` }));
const results = () => reply(200, searchPage(RESULTS));
const track = (id: number) => () => reply(200, trackPage(detailsRow({ track_id: id }), { id }));
const urlOf = (id: number) => `${ORIGIN}/track/song-${id}/${id}`;
const DOWN = () => reply(500);
const UNREADABLE = () => reply(200, '<html><script id="__NEXT_DATA__">{}</script></html>');
const reset = (): Reply => {
  throw new Error('reset');
};

/** A site whose track pages behave as `special` says by id, and else serve their track. */
function site(special: Record<number, () => Reply> = {}): Transport & { urls: string[] } {
  const urls: string[] = [];
  const transport: Transport = async ({ url }) => {
    urls.push(url);
    if (url.includes('/search/')) return results();
    const id = Number(url.split('/').at(-1));
    return (special[id] ?? track(id))();
  };
  return Object.assign(transport, { urls });
}

describe('searchTrackUrls', () => {
  it('gives the addresses of the tracks found, best first', async () => {
    const { client } = setUp(scripted(results));
    expect(await searchTrackUrls(client, 'song')).toEqual([11, 12, 13].map(urlOf));
  });

  it('gives at most maxResults', async () => {
    const transport = scripted(results);
    const { client } = setUp(transport);
    expect(await searchTrackUrls(client, 'song', { maxResults: 2 })).toEqual([urlOf(11), urlOf(12)]);
    expect(await searchTrackUrls(client, 'song', { maxResults: 0 })).toEqual([]);
    expect(transport.urls[0]).toContain('per_page=2');
  });

  it('asks for 50 unless told otherwise, and for no more than Beatport gives', async () => {
    const transport = scripted(results);
    const { client } = setUp(transport);
    await searchTrackUrls(client, 'song');
    await searchTrackUrls(client, 'song', { maxResults: 1_000 });
    expect(transport.urls.map((url) => new URL(url).searchParams.get('per_page'))).toEqual(['50', '150']);
  });

  it('gives an empty list, without a warning, when nothing was found', async () => {
    const { client, warnings, queries } = setUp(scripted(() => reply(200, searchPage([]))));
    expect(await searchTrackUrls(client, 'nothing')).toEqual([]);
    expect(warnings()).toEqual([]);
    expect(queries()).toMatchObject([{ outcome: 'empty', candidates: 0 }]);
  });

  it.each<[string, () => Reply, number, RegExp]>([
    ['500', DOWN, 3, /status 500/],
    ['429', () => reply(429), 3, /slow down/],
    ['404', () => reply(404), 1, /no such page/],
    ['403', () => reply(403), 1, /refuses/],
    ['a challenge', CHALLENGE, 1, /asks for a check/],
    ['an unreadable page', UNREADABLE, 1, /cannot be read/],
  ])('gives an empty list and logs a warning after %s', async (_name, bad, attempts, message) => {
    const transport = scripted(bad);
    const { client, warnings, finish } = setUp(transport);
    expect(await finish(searchTrackUrls(client, 'song'))).toEqual([]);
    expect(warnings()).toEqual([expect.stringMatching(message)]);
    expect(transport.urls.length).toBe(attempts);
  });

  it('throws after a network failure on every attempt, and records the query before', async () => {
    const transport = scripted(reset);
    const { client, queries, finish } = setUp(transport);
    const order: string[] = [];
    client.metrics.subscribe(() => order.push('recorded'));
    const search = searchTrackUrls(client, 'song').catch((error: unknown) => {
      order.push('thrown');
      throw error;
    });
    const error = await finish(search).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ failure: { kind: 'network' }, cause: { message: 'reset' } });
    expect(order).toEqual(['recorded', 'thrown']);
    expect(queries()).toMatchObject([{ text: 'song', type: 'search', outcome: 'network', attempts: 3 }]);
    expect(transport.urls.length).toBe(3);
  });

  it('throws after a timeout on every attempt', async () => {
    const { client, queries, finish } = setUp(() => new Promise(() => {}));
    const search = finish(searchTrackUrls(client, 'song', { timeoutMs: 10, retryAttempts: 2 }));
    await expect(search).rejects.toMatchObject({ failure: { kind: 'timeout', timeoutMs: 10 } });
    expect(queries()).toMatchObject([{ outcome: 'timeout', attempts: 2 }]);
  });

  it('backs off 1 s, then 2 s, before jitter', async () => {
    const host = virtualHost({ random: () => 0.999 });
    const client = virtualClient(scripted(DOWN), {}, host);
    await host.finish(searchTrackUrls(client, 'song'));
    expect(host.slept).toEqual([999, 1_998]);
  });

  it('finds what the second attempt finds', async () => {
    const { client, finish, queries } = setUp(scripted(reset, results));
    expect((await finish(searchTrackUrls(client, 'song'))).length).toBe(3);
    expect(queries()).toMatchObject([{ outcome: 'ok', attempts: 2, candidates: 3 }]);
  });

  it.each([{ maxResults: -1 }, { maxResults: 1.5 }, { timeoutMs: 0 }, { retryAttempts: 0 }])(
    'refuses %j',
    async (options) => {
      const { client } = setUp(scripted(results));
      await expect(searchTrackUrls(client, 'song', options)).rejects.toThrow(RangeError);
    },
  );

  it("throws the signal's reason when it aborts", async () => {
    const { client, queries } = setUp(scripted(DOWN));
    const caller = new AbortController();
    const search = searchTrackUrls(client, 'song', { signal: caller.signal });
    search.catch(() => {});
    await turn();
    caller.abort('enough');
    await expect(search).rejects.toBe('enough');
    expect(queries()).toMatchObject([{ outcome: 'aborted' }]);
  });

  it('takes a challenge that only the reader recognises for a challenge', async () => {
    const transport = scripted(() => reply(200, page({ page: '/human-test' })));
    const { client, queries, warnings } = setUp(transport);
    expect(await searchTrackUrls(client, 'song')).toEqual([]);
    expect(client.breaker.snapshot().open?.because).toBe('challenge');
    expect(await searchTrackUrls(client, 'song')).toEqual([]);
    expect(transport.urls.length).toBe(1);
    expect(queries().map(({ outcome }) => outcome)).toEqual(['challenge', 'paused']);
    expect(warnings().length).toBe(2);
  });

  it('throws when requests are paused because nothing answers', async () => {
    const { client, finish } = setUp(scripted(reset));
    const once = () => finish(searchTrackUrls(client, 'song', { retryAttempts: 1, timeoutMs: 5_000 }));
    // Five failures open the breaker; failed probes double its pause until it outlasts a call.
    for (let count = 0; count < 8; count += 1) await once().catch(() => {});
    await expect(once()).rejects.toMatchObject({ failure: { kind: 'paused', because: 'failures' } });
  });
});

describe('fetchTrack', () => {
  it('gives the track, with the address asked for', async () => {
    const { client, queries } = setUp(site());
    const url = `${ORIGIN}/de/track/any-slug/11`;
    expect(await fetchTrack(client, url)).toMatchObject({ id: 11, url });
    expect(queries()).toMatchObject([
      { text: url, type: 'track', outcome: 'ok', candidates: 1, attempts: 1, cacheHit: false },
    ]);
  });

  it.each<[string, () => Reply, number]>([
    ['500 on every attempt', DOWN, 3],
    ['a network failure on every attempt', reset, 3],
    ['404', () => reply(404), 1],
    ['a challenge', CHALLENGE, 1],
    ['a page that holds no track', UNREADABLE, 1],
    ['a page of another kind', () => reply(200, searchPage([])), 1],
  ])('gives null and logs a warning after %s', async (_name, bad, attempts) => {
    const transport = scripted(bad);
    const { client, warnings, finish, queries } = setUp(transport);
    expect(await finish(fetchTrack(client, urlOf(11)))).toBeNull();
    expect(warnings().length).toBe(1);
    expect(transport.urls.length).toBe(attempts);
    expect(queries()).toMatchObject([{ text: urlOf(11), type: 'track', candidates: 0, attempts }]);
  });

  it('sends nothing to an address that is not Beatport', async () => {
    const transport = site();
    const { client, warnings } = setUp(transport);
    expect(await fetchTrack(client, 'https://a.example/track/a/11')).toBeNull();
    expect(transport.urls).toEqual([]);
    expect(warnings()).toEqual([expect.stringContaining('not a Beatport address')]);
  });

  it('never logs or records what a page says', async () => {
    const half = trackPage(detailsRow({ track_id: 11 }), { id: 11 }).replace('</script>', 'x</script>');
    expect(half).toContain(SECRET);
    const { client, logger, finish } = setUp(scripted(() => reply(200, half)));
    expect(await finish(fetchTrack(client, urlOf(11)))).toBeNull();
    expect(JSON.stringify([logger.lines, client.metrics.snapshot()])).not.toContain(SECRET);
  });
});

describe('fetchTracks', () => {
  it('keeps the order of the addresses', async () => {
    const host = virtualHost();
    // The first takes longest.
    const transport: Transport = async ({ url }) => {
      const id = Number(url.split('/').at(-1));
      await host.sleep(100 - id);
      return track(id)();
    };
    const client = virtualClient(transport, { maxConcurrent: 10 }, host);
    const ids = [11, 30, 12, 25];
    const tracks = await host.finish(fetchTracks(client, ids.map(urlOf)));
    expect(tracks.map((each) => each?.id)).toEqual(ids);
    expect(tracks.map((each) => each?.url)).toEqual(ids.map(urlOf));
  });

  it('gives null for each failure and loses nothing else', async () => {
    const { client, finish } = setUp(
      site({ 12: () => reply(404), 13: UNREADABLE, 14: DOWN, 15: reset, 16: () => reply(200, 'x') }),
    );
    const tracks = await finish(fetchTracks(client, [11, 12, 13, 14, 15, 16, 17].map(urlOf)));
    expect(tracks.map((each) => each?.id)).toEqual([
      11,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      17,
    ]);
    expect(tracks.filter((each) => each === null).length).toBe(5);
  });

  it('gives an empty list for an empty list', async () => {
    const transport = site();
    const { client } = setUp(transport);
    expect(await fetchTracks(client, [])).toEqual([]);
    expect(transport.urls).toEqual([]);
  });

  it('logs a summary', async () => {
    const { client, logger, finish } = setUp(site({ 12: () => reply(404) }));
    await finish(fetchTracks(client, [11, 12, 13].map(urlOf)));
    const summary = logger.lines.filter((line) => line.level === 'info');
    expect(summary).toEqual([
      { level: 'info', message: 'fetched 2 of 3 tracks', fields: { found: 2, failed: 1, totalMs: 0 } },
    ]);
  });

  it('records every track', async () => {
    const { client, finish, queries } = setUp(site({ 12: () => reply(404) }));
    await finish(fetchTracks(client, [11, 12].map(urlOf)));
    const seen = queries().map(({ type, text, outcome }) => `${type} ${text} ${outcome}`);
    expect(seen.sort()).toEqual([`track ${urlOf(11)} ok`, `track ${urlOf(12)} not-found`]);
    expect(client.metrics.snapshot().totals).toMatchObject({ queries: 2, failures: { 'not-found': 1 } });
  });

  it('shares the limit of the client with every other call', async () => {
    const flight = crowdedSite();
    const client = virtualClient(flight.transport, { maxConcurrent: 3 }, flight.host);
    const calls = [1, 2, 3].map((call) =>
      fetchTracks(
        client,
        [1, 2, 3, 4, 5].map((n) => urlOf(10 * call + n)),
        { maxConcurrent: 10 },
      ),
    );
    const all = await flight.host.finish(Promise.all(calls));
    expect(all.flat().every((each) => each !== null)).toBe(true);
    expect(flight.most()).toBe(3);
  });

  it('stays below its own limit too', async () => {
    const flight = crowdedSite();
    const client = virtualClient(flight.transport, { maxConcurrent: 10 }, flight.host);
    await flight.host.finish(fetchTracks(client, [11, 12, 13, 14, 15].map(urlOf), { maxConcurrent: 2 }));
    expect(flight.most()).toBe(2);
  });

  it('refuses a limit that makes no sense', async () => {
    const { client } = setUp(site());
    await expect(fetchTracks(client, [urlOf(11)], { maxConcurrent: 0 })).rejects.toThrow(/maxConcurrent/);
  });

  it('asks only once after a challenge', async () => {
    const transport = scripted(CHALLENGE);
    const { client } = setUp(transport, { maxConcurrent: 1 });
    const tracks = await fetchTracks(
      client,
      Array.from({ length: 60 }, (_, index) => urlOf(index)),
    );
    expect(tracks).toEqual(Array.from({ length: 60 }, () => null));
    expect(transport.urls.length).toBe(1);
  });

  it("throws the signal's reason when it aborts, and starts nothing more", async () => {
    const transport = scripted(DOWN);
    const { client } = setUp(transport);
    const caller = new AbortController();
    const tracks = fetchTracks(client, [11, 12, 13, 14, 15, 16].map(urlOf), { signal: caller.signal });
    tracks.catch(() => {});
    await turn();
    caller.abort('enough');
    await expect(tracks).rejects.toBe('enough');
    const sent = transport.urls.length;
    await client.host.pass(600_000);
    expect(transport.urls.length).toBe(sent);
  });
});

describe('searchAndFetchTracks', () => {
  it('gives the tracks found, best first, without those that failed', async () => {
    const { client, finish } = setUp(site({ 12: () => reply(404) }));
    const tracks = await finish(searchAndFetchTracks(client, 'song'));
    expect(tracks.map(({ id, url }) => [id, url])).toEqual([11, 13].map((id) => [id, urlOf(id)]));
  });

  it('fetches at most maxResults', async () => {
    const transport = site();
    const { client, finish } = setUp(transport);
    expect((await finish(searchAndFetchTracks(client, 'song', { maxResults: 1 }))).length).toBe(1);
    expect(transport.urls.length).toBe(2);
  });

  it('gives an empty list when the search fails with a status', async () => {
    const { client, finish } = setUp(scripted(DOWN));
    expect(await finish(searchAndFetchTracks(client, 'song'))).toEqual([]);
  });

  it('throws when the search meets no answer', async () => {
    const { client, finish } = setUp(scripted(reset));
    await expect(finish(searchAndFetchTracks(client, 'song'))).rejects.toBeInstanceOf(RequestError);
  });
});

describe('over a real connection', () => {
  let server: TestServer | undefined;

  afterEach(async () => {
    await server?.close();
  });

  it('finds and fetches from the origin of the client only', async () => {
    server = await serve((request, response) => {
      const url = request.url ?? '';
      const id = Number(url.split('/').at(-1));
      sendPage(
        response,
        url.startsWith('/search/') ? searchPage(RESULTS) : trackPage(detailsRow({ track_id: id }), { id }),
      );
    });
    const { origin } = server;
    const client = createClient({ origin, ratePerSecond: 0 });
    const tracks = await searchAndFetchTracks(client, 'song');
    expect(tracks.map((each) => each.url)).toEqual(
      [11, 12, 13].map((id) => `${origin}/track/song-${id}/${id}`),
    );
    expect(server.requests.length).toBe(4);
    expect(client.metrics.snapshot().totals).toMatchObject({
      queries: 4,
      requests: 4,
      retries: 0,
      failures: {},
    });
  });
});

/** Counts how many are under way at a time. */
function crowdedSite() {
  const host = virtualHost();
  let under = 0;
  let most = 0;
  const transport: Transport = async ({ url }) => {
    most = Math.max(most, ++under);
    await host.sleep(50);
    under -= 1;
    return track(Number(url.split('/').at(-1)))();
  };
  return { host, transport, most: () => most };
}
