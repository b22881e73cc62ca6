import { describe, expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import { DailyBudget, type DayCounter } from '../../../core/http/daily-budget.ts';
import { describeFailure } from '../../../core/http/failure.ts';
import { requestPage } from '../../../core/http/request-page.ts';
import { ORIGIN, reply, scripted, TRACK, virtualClient } from './replies.ts';
import { virtualHost } from './virtual-host.ts';

const DAY_MS = 86_400_000;

function counterInMemory(
  counts: Record<string, number> = {},
): DayCounter & { counts: Record<string, number> } {
  return { counts, add: async (day, requests) => (counts[day] = (counts[day] ?? 0) + requests) };
}

const ask = (client: ReturnType<typeof virtualClient>) => requestPage(client, TRACK, { deadlineMs: 1_000 });

describe('the daily budget', () => {
  it('lets that many requests through and refuses the next, with the time at which they go on', async () => {
    const transport = scripted(reply);
    const client = virtualClient(transport, { dailyBudget: 2 });
    const midnight = new Date(client.host.now()).setHours(24, 0, 0, 0);
    expect([(await ask(client)).ok, (await ask(client)).ok]).toEqual([true, true]);
    const refused = await ask(client);
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'paused', because: 'daily-budget', untilMs: midnight },
      attempts: 0,
    });
    expect(refused.ok || describeFailure(refused.failure)).toMatch(
      /^The requests for today are used up; .*Raise/,
    );
    expect(transport.urls).toHaveLength(2);
    expect(await client.dailyBudget.today()).toBe(2);
  });

  it('counts retries', async () => {
    const client = virtualClient(
      scripted(() => reply(500)),
      { dailyBudget: 10 },
    );
    await client.host.finish(requestPage(client, TRACK));
    expect(await client.dailyBudget.today()).toBe(3);
  });

  it('refuses whoever waits as soon as it is used up', async () => {
    const transport = scripted(reply);
    const client = virtualClient(transport, { dailyBudget: 5, maxConcurrent: 2, ratePerSecond: 1, burst: 1 });
    const urls = Array.from({ length: 40 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const all = await client.host.finish(
      Promise.all(urls.map((url) => requestPage(client, url, { deadlineMs: 1_000 }))),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(5);
    expect(transport.urls).toHaveLength(5);
    expect(client.host.pending()).toBe(0);
  });

  it('begins anew at midnight', async () => {
    const transport = scripted(reply);
    const client = virtualClient(transport, { dailyBudget: 1 });
    await ask(client);
    await ask(client);
    client.host.jump(DAY_MS);
    expect((await ask(client)).ok).toBe(true);
    expect(await client.dailyBudget.today()).toBe(1);
    expect((await ask(client)).ok).toBe(false);
  });

  it('goes on at once when it is raised', async () => {
    const client = virtualClient(scripted(reply), { dailyBudget: 1 });
    await ask(client);
    await ask(client);
    client.dailyBudget.configure({ limit: 1 });
    expect((await ask(client)).ok).toBe(false);
    client.dailyBudget.configure({ limit: 2 });
    expect((await ask(client)).ok).toBe(true);
    client.dailyBudget.configure({ limit: 0 });
    expect((await ask(client)).ok).toBe(true);
  });

  it('outlives the client where its counter does', async () => {
    const counter = counterInMemory();
    const options = { dailyBudget: 3, dayCounter: counter };
    const first = virtualClient(scripted(reply), options);
    await ask(first);
    await ask(first);
    const second = virtualClient(scripted(reply), options);
    expect(await second.dailyBudget.today()).toBe(2);
    expect([(await ask(second)).ok, (await ask(second)).ok]).toEqual([true, false]);
    expect(Object.values(counter.counts)).toEqual([3]);
  });

  it('is shared with other processes that use the same counter', async () => {
    const counter = counterInMemory();
    const clients = [1, 2].map(() => virtualClient(scripted(reply), { dailyBudget: 4, dayCounter: counter }));
    let answered = 0;
    for (let round = 0; round < 4; round += 1)
      for (const client of clients) if ((await ask(client)).ok) answered += 1;
    expect(answered).toBe(4);
  });

  it('counts by itself where its counter fails', async () => {
    const dayCounter = { add: () => Promise.reject(new Error('full')) };
    const client = virtualClient(scripted(reply), { dailyBudget: 1, dayCounter });
    expect([(await ask(client)).ok, (await ask(client)).ok]).toEqual([true, false]);
  });

  it('does not open the way again when the clock jumps back within the day', async () => {
    const host = virtualHost();
    const budget = new DailyBudget(host, { limit: 1 });
    host.jump(new Date(host.now()).setHours(12, 0, 0, 0) - host.now());
    await budget.take();
    host.jump(-3_600_000);
    expect(await budget.take()).toBe(false);
  });

  it('is not begun anew by a clock that goes a day ahead and back, nor by one that is set back', async () => {
    const host = virtualHost();
    const budget = new DailyBudget(host, { limit: 2 });
    await budget.take();
    await budget.take();
    host.jump(DAY_MS);
    expect(await budget.take()).toBe(true);
    host.jump(-DAY_MS);
    expect(await budget.take()).toBe(false);
    host.jump(-DAY_MS);
    expect(await budget.take()).toBe(false);
    host.jump(3 * DAY_MS);
    expect(await budget.take()).toBe(true);
  });

  it('is 1,000 for Beatport and none for a stand-in, unless told otherwise', () => {
    expect(createClient().dailyBudget.limit).toBe(1_000);
    expect(createClient({ origin: 'http://127.0.0.1:1' }).dailyBudget.limit).toBe(0);
    expect(createClient({ dailyBudget: 0 }).dailyBudget.limit).toBe(0);
    expect(() => createClient({ dailyBudget: -1 })).toThrow(
      'dailyBudget must be a whole number of at least 0',
    );
  });
});
