import { describe, expect, it } from 'vitest';
import { RetryBudget } from '../../../core/http/retry-budget.ts';
import { virtualHost } from './virtual-host.ts';

function spendAll(budget: RetryBudget): number {
  let spent = 0;
  while (budget.spend()) spent += 1;
  return spent;
}

describe('the retry budget', () => {
  it('allows ten retries to a small job', () => {
    const budget = new RetryBudget(virtualHost());
    budget.request();
    expect(spendAll(budget)).toBe(10);
  });

  it('allows a tenth of the requests to a large one', () => {
    const budget = new RetryBudget(virtualHost());
    for (let count = 0; count < 1_005; count += 1) budget.request();
    expect(spendAll(budget)).toBe(100);
    expect(budget.spend()).toBe(false);
  });

  it('allows more when the window has moved on', async () => {
    const host = virtualHost();
    const budget = new RetryBudget(host);
    expect(spendAll(budget)).toBe(10);
    host.jump(49_000);
    expect(spendAll(budget)).toBe(0);
    host.jump(11_000);
    expect(spendAll(budget)).toBe(10);
  });

  it('forgets the window when the clock jumps back', () => {
    const host = virtualHost();
    const budget = new RetryBudget(host);
    expect(spendAll(budget)).toBe(10);
    host.jump(-3_600_000);
    expect(spendAll(budget)).toBe(10);
  });
});
