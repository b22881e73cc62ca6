import { describe, expect, it } from 'vitest';
import { countDay } from '../../../core/http/day-counts.ts';

describe('counts of days', () => {
  it('add up, each day for itself', () => {
    const first = countDay(countDay({}, '2026-07-05', 2), '2026-07-05', 3);
    expect(first).toEqual({ '2026-07-05': 5 });
    expect(countDay(first, '2026-07-06', 1)).toEqual({ '2026-07-05': 5, '2026-07-06': 1 });
  });

  it('count for today what was counted for days to come', () => {
    expect(countDay({ '2026-07-05': 5, '2026-07-07': 2, '2031-01-01': 4 }, '2026-07-05', 1)).toEqual({
      '2026-07-05': 12,
    });
    expect(countDay({ '2026-07-05': 5 }, '2026-07-04', 0)).toEqual({ '2026-07-04': 5 });
  });

  it('forget all but three days before', () => {
    const days = ['2026-06-01', '2026-07-01', '2026-07-02', '2026-07-03'];
    const counts = Object.fromEntries(days.map((day) => [day, 1]));
    expect(Object.keys(countDay(counts, '2026-07-04', 1))).toEqual([...days.slice(1), '2026-07-04']);
  });
});
