import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../core/lookup/in-order.ts';

describe('inOrder', () => {
  it('gives results in the order of the source, whatever finishes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (scheduler, items, width) => {
          const work = (item: number) => scheduler.schedule(Promise.resolve(item * 2));
          const results = collect(inOrder(items, work, width));
          await scheduler.waitFor(results);
          expect(await results).toEqual(items.map((item) => item * 2));
        },
      ),
    );
  });

  it('reads the source no further ahead than the width', async () => {
    let read = 0;
    let running = 0;
    let most = 0;
    function* source() {
      for (let at = 0; at < 100; at++) {
        read += 1;
        yield at;
      }
    }
    const work = async (item: number) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return item;
    };
    const results = inOrder(source(), work, 5);
    await results.next();
    expect(read).toBeLessThanOrEqual(6);
    await collect(results);
    expect(most).toBeLessThanOrEqual(5);
    expect(read).toBe(100);
  });

  it('gives a result while the source is still silent', async () => {
    let more: (value: number) => void = () => {};
    async function* source() {
      yield 1;
      yield await new Promise<number>((resolve) => {
        more = resolve;
      });
    }
    const results = inOrder(source(), async (item) => item, 10);
    expect((await results.next()).value).toBe(1);
    const second = results.next();
    await Promise.resolve();
    more(2);
    expect((await second).value).toBe(2);
  });

  it('closes its source when the reader leaves early', async () => {
    let closed = false;
    function* source() {
      try {
        for (let at = 0; ; at++) yield at;
      } finally {
        closed = true;
      }
    }
    for await (const item of inOrder(source(), async (at) => at, 3)) if (item === 2) break;
    expect(closed).toBe(true);
  });

  it('hands a rejection to the reader in its turn', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('second');
      return item;
    };
    const results = inOrder([1, 2, 3], work, 3);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('second');
  });
});

async function collect<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}
