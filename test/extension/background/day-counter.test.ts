import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDayCounter } from '../../../extension/background/day-counter.ts';
import { freshWorld } from '../browser.ts';

beforeEach(() => void freshWorld());

describe('the requests of a day', () => {
  it('add up, also when many are counted at once, and over a restart', async () => {
    const counter = createDayCounter();
    await Promise.all(Array.from({ length: 20 }, () => counter.add('2026-07-05', 1)));
    expect(await createDayCounter().add('2026-07-05', 2)).toBe(22);
    expect(await counter.add('2026-07-05', 0)).toBe(22);
  });

  it('begin anew on another day', async () => {
    const counter = createDayCounter();
    await counter.add('2026-07-05', 9);
    expect(await counter.add('2026-07-06', 1)).toBe(1);
  });

  it('are found again by a clock that was ahead, and not begun anew by one that was set back', async () => {
    const counter = createDayCounter();
    await counter.add('2026-07-05', 9);
    expect(await counter.add('2026-08-05', 2)).toBe(2);
    expect(await counter.add('2026-07-05', 1)).toBe(12);
    expect(await counter.add('2026-07-04', 1)).toBe(13);
    expect(await counter.add('2026-07-06', 1)).toBe(1);
  });

  it('are known from before there were several days', async () => {
    await fakeBrowser.storage.local.set({ requestsToday: { day: '2026-07-05', requests: 4 } });
    expect(await createDayCounter().add('2026-07-05', 1)).toBe(5);
  });

  it.each([7, null, { day: '2026-07-05', requests: 'many' }, { requests: 4 }])(
    'are none where %o is stored',
    async (stored) => {
      await fakeBrowser.storage.local.set({ requestsToday: stored });
      expect(await createDayCounter().add('2026-07-05', 1)).toBe(1);
    },
  );
});
