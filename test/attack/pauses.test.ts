import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClient } from '../../core/client.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { createStandIn } from '../../demo/stand-in.ts';
import { pauseText } from '../../extension/shared/failure-text.ts';
import { badgeFace } from '../../extension/page/badge-face.ts';
import type { Entry } from '../../extension/page/entry.ts';
import { barView } from '../../extension/page/page-bar-view.ts';
import { RowAsker } from '../../extension/page/row-asker.ts';
import type { RowBook } from '../../extension/page/row-book.ts';
import type { Pause, RowsReply, Status } from '../../extension/shared/protocol.ts';
import { rowAnswer } from '../../extension/background/row-answer.ts';
import { text } from '../../extension/shared/text.ts';
import { openPage, send, startBackground, stopBackground } from '../extension/background-life.ts';
import { eventually, freshWorld } from '../extension/browser.ts';
import { answersIn, fakePort } from '../extension/fake-port.ts';
import { rowsOf } from '../extension/rows.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEARS_S = 10 * 365 * 86_400;

describe('a time that Beatport names', () => {
  /** Asks for a line every so often, and tells how many requests that came to. */
  function setUp(retryAfterSeconds: number) {
    const standIn = createStandIn({ failRate: 1, failStatus: 503, retryAfterSeconds });
    const clock = { now: Date.UTC(2026, 10, 30) };
    const client = createClient({
      fetch: standIn.fetch,
      now: () => clock.now,
      sleep: async (ms) => void (clock.now += ms),
      ratePerSecond: 0,
      retryAttempts: 1,
      timeoutMs: 10_000,
    });
    const lookup = createLookup({ client, lookupTimeoutMs: 25_000 });
    const { artists, title } = standIn.catalogue[0]!;
    const find = () => lookup.find(parseLine(`${artists[0]} - ${title}`));
    return { standIn, clock, find, requests: () => standIn.stats().requests };
  }

  it('of years is asked about once a day, and no more often', async () => {
    const { clock, find, requests } = setUp(YEARS_S);
    await find();
    for (let hour = 1; hour < 4 * 24; hour++) {
      clock.now += HOUR_MS;
      expect(await find()).toMatchObject({ ok: false });
    }
    expect(requests()).toBe(1 + 3);
  });

  it('of years is over once Beatport says so', async () => {
    const { standIn, clock, find } = setUp(YEARS_S);
    await find();
    standIn.switches.failRate = 0;
    clock.now += DAY_MS;
    expect(await find()).toMatchObject({ ok: true });
    expect(await find()).toMatchObject({ ok: true });
  });

  it('is what Beatport said last', async () => {
    const { standIn, clock, find, requests } = setUp(YEARS_S);
    await find();
    standIn.switches.retryAfterSeconds = 7_200;
    clock.now += DAY_MS;
    await find();
    standIn.switches.failRate = 0;
    clock.now += 2 * HOUR_MS - 60_000;
    expect(await find()).toMatchObject({ ok: false });
    expect(requests()).toBe(2);
    clock.now += 60_000;
    expect(await find()).toMatchObject({ ok: true });
  });

  it('is kept to the second up to a day', async () => {
    const { standIn, clock, find, requests } = setUp(20 * 3_600);
    await find();
    standIn.switches.failRate = 0;
    clock.now += 20 * HOUR_MS - 1_000 - 25_000;
    expect(await find()).toMatchObject({ ok: false });
    expect(requests()).toBe(1);
    clock.now += 26_000;
    expect(await find()).toMatchObject({ ok: true });
  });
});

