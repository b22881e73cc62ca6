import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowsClient } from '../../../extension/page/rows-client.ts';
import type { Pause, RowAnswer } from '../../../extension/shared/protocol.ts';
import { FakeBackground } from './ports.ts';
import { asked, found } from './samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(background = new FakeBackground()) {
  const answers: [string, RowAnswer][] = [];
  const pauses: (Pause | undefined)[] = [];
  const gone = vi.fn();
  const stop = new AbortController();
  const client = createRowsClient({
    connect: background.connect,
    onAnswer: (key, answer) => answers.push([key, answer]),
    onPause: (pause) => pauses.push(pause),
    onResume: () => pauses.push(undefined),
    onGone: gone,
    signal: stop.signal,
    lostMessage: () => 'lost',
  });
  return { background, client, answers, pauses, gone, stop };
}

const rows = (count: number) => Array.from({ length: count }, (_, n) => asked(`r${n}`, n));
const answer = (key: string, given = found) => ({ type: 'answer' as const, key, answer: given });

describe('a rows client', () => {
  it('asks in batches of twenty, nearest first, and for more when half of them are answered', () => {
    const { background, client } = start();
    client.ask(rows(60).reverse());
    expect(background.asked.map(({ key }) => key)).toEqual(rows(20).map(({ key }) => key));
    for (let n = 0; n < 10; n++) background.say(answer(`r${n}`));
    expect(background.asked).toHaveLength(30);
    expect(background.requests.every((request) => request.type !== 'find' || request.rows.length <= 20)).toBe(
      true,
    );
  });

  it('lets a row that comes into sight overtake those that wait', () => {
    const { background, client } = start();
    client.ask(rows(60));
    client.ask([asked('r55', 0)]);
    for (let n = 0; n < 10; n++) background.say(answer(`r${n}`));
    expect(background.asked[20]?.key).toBe('r55');
  });

  it('connects when something is asked, not before', () => {
    const { background, client } = start();
    expect(background.connections).toBe(0);
    client.ask([asked('a')]);
    expect(background.connections).toBe(1);
  });

  it('asks again only for what is missing after the background died', () => {
    const { background, client, answers } = start();
    client.ask(rows(3));
    background.say(answer('r1'));
    background.die();
    vi.advanceTimersByTime(100);
    expect(background.asked.slice(3).map(({ key }) => key)).toEqual(['r0', 'r2']);
    background.say(answer('r0'));
    background.say(answer('r2'));
    expect(answers.map(([key]) => key)).toEqual(['r1', 'r0', 'r2']);
  });

  it('gives up after half a minute of connections without an answer, and says so in every row', () => {
    const { background, client, answers } = start();
    client.ask(rows(2));
    for (let n = 0; n < 8; n++) {
      expect(answers).toEqual([]);
      background.die();
      vi.advanceTimersByTime(16_000);
    }
    expect(background.connections).toBe(8);
    expect(answers).toEqual(rows(2).map(({ key }) => [key, { ok: false, kind: 'network', message: 'lost' }]));
    client.ask([asked('r0')]);
    expect(background.connections).toBe(9);
  });

  it('counts deaths anew after an answer', () => {
    const { background, client, answers } = start();
    const die = (times: number) => {
      for (let n = 0; n < times; n++) {
        background.die();
        vi.advanceTimersByTime(16_000);
      }
    };
    client.ask(rows(2));
    die(6);
    background.say(answer('r0'));
    die(6);
    expect(answers).toEqual([['r0', found]]);
    background.say(answer('r1'));
    expect(answers).toHaveLength(2);
  });

  it('keeps the background awake while rows wait, and only then', () => {
    const { background, client } = start();
    const pings = () => background.requests.filter(({ type }) => type === 'alive').length;
    client.ask([asked('a')]);
    vi.advanceTimersByTime(60_000);
    expect(pings()).toBeGreaterThanOrEqual(3);
    background.say(answer('a'));
    const before = pings();
    vi.advanceTimersByTime(60_000);
    expect(pings()).toBe(before);
  });

  it('lets a paused background sleep, and comes back when the time is over', () => {
    const { background, client, pauses } = start();
    client.ask([asked('a')]);
    background.say({ type: 'paused', pause: { because: 'retry-after', untilMs: Date.now() + 120_000 } });
    background.die();
    vi.advanceTimersByTime(110_000);
    expect(background.connections).toBe(1);
    vi.advanceTimersByTime(20_000);
    expect(background.connections).toBe(2);
    expect(background.asked.map(({ key }) => key)).toEqual(['a', 'a']);
    expect(pauses).toHaveLength(2);
  });

  it('waits for a reader who comes back when a pause has no end', () => {
    const { background, client } = start();
    client.ask([asked('a')]);
    background.say({ type: 'paused', pause: { because: 'consent' } });
    background.die();
    vi.advanceTimersByTime(1e7);
    expect(background.connections).toBe(1);
    client.wake();
    expect(background.asked).toHaveLength(2);
  });

  it('shows a fresh answer after a stale one, and asks for neither again', () => {
    const { background, client, answers } = start();
    client.ask([asked('a')]);
    background.say(answer('a', { ...found, stale: true } as RowAnswer));
    background.say(answer('a'));
    background.say(answer('a'));
    background.die();
    vi.advanceTimersByTime(60_000);
    expect(answers).toHaveLength(2);
    expect(background.asked).toHaveLength(1);
  });

  it('ends quietly when the extension is gone', () => {
    const { background, client, gone } = start();
    client.ask([asked('a')]);
    background.gone = true;
    background.die();
    vi.advanceTimersByTime(60_000);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('takes no answer that is none, and lets no row wait for one that has come', () => {
    const { background, client, answers } = start();
    client.ask([asked('a')]);
    for (const odd of [null, 7, {}, { type: 'answer' }, { type: 'answer', key: 7 }]) {
      background.say(odd as unknown as Record<string, unknown>);
    }
    background.say(answer('unknown'));
    expect(answers).toEqual([]);
    const odd = [undefined, { ok: true }, { ok: true, stale: false, match: { verdict: 'match' } }];
    for (const [index, one] of odd.entries()) {
      const key = `odd ${index}`;
      client.ask([asked(key)]);
      background.say({ type: 'answer', key, answer: one });
      expect(answers.at(-1)).toMatchObject([key, { ok: false }]);
    }
  });

  it('sends nothing while held, and calls back what nobody waits for', () => {
    const { background, client } = start();
    client.hold(true);
    client.ask(rows(3));
    expect(background.connections).toBe(0);
    client.hold(false);
    client.forget(['r1', 'r2']);
    expect(background.requests.at(-1)).toEqual({ type: 'forget', keys: ['r1', 'r2'] });
    background.die();
    vi.advanceTimersByTime(100);
    expect(background.asked.slice(3).map(({ key }) => key)).toEqual(['r0']);
  });

  it('answers every row once, whatever dies when', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('answer' as const), which: fc.nat(40) }),
      fc.record({ do: fc.constant('die' as const), which: fc.nat() }),
      fc.record({ do: fc.constant('wait' as const), which: fc.nat(6_000) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), fc.array(step, { maxLength: 60 }), (count, steps) => {
        const { background, client, answers } = start();
        const isDone = (key: string) => answers.some(([done]) => done === key);
        const finished = new Set<string>();
        const sayNext = (which: number) => {
          const open = background.asked.filter(({ key }) => !isDone(key));
          const row = open[which % Math.max(1, open.length)];
          if (row) background.say(answer(row.key));
        };
        client.ask(rows(count));
        let seen = 0;
        for (const { do: what, which } of steps) {
          if (what === 'answer') sayNext(which);
          else if (what === 'die') background.die();
          else vi.advanceTimersByTime(which);
          for (const { key } of background.asked.slice(seen)) expect(finished.has(key)).toBe(false);
          seen = background.asked.length;
          for (const [key] of answers) finished.add(key);
        }
        for (let n = 0; n < 200 && answers.length < count; n++) {
          vi.advanceTimersByTime(5_000);
          sayNext(0);
        }
        expect(answers.map(([key]) => key).sort()).toEqual(
          rows(count)
            .map(({ key }) => key)
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});
