import { afterEach, describe, expect, it } from 'vitest';
import { type RunningStandIn, type ServerOptions, startStandIn } from '../../demo/server.ts';

const running: RunningStandIn[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(options: ServerOptions = {}) {
  const server = await startStandIn({ tracks: 120, ...options });
  running.push(server);
  return server;
}

describe('the stand-in behind a socket', () => {
  it('serves the same page as the one in memory', async () => {
    const { origin, standIn } = await start();
    const path = '/search/tracks?q=slow+lanterns';
    const served = await fetch(origin + path);
    expect(served.status).toBe(200);
    expect(served.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await served.text()).toBe(await (await standIn.fetch(origin + path)).text());
  });

  it('notices a client that leaves while it waits', async () => {
    const { origin, standIn } = await start({ hangRate: 1 });
    const caller = new AbortController();
    const answer = fetch(`${origin}/track/x/90000001`, { signal: caller.signal });
    await until(() => standIn.stats().inFlight === 1);
    caller.abort();
    await expect(answer).rejects.toThrow();
    await until(() => standIn.stats().inFlight === 0);
    expect(standIn.stats().byStatus).toEqual({ aborted: 1 });
  });

  it('notices a client that leaves in the middle of a page', async () => {
    const { origin, standIn } = await start({ dripRate: 1, dripBytes: 200, dripMs: 5 });
    const caller = new AbortController();
    const response = await fetch(`${origin}/track/x/90000001`, { signal: caller.signal });
    const reading = response.text();
    caller.abort();
    await expect(reading).rejects.toThrow();
    await until(() => standIn.stats().inFlight === 0);
  });

  it('drops the connection before and within a page when told to', async () => {
    const { origin, standIn } = await start({ resetRate: 1 });
    await expect(fetch(`${origin}/track/x/90000001`)).rejects.toThrow();
    Object.assign(standIn.switches, { resetRate: 0, truncateRate: 1 });
    const cut = await fetch(`${origin}/track/x/90000001`);
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    await until(() => standIn.stats().inFlight === 0);
  });

  it('stops making a huge page when nobody reads on', async () => {
    const { origin, standIn } = await start({ hugeRate: 1, hugeBytes: 2 ** 40 });
    const reader = (await fetch(`${origin}/track/x/90000001`)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await until(() => standIn.stats().inFlight === 0);
  });

  it('loops until fetch refuses', async () => {
    const { origin } = await start({ redirectLoopRate: 1 });
    await expect(fetch(`${origin}/track/x/90000001`)).rejects.toThrow();
  });

  it('compresses when told to', async () => {
    const { origin, standIn } = await start({ gzip: true });
    const url = `${origin}/track/x/90000001`;
    const zipped = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect(await zipped.text()).toBe(await (await standIn.fetch(url)).text());
  });

  it('is steered from another process', async () => {
    const { origin } = await start();
    const set = (switches: object) =>
      fetch(`${origin}/__switches`, { method: 'POST', body: JSON.stringify(switches) });
    expect(await (await set({ failRate: 1, retryAfter: 'none' })).json()).toMatchObject({ failRate: 1 });
    const failed = await fetch(`${origin}/search/tracks?q=x`);
    expect([failed.status, await failed.text()]).toEqual([
      503,
      expect.stringContaining('Failed as asked for'),
    ]);
    expect((await set({ failureRate: 1 })).status).toBe(400);
    expect((await set({ failRate: 'often' })).status).toBe(400);
    expect(await (await fetch(`${origin}/__stats`)).json()).toMatchObject({
      requests: 1,
      byStatus: { 503: 1 },
    });
    await (await fetch(`${origin}/__reset`)).text();
    expect(await (await fetch(`${origin}/__stats`)).json()).toMatchObject({ requests: 0 });
  });

  it('sets the cookie of a passed check', async () => {
    const { origin } = await start();
    const passed = await fetch(`${origin}/__pass-check?to=/robots.txt`, { redirect: 'manual' });
    expect(passed.status).toBe(302);
    expect(passed.headers.getSetCookie()[0]).toMatch(/^cf_clearance=demo; Path=\/; /);
  });

  it('serves sample pages and media without counting them, and not at all when told so', async () => {
    const { origin, standIn } = await start();
    const paths = [
      '/tracklist/demo214/night-drive-214.html',
      '/w/2026-06-20_-_Night',
      '/blog/sunrise/',
      '/samples',
    ];
    const media = ['/image_size/95x95/abc.jpg', '/image_size/1500x250/abc.png', '/track/abc.LOFI.mp3'];
    for (const path of [...paths, ...media, '/tracklists/sunrise.txt']) {
      const response = await fetch(origin + path);
      expect([path, response.status, (await response.text()).length > 100]).toEqual([path, 200, true]);
    }
    expect(standIn.stats().requests).toBe(0);
    const without = await start({ pages: false });
    expect((await fetch(`${without.origin}/blog/sunrise/`)).status).toBe(404);
  });

  it.each([
    ['bytes=0-', 206, 'bytes 0-32043/32044', 32_044],
    ['bytes=32000-', 206, 'bytes 32000-32043/32044', 44],
    ['bytes=10-19', 206, 'bytes 10-19/32044', 10],
    ['bytes=-4', 206, 'bytes 32040-32043/32044', 4],
    ['bytes=40000-', 416, 'bytes */32044', 0],
    ['bytes=0-1,5-6', 200, null, 32_044],
  ])('serves the part of a preview that a player asks for: %s', async (range, status, part, length) => {
    const { origin } = await start();
    const response = await fetch(`${origin}/track/abc.LOFI.mp3`, { headers: { range } });
    const bytes = await response.arrayBuffer();
    expect([response.status, response.headers.get('content-range'), bytes.byteLength]).toEqual([
      status,
      part,
      length,
    ]);
  });

  it('says so when the port is taken', async () => {
    const { origin } = await start();
    await expect(startStandIn({ port: Number(new URL(origin).port) })).rejects.toThrow();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
