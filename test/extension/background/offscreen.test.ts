import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshWorld } from '../browser.ts';

/** Chrome's side: a document that is listed before it listens, and answers until it is closed. */
function makeChrome() {
  const chrome = {
    created: 0,
    listed: false,
    listens: false,
    heard: [] as string[],
    /** Creations to refuse. */
    failures: 0,
    loseNext: false,
    close: () => Object.assign(chrome, { listed: false, listens: false }),
  };
  const soon = () => new Promise((resolve) => setTimeout(resolve, 15));
  Object.assign(fakeBrowser.offscreen, {
    createDocument: async () => {
      if (chrome.listed) throw new Error('Only a single offscreen document may be created.');
      chrome.created += 1;
      if (chrome.failures-- > 0) throw new Error('no');
      chrome.listed = true;
      await soon();
      void soon().then(() => (chrome.listens = chrome.listed));
    },
  });
  Object.assign(fakeBrowser.runtime, {
    getContexts: async () => (chrome.listed ? [{}] : []),
    sendMessage: async ({ type }: { type: string }) => {
      if (!chrome.listens) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (chrome.loseNext && type !== 'ping') {
        Object.assign(chrome, { loseNext: false }).close();
        return undefined;
      }
      chrome.heard.push(type);
      return { ok: true, type };
    },
  });
  return chrome;
}

let chrome: ReturnType<typeof makeChrome>;
let offscreen: typeof import('../../../extension/background/offscreen.ts');

const wake = async () => {
  // A worker that starts again knows nothing of its earlier life.
  vi.resetModules();
  offscreen = await import('../../../extension/background/offscreen.ts');
};
const play = () =>
  offscreen.askOffscreen({
    to: 'offscreen',
    type: 'play',
    previewUrl: 'https://samples.example/a.mp3',
    volume: 1,
  });

beforeEach(async () => {
  freshWorld();
  chrome = makeChrome();
  await wake();
});

describe('the offscreen document', () => {
  it('is created once for twenty first uses at the same time, and answers them all', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, play));
    expect(answers).toEqual(Array(20).fill({ ok: true, type: 'play' }));
    expect(chrome.created).toBe(1);
  });

  it('is asked only once it listens, though it is listed before', async () => {
    const first = play();
    await vi.waitFor(() => expect(chrome.listed).toBe(true), { interval: 1 });
    const second = play();
    await Promise.all([first, second]);
    expect(chrome.heard.filter((type) => type === 'play')).toHaveLength(2);
  });

  it('is used again by a worker that was stopped meanwhile, also in the middle of its start', async () => {
    const lost = play();
    await vi.waitFor(() => expect(chrome.listed).toBe(true), { interval: 1 });
    await wake();
    await Promise.all([play(), lost]);
    await wake();
    await play();
    expect(chrome.created).toBe(1);
  });

  it('that could not be created once is created the next time', async () => {
    chrome.failures = 1;
    await expect(play()).rejects.toThrow('no');
    await expect(play()).resolves.toMatchObject({ ok: true });
  });

  it('that closed itself is created anew, and what it did not answer is asked again', async () => {
    await play();
    chrome.close();
    await expect(play()).resolves.toMatchObject({ ok: true });
    chrome.loseNext = true;
    await expect(play()).resolves.toMatchObject({ ok: true });
    expect(chrome.created).toBe(3);
  });

  it('is not created only to be told to be silent', async () => {
    await offscreen.tellOffscreen({ to: 'offscreen', type: 'stop-playing' });
    expect(chrome.created).toBe(0);
  });
});
