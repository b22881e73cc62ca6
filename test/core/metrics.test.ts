import { describe, expect, it } from 'vitest';
import { createMetrics, type QueryRecord } from '../../core/metrics.ts';

const NOW = Date.UTC(2026, 0, 1);

function query(parts: Partial<QueryRecord> = {}): Omit<QueryRecord, 'at'> {
  return {
    text: 'song',
    type: 'search',
    totalMs: 120,
    networkMs: 100,
    candidates: 3,
    cacheHit: false,
    outcome: 'ok',
    attempts: 1,
    ...parts,
  };
}

describe('metrics', () => {
  it('keep a query with its time', () => {
    const metrics = createMetrics({ now: () => NOW });
    metrics.record(query());
    expect(metrics.snapshot().queries).toEqual([{ ...query(), at: NOW }]);
  });

  it('add up hits, misses, stale answers and failures by kind', () => {
    const metrics = createMetrics({ now: () => NOW });
    metrics.record(query());
    metrics.record(query({ cacheHit: true }));
    metrics.record(query({ cacheHit: true, stale: true, outcome: 'empty' }));
    metrics.record(query({ outcome: 'timeout' }));
    metrics.record(query({ outcome: 'timeout' }));
    metrics.record(query({ outcome: 'challenge' }));
    metrics.count('requests');
    metrics.count('requests');
    metrics.count('retries');
    metrics.count('breakerOpenings');
    expect(metrics.snapshot().totals).toEqual({
      queries: 6,
      requests: 2,
      retries: 1,
      cacheHits: 2,
      cacheMisses: 4,
      stale: 1,
      breakerOpenings: 1,
      failures: { timeout: 2, challenge: 1 },
    });
  });

  it('keep the latest queries, oldest first, and the totals of all', () => {
    const metrics = createMetrics({ now: () => NOW }, { capacity: 3 });
    for (const text of ['a', 'b', 'c', 'd', 'e']) metrics.record(query({ text }));
    const { queries, totals } = metrics.snapshot();
    expect(queries.map(({ text }) => text)).toEqual(['c', 'd', 'e']);
    expect(totals.queries).toBe(5);
  });

  it('keep a thousand queries unless told otherwise, and none when told so', () => {
    const many = createMetrics({ now: () => NOW });
    const none = createMetrics({ now: () => NOW }, { capacity: 0 });
    for (let count = 0; count < 1_500; count += 1) {
      many.record(query());
      none.record(query());
    }
    expect(many.snapshot().queries.length).toBe(1_000);
    expect(none.snapshot().queries.length).toBe(0);
    expect(none.snapshot().totals.queries).toBe(1_500);
  });

  it('give a plain snapshot that later records do not change', () => {
    const metrics = createMetrics({ now: () => NOW });
    metrics.record(query({ outcome: 'network' }));
    const before = metrics.snapshot();
    metrics.record(query({ outcome: 'network' }));
    expect(before.totals.failures).toEqual({ network: 1 });
    expect(JSON.parse(JSON.stringify(before))).toEqual(before);
  });

  it('tell subscribers until they leave', () => {
    const metrics = createMetrics({ now: () => NOW });
    const seen: string[] = [];
    const leave = metrics.subscribe(({ text }) => seen.push(text));
    metrics.record(query({ text: 'a' }));
    leave();
    metrics.record(query({ text: 'b' }));
    expect(seen).toEqual(['a']);
  });
});