describe('a pause of days in the extension', () => {
  afterEach(stopBackground);

  async function paused(count = 3) {
    const { standIn } = startBackground({ failRate: 1, failStatus: 429, retryAfterSeconds: 3 * 86_400 });
    const page = openPage();
    const rows = rowsOf(standIn, count);
    page.say({ type: 'find', rows });
    await eventually(() =>
      expect(page.heard).toContainEqual(
        expect.objectContaining({
          type: 'paused',
          pause: expect.objectContaining({ because: 'retry-after' }) as unknown,
        }),
      ),
    );
    const press = () => page.say({ type: 'find', rows: [{ ...rows[0], byHand: true }] });
    return { standIn, page, press };
  }

  it('holds the rows that met it like those that came after', async () => {
    const { standIn, page, press } = await paused(5);
    expect(answersIn(page.heard)).toEqual({});
    standIn.switches.failRate = 0;
    press();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(5));
    expect(Object.values(answersIn(page.heard)).every(({ ok }) => ok)).toBe(true);
  });

  it('is asked about once when somebody presses, however often', async () => {
    const { standIn, page, press } = await paused();
    const before = standIn.stats().requests;
    for (let times = 0; times < 20; times++) press();
    await eventually(() => expect(standIn.stats().requests).toBe(before + 1));
    await eventually(async () => {
      const { pause } = (await send({ type: 'status' })) as Status;
      expect(pause).toMatchObject({ because: 'retry-after' });
      expect(pause?.untilMs).toBeGreaterThan(Date.now() + 2 * DAY_MS);
    });
    expect(standIn.stats().requests).toBe(before + 1);
    expect(answersIn(page.heard)).toEqual({});
  });

  it.each([
    [
      'of ten years that began days ago',
      {
        failures: 0,
        openings: 0,
        open: {
          because: 'retry-after',
          sinceMs: Date.now() - 2 * DAY_MS,
          untilMs: Date.now() + YEARS_S * 1_000,
        },
      },
    ],
    [
      'without a time',
      { failures: 0, openings: 0, open: { because: 'retry-after', sinceMs: null, untilMs: 'never' } },
    ],
    ['for no reason', { failures: 0, openings: 0, open: { because: 'x', sinceMs: 0, untilMs: 8e15 } }],
    ['that is none', 'paused'],
  ])('does not come out of what was stored %s', async (_name, breaker) => {
    const { standIn, restart } = startBackground();
    await fakeBrowser.storage.session.set({ breaker });
    await restart();
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
  });
});

describe('a pause in words', () => {
  const now = new Date();
  now.setHours(23, 22, 0, 0);
  const at = (days: number) => now.getTime() + days * DAY_MS;
  const pause = (untilMs: number): Pause => ({ because: 'retry-after', untilMs });
  const counts = { rows: 1, asked: 1, match: 0, unsure: 0, none: 0, failed: 0, waiting: 1 };

  it.each([
    [
      'on a badge',
      (one: Pause) =>
        badgeFace({ state: 'paused', pause: one }, { fields: [], density: 'full', notation: 'camelot' }, text)
          .parts[0]?.text,
    ],
    [
      'in the bar',
      (one: Pause) =>
        barView({ counts, underWay: 0, mood: { held: false, pause: one }, theme: 'light' }, text).notice
          ?.text,
    ],
    ['in a message', (one: Pause) => pauseText(one)],
  ])('tells the days apart %s', (_name, words) => {
    freshWorld();
    const said = [0, 1, 3, 7, 40].map((days) => words(pause(at(days))));
    expect(new Set(said).size).toBe(said.length);
    expect(said[0]).toMatch(/11:22|23:22/);
  });
});

describe('a row that failed for a passing reason', () => {
  afterEach(() => vi.useRealTimers());

  function asker(kind: 'server' | 'unreadable') {
    freshWorld();
    vi.useFakeTimers();
    const line = parseLine('Vela Norden - Glass Harbour');
    const page = fakePort<{ type: string; rows?: { key: string }[] }>();
    Object.assign(fakeBrowser.runtime, { connect: () => page.port });
    const entry = {
      row: { line, text: line.raw },
      index: 0,
      askKey: 'a',
      asked: false,
      near: true,
      misses: 0,
    } as unknown as Entry;
    const book = { entries: [entry], find: () => entry } as unknown as RowBook;
    const options = { book, mood: { held: false }, onAnswer: () => {}, onChange: () => {}, onGone: () => {} };
    const rows = new RowAsker({ ...options, signal: new AbortController().signal });
    const failure = kind === 'server' ? ({ kind, status: 500 } as const) : ({ kind, cause: 0 } as const);
    const answer = rowAnswer({ line, requests: 3, source: 'network', stale: false, ok: false, failure });
    const asked = () => page.heard.filter(({ type }) => type === 'find').length;
    const say = (reply: RowsReply) => page.say(reply);
    rows.near([entry]);
    return { asked, say, failed: () => say({ type: 'answer', key: 'a', answer }) };
  }

  it('is asked for again by itself, a few times', async () => {
    const { asked, failed } = asker('server');
    expect(asked()).toBe(1);
    failed();
    expect(asked()).toBe(1);
    for (let times = 0; times < 20; times++) {
      await vi.advanceTimersByTimeAsync(HOUR_MS);
      failed();
    }
    expect(asked()).toBeGreaterThan(2);
    expect(asked()).toBeLessThanOrEqual(5);
  });

  it('is asked for again when a pause is over', async () => {
    const { asked, say, failed } = asker('server');
    failed();
    say({ type: 'paused', pause: { because: 'failures', untilMs: Date.now() + 5_000 } });
    say({ type: 'resumed' });
    expect(asked()).toBe(2);
  });

  it('is no row whose page cannot be read', async () => {
    const { asked, failed } = asker('unreadable');
    failed();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(asked()).toBe(1);
  });
});
