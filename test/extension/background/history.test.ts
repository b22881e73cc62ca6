import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMetrics, type QueryRecord } from '../../../core/metrics.ts';
import { keepHistory } from '../../../extension/background/history-keeper.ts';
import { readHistory } from '../../../extension/shared/history.ts';
import { KEPT_HOURS } from '../../../extension/shared/hour-counts.ts';
import { eventually, freshWorld } from '../browser.ts';

const HOUR = 3_600_000;
let now = 0;

beforeEach(() => {
  freshWorld();
  now = 500_000 * HOUR;
});

const query = (more: Partial<QueryRecord> = {}): Omit<QueryRecord, 'at'> => ({
  text: 'somebody - something secret',
  type: 'search',
  totalMs: 900,
  networkMs: 600,
  candidates: 4,
  cacheHit: false,
  outcome: 'ok',
  attempts: 1,
  ...more,
});

function start(writeAfterMs = 60_000) {
  const metrics = createMetrics({ now: () => now });
  return { metrics, history: keepHistory(metrics, { writeAfterMs }) };
}

describe('the history', () => {
  it('counts by the hour, requests and retries, hits and failures, time on the network and off it', async () => {
    const { metrics, history } = start();
    metrics.record(query());
    metrics.record(query({ attempts: 3, outcome: 'timeout', totalMs: 5_000, networkMs: 2_000 }));
    metrics.record(query({ cacheHit: true, attempts: 0, totalMs: 0, networkMs: 0 }));
    now += HOUR;
    metrics.record(query());
    await history.flush();
    const { hours } = await readHistory();
    expect(hours).toEqual({
      500_000: { queries: 3, hits: 1, requests: 4, retries: 2, failures: 1, networkMs: 2_600, waitMs: 3_300 },
      500_001: { queries: 1, hits: 0, requests: 1, retries: 0, failures: 0, networkMs: 600, waitMs: 300 },
    });
  });

  it('goes on after a restart where the one before ended', async () => {
    const before = start();
    before.metrics.record(query());
    await before.history.flush();
    const after = start();
    after.metrics.record(query());
    await after.history.flush();
    expect((await readHistory()).hours[500_000]).toMatchObject({ queries: 2, requests: 2 });
  });

  it('touches no storage for a query, and writes many of them at once by itself', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const { metrics } = start(20);
    for (let n = 0; n < 50; n++) metrics.record(query());
    expect(set).not.toHaveBeenCalled();
    expect(get).not.toHaveBeenCalled();
    await eventually(() => expect(set).toHaveBeenCalledTimes(1));
    expect((await readHistory()).hours[500_000]?.queries).toBe(50);
  });

  it('keeps a week of hours and twenty errors', async () => {
    const { metrics, history } = start();
    for (let n = 0; n < KEPT_HOURS + 30; n++) {
      metrics.record(query({ outcome: 'server' }));
      now += HOUR;
    }
    await history.flush();
    const { hours, errors } = await readHistory();
    expect(Object.keys(hours)).toHaveLength(KEPT_HOURS);
    expect(Math.min(...Object.keys(hours).map(Number))).toBe(500_030);
    expect(errors).toHaveLength(20);
    expect(errors.at(-1)).toEqual({ at: now - HOUR, kind: 'server', type: 'search' });
  });

  it('holds no word of what was asked', async () => {
    const { metrics, history } = start();
    metrics.record(query({ outcome: 'challenge' }));
    await history.flush();
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/somebody|secret/);
  });

  it('does not call a search that was given up an error', async () => {
    const { metrics, history } = start();
    metrics.record(query({ outcome: 'aborted' }));
    await history.flush();
    expect((await readHistory()).errors).toEqual([]);
  });

  it('keeps the latest word on each site, of sixty sites at most', async () => {
    const { history } = start();
    for (let n = 0; n < 70; n++) history.noteSite(`site${n}`, { at: n, rows: 0, lookedFor: 'li' });
    history.noteSite('site0', { at: 100, rows: 7, lookedFor: 'li' });
    await history.flush();
    const { sites } = await readHistory();
    expect(Object.keys(sites)).toHaveLength(60);
    expect(sites['site0']).toEqual({ at: 100, rows: 7, lookedFor: 'li' });
    expect(sites['site5']).toBeUndefined();
  });

  it('reads what another hand left there as far as it fits', async () => {
    await fakeBrowser.storage.local.set({
      history: {
        hours: { 7: 'many', 8: { queries: 1 } },
        errors: [null, { at: 1, kind: 'server', type: 'list' }],
      },
    });
    expect(await readHistory()).toEqual({
      hours: {},
      errors: [{ at: 1, kind: 'server', type: 'list' }],
      sites: {},
    });
    await fakeBrowser.storage.local.set({ history: 7 });
    expect(await readHistory()).toEqual({ hours: {}, errors: [], sites: {} });
  });

  it('forgets what is not written yet', async () => {
    const { metrics, history } = start();
    metrics.record(query());
    void history.forget();
    await history.flush();
    expect((await readHistory()).hours).toEqual({});
  });

  it('goes on when storage refuses to be written', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    const { metrics, history } = start();
    metrics.record(query());
    await history.flush();
    metrics.record(query());
    await history.flush();
    expect((await readHistory()).hours[500_000]?.queries).toBe(1);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});
