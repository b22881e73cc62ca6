import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseLine } from '../../core/tracklist/line.ts';
import { mediaResponse } from '../../demo/media.ts';
import { createStandIn } from '../../demo/stand-in.ts';
import { type Background, send, startBackground, stopBackground } from '../extension/background-life.ts';
import type { World } from '../extension/browser.ts';
import { inTab } from '../extension/fake-port.ts';

const trackId = createStandIn().catalogue[0]!.id;
const line = parseLine('Maro Kestling - Night Drive');
const firefoxPage = { origin: 'moz-extension://test-extension-id' };
const IMAGE = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

afterEach(stopBackground);

/** In Firefox what a page says may only be sent with consent. */
function startInFirefox(granted: Partial<World['granted']> = {}): Background {
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `moz-extension://test-extension-id${path}`,
  });
  const background = startBackground();
  Object.assign(background.world.granted, granted);
  return background;
}

/** What a page may have fetched for a line that it knows the answer of already. */
const MEDIA: [string, object][] = [
  ['a preview that is listened to', { type: 'play', trackId, line }],
  ['a preview that is saved', { type: 'track-media', trackId, line }],
  ['a cover', { type: 'picture', imageId: IMAGE, shape: 'cover', line }],
  ['a waveform', { type: 'picture', imageId: IMAGE, shape: 'waveform', line }],
];

describe('without consent', () => {
  it.each(MEDIA)('nothing goes out for %s', async (_name, message) => {
    const { asked } = startInFirefox({ consent: false });
    expect(await send(message, inTab(1))).toEqual({ ok: false, message: expect.any(String) as string });
    expect(asked).toEqual([]);
  });

  it.each(MEDIA)('but a click that asked for the page of the tab lets through %s', async (_name, message) => {
    const { world, asked } = startInFirefox({ consent: false });
    world.inTab = () => ({});
    expect(await send({ type: 'annotate-tab', tabId: 1 }, firefoxPage)).toEqual({ ok: true });
    await send(message, inTab(1));
    expect(asked).toHaveLength(1);
    // That tab's page, and no other.
    await send(message, inTab(2));
    expect(asked).toHaveLength(1);
  });

  it('a preview of the popup is found: it is of what somebody typed there', async () => {
    const { asked } = startInFirefox({ consent: false });
    await send({ type: 'play', trackId }, firefoxPage);
    expect(asked).toEqual(['www.beatport.com']);
  });
});

describe('without access to Beatport', () => {
  it.each(MEDIA)('nothing goes out for %s', async (_name, message) => {
    const { asked } = startInFirefox({ beatport: false });
    expect(await send(message, inTab(1))).toEqual({ ok: false, message: expect.any(String) as string });
    expect(asked).toEqual([]);
  });
});

describe('with consent', () => {
  it('a picture comes as data, from Beatport’s pictures and from nowhere else', async () => {
    const { asked } = startInFirefox();
    const reply = await send({ type: 'picture', imageId: IMAGE, shape: 'cover', line }, inTab(1));
    expect(reply).toEqual({
      ok: true,
      data: expect.stringMatching(/^data:image\/svg\+xml;base64,/) as string,
    });
    expect(asked).toEqual(['geo-media.beatport.com']);
    for (const imageId of ['', '../../x', 'https://elsewhere.example/a.jpg', `${IMAGE}?a`])
      expect(await send({ type: 'picture', imageId, shape: 'cover' }, inTab(1))).toBe('not ours');
    expect(asked).toHaveLength(1);
  });

  it('a picture of a private window is kept nowhere, and none carries a cookie or a referrer', async () => {
    startInFirefox();
    const inits: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
      inits.push(init);
      return mediaResponse(new URL(address));
    });
    const message = { type: 'picture', imageId: IMAGE, shape: 'cover', line };
    await send(message, inTab(1));
    await send(message, inTab(1, { incognito: true }));
    const bare = { credentials: 'omit', referrerPolicy: 'no-referrer' };
    expect(inits).toMatchObject([bare, { ...bare, cache: 'no-store' }]);
  });

  it.each([
    ['that is none', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['that is missing', async () => new Response('', { status: 404 })],
    ['that never ends', async () => new Response(endless(), { headers: { 'content-type': 'image/jpeg' } })],
    ['that cannot be fetched', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('a picture %s is refused', async (_name, fetch) => {
    startInFirefox();
    vi.stubGlobal('fetch', fetch);
    const message = { type: 'picture', imageId: IMAGE, shape: 'cover', line };
    expect(await send(message, inTab(1))).toEqual({ ok: false, message: expect.any(String) as string });
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(100_000)) });
}
