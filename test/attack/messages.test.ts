import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage, send, startBackground, stopBackground } from '../extension/background-life.ts';
import { deliver, eventually } from '../extension/browser.ts';
import { answersIn, inTab, ownPage } from '../extension/fake-port.ts';
import { inMessages, rowsOf } from '../extension/rows.ts';
import { runs } from './runs.ts';

const ID = 'test-extension-id';

afterEach(stopBackground);

const OWN_PAGE_ONLY = [
  { type: 'status' },
  { type: 'annotate-tab', tabId: 3 },
  { type: 'clear-cache' },
  { type: 'check-beatport' },
  { type: 'list-corrections' },
  { type: 'set-corrections', corrections: [] },
  { type: 'remove-corrections', keys: ['a|b|'] },
  { type: 'erase' },
  { type: 'preview-ended' },
];
/** What a script in a page can make of its sender, and what it cannot but might be thought to. */
const FORGED = [
  inTab(1),
  { ...inTab(1), frameId: 0, url: 'https://tracklists.example/' },
  { tab: { id: 1 }, origin: 'null' },
  { tab: { id: 1 }, origin: '' },
  { origin: `https://${ID}/` },
  { origin: `chrome-extension://${ID}.example` },
  { origin: `chrome-extension://${ID.toUpperCase()}x` },
  { origin: 'https://tracklists.example', url: `chrome-extension://${ID}/options.html` },
  { url: `https://tracklists.example/#chrome-extension://${ID}/` },
  { url: `view-source:chrome-extension://${ID}/options.html` },
  { url: `blob:chrome-extension://${ID}/0` },
  { id: 'another-extension', origin: ownPage.origin },
  { id: undefined, origin: ownPage.origin },
];

describe('what only own pages may ask', () => {
  it('is taken from them', async () => {
    startBackground();
    for (const message of OWN_PAGE_ONLY) expect(await send(message), message.type).not.toBe('not ours');
  });

  it.each(OWN_PAGE_ONLY)('leaves $type of anybody else without an answer', async (message) => {
    startBackground();
    for (const sender of FORGED) expect(await send(message, sender), JSON.stringify(sender)).toBe('not ours');
  });

  it('changes nothing, however it is dressed up', async () => {
    const { asked } = startBackground();
    await fakeBrowser.storage.local.set({ density: 'full' });
    const dressed = fc.tuple(
      fc.constantFrom(...OWN_PAGE_ONLY),
      fc.constantFrom(...FORGED),
      fc.dictionary(
        fc.constantFrom('type', 'to', 'sender', 'origin', 'id', '__proto__', 'tabId'),
        fc.jsonValue(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(dressed, async ([message, sender, more]) => {
        const { type, ...rest } = more;
        const forged = { ...message, ...rest, ...(typeof type === 'string' && { kind: type }) };
        expect(await send(forged, sender)).toBe('not ours');
      }),
      { numRuns: runs(300) },
    );
    expect(await fakeBrowser.storage.local.get('density')).toEqual({ density: 'full' });
    expect(asked).toEqual([]);
  });
});

describe('a flood of messages from one page', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ to: fc.constantFrom('background', 'offscreen', 1), type: fc.string(), rows: fc.anything() }),
    fc.record({
      type: fc.constantFrom('find', 'forget'),
      rows: fc.array(fc.anything()),
      keys: fc.anything(),
    }),
  );

  it('leaves another tab its answers and Beatport its peace', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { world, standIn } = startBackground();
    const flood = openPage();
    const rows = rowsOf(standIn, 40);
    for (const [n, message] of fc.sample(anything, runs(2_000)).entries()) {
      void deliver(message, inTab(1));
      flood.say(message);
      // What a page may say, over and over: the same rows, taken back and wanted again.
      if (n % 10 === 0) flood.say({ type: 'find', rows: rows.slice(20) });
      if (n % 10 === 5) flood.say({ type: 'forget', keys: rows.slice(20).map(({ key }) => key) });
    }
    const other = openPage(inTab(2));
    other.say({ type: 'find', rows: rows.slice(0, 3).map((row) => ({ ...row, priority: 0 })) });
    await eventually(() => expect(Object.keys(answersIn(other.heard))).toHaveLength(3));
    expect(Object.values(answersIn(other.heard)).every(({ ok }) => ok)).toBe(true);
    expect(standIn.stats().maxInFlight).toBeLessThanOrEqual(10);
    // Nothing was asked twice, and nothing that nobody asked for.
    expect(standIn.stats().requests).toBeLessThanOrEqual(40);
    expect(world.executed).toEqual([]);
    warn.mockRestore();
  });

  it('over sixty ports costs no other page its answer', async () => {
    const { standIn } = startBackground();
    const rows = rowsOf(standIn, 103);
    const crowd = Array.from({ length: 60 }, () => openPage());
    const far = rows.slice(3).map((row) => ({ ...row, priority: 9 }));
    for (const page of crowd) for (const message of inMessages(far)) page.say(message);
    const other = openPage(inTab(2));
    other.say({ type: 'find', rows: rows.slice(0, 3).map((row) => ({ ...row, priority: 0 })) });
    await eventually(() => expect(Object.keys(answersIn(other.heard))).toHaveLength(3));
    expect(standIn.stats().requests).toBeLessThanOrEqual(103);
  });
});
