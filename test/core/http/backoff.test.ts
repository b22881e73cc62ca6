import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { backoffCeiling, backoffDelay } from '../../../core/http/backoff.ts';

describe('backoffDelay', () => {
  it('grows 1 s, 2 s, 4 s up to the cap', () => {
    const ceilings = [0, 1, 2, 3, 4, 5, 6, 2_000].map((retry) => backoffCeiling(retry));
    expect(ceilings).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('applies the cap before the jitter', () => {
    expect(backoffDelay(10, { baseMs: 1_000, capMs: 30_000 }, () => 0.5)).toBe(15_000);
  });

  it('spreads over the whole range', () => {
    expect(backoffDelay(1, {}, () => 0)).toBe(0);
    expect(backoffDelay(1, {}, () => 0.999)).toBe(1_998);
  });

  it('stays between nothing and the ceiling', () => {
    const below1 = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(5_000), below1, fc.nat(10_000), fc.nat(100_000), (retry, chance, baseMs, capMs) => {
        const delay = backoffDelay(retry, { baseMs, capMs }, () => chance);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(capMs);
      }),
    );
  });
});
