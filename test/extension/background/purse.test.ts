import { describe, expect, it } from 'vitest';
import { type Purse, purseIn } from '../../../extension/background/purse.ts';

const MINUTE_MS = 60_000;
const NOW = Date.UTC(2026, 10, 22);
const ALLOWANCE = { first: 80, aMinute: 20 };

/** What is left at a time, of which so much is spent then. */
function purseOf() {
  const purses: Record<string, Purse> = {};
  return (minute: number, spent = 0): number => {
    const purse = purseIn(purses, 'page', ALLOWANCE, NOW + minute * MINUTE_MS);
    const { left } = purse;
    purse.left -= spent;
    return left;
  };
}

describe('a purse', () => {
  it('is full at first and fills by the minute', () => {
    const left = purseOf();
    expect([left(0, 70), left(0.9), left(1), left(1.9), left(3)]).toEqual([80, 10, 30, 30, 70]);
  });

  it('is never more than full, however long nothing is spent', () => {
    const left = purseOf();
    left(0, 10);
    expect([left(600, 80), left(600.5)]).toEqual([80, 0]);
  });

  it('makes nobody wait for a time that the clock was put back from', () => {
    const left = purseOf();
    left(600, 80);
    expect([left(0), left(1)]).toEqual([0, 20]);
  });

  it('is forgotten, and so full, when two hundred others were used after it', () => {
    const purses: Record<string, Purse> = {};
    const spend = (name: string) => (purseIn(purses, name, ALLOWANCE, NOW).left = 0);
    spend('first');
    spend('kept');
    for (let at = 0; at < 198; at += 1) spend(`other ${at}`);
    purseIn(purses, 'kept', ALLOWANCE, NOW);
    spend('last');
    expect(Object.keys(purses)).toHaveLength(200);
    expect(purseIn(purses, 'kept', ALLOWANCE, NOW).left).toBe(0);
    expect(purseIn(purses, 'first', ALLOWANCE, NOW).left).toBe(80);
  });
});
