import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runOffscreenPage } from '../../../extension/offscreen/offscreen-page.ts';
import { deliver, freshWorld } from '../browser.ts';
import { inTab, ownPage } from '../fake-port.ts';

const close = vi.fn();

beforeEach(() => {
  freshWorld();
  // An offscreen document has the runtime and nothing else of the extension API.
  Object.assign(fakeBrowser.i18n, {
    getMessage: () => {
      throw new TypeError("Cannot read properties of undefined (reading 'getMessage')");
    },
  });
  vi.useFakeTimers();
  close.mockClear();
  runOffscreenPage(close);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function ask(message: object, sender: object = ownPage): Promise<unknown> {
  return deliver({ to: 'offscreen', ...message }, sender);
}

describe('the page of the offscreen document', () => {
  it('answers the handshake and says no to what it cannot do, without words', async () => {
    expect(await ask({ type: 'ping' })).toEqual({ ok: true });
    expect(await ask({ type: 'play', previewUrl: 'https://evil.example/a.mp3', volume: 1 })).toEqual({
      ok: false,
    });
    expect(await ask({ type: 'stop-playing' })).toEqual({ ok: true });
  });

  it('leaves messages of pages and to others alone', async () => {
    expect(await ask({ type: 'ping' }, inTab(1))).toBe('not ours');
    expect(await ask({ type: 'status', to: 'background' })).toBe('not ours');
  });

  it('closes itself when nobody has wanted anything for a while, never after one answer', async () => {
    await vi.advanceTimersByTimeAsync(25_000);
    await ask({ type: 'ping' });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stays while something plays', async () => {
    const audio = Object.assign(new EventTarget(), {
      paused: false,
      play: async () => undefined,
      pause: () => undefined,
      load: () => undefined,
      removeAttribute: () => undefined,
    });
    vi.stubGlobal('Audio', function Audio() {
      return audio;
    });
    const previewUrl = 'https://geo-samples.beatport.com/a.mp3';
    expect(await ask({ type: 'play', previewUrl, volume: 1 })).toEqual({ ok: true });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(close).not.toHaveBeenCalled();
    audio.dispatchEvent(new Event('ended'));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
