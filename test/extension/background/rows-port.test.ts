import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStandIn, type StandIn } from '../../../demo/stand-in.ts';
import { lookupKey } from '../../../core/lookup/lookup-key.ts';
import { sanitizeQuery } from '../../../core/beatport/urls.ts';
import { buildQueries } from '../../../core/lookup/queries.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { createAccess } from '../../../extension/shared/access.ts';
import { createDeliberate } from '../../../extension/background/deliberate.ts';
import { createIndexedCache } from '../../../extension/background/indexed-cache.ts';
import { createLookupService } from '../../../extension/background/lookup-service.ts';
import type { AskedRow, RowsReply } from '../../../extension/shared/protocol.ts';
import { serveRows } from '../../../extension/background/rows-port.ts';
import { settings } from '../../../extension/shared/settings.ts';
import { eventually, freshWorld, type World } from '../browser.ts';
import { answersIn, type FakePort, fakePort, inTab } from '../fake-port.ts';
import { fastTime } from '../fast-time.ts';
import { inMessages, rowsOf } from '../rows.ts';

let world: World;
const opened: FakePort<RowsReply>[] = [];

beforeEach(async () => {
  world = freshWorld();
  vi.stubGlobal('indexedDB', new IDBFactory());
  // As fast as the settings allow; the stand-in has no latency unless a test gives it one.
  await settings.speed.set('fast');
  await settings.inFlight.set(10);
});
afterEach(() => {
  // What a page left behind would go on into the next test.
  for (const page of opened.splice(0)) page.leave();
  vi.unstubAllGlobals();
});

interface Options {
  asksConsent?: boolean;
  online?: () => boolean;
  /** Time goes faster, for all that waits for politeness. */
  rush?: boolean;
}

/** A background as it is after its start, over whatever an earlier one left behind. */
function startBackground(
  standIn: StandIn,
  { asksConsent = false, online = () => true, rush = true }: Options = {},
) {
  const hurry = rush ? fastTime : {};
  const cache = createIndexedCache();
  const service = createLookupService({ fetch: standIn.fetch, cache, isOnline: online, ...hurry });
  const access = createAccess({ asksConsent });
  const deliberate = createDeliberate(() => service.gate.ring());
  return { cache, service, access, deliberate };
}

function openPage(services: ReturnType<typeof startBackground>, sender: object = inTab(1)) {
  const page = fakePort<RowsReply>(sender);
  serveRows(page.port, services);
  opened.push(page);
  return page;
}

const firstQuery = ({ line }: AskedRow) => sanitizeQuery(buildQueries(line)[0] ?? '');

describe('the rows port', () => {
  it('answers every row of a page, each once', async () => {
    const standIn = createStandIn();
    const page = openPage(startBackground(standIn));
    const rows = rowsOf(standIn, 30);
    for (const message of inMessages(rows)) page.say(message);
    await eventually(() => expect(page.heard).toHaveLength(30));
    const answers = Object.values(answersIn(page.heard));
    expect(answers.filter((answer) => answer.ok && answer.match.verdict === 'match').length).toBeGreaterThan(
      24,
    );
    expect(new Set(page.heard.map((one) => one.type === 'answer' && one.key)).size).toBe(30);
  });

  it('gives one request to one line, however many rows and pages ask for it', async () => {
    const standIn = createStandIn({ latencyMs: 30 });
    const background = startBackground(standIn);
    const [row] = rowsOf(standIn, 1);
    const pages = [openPage(background, inTab(1)), openPage(background, inTab(2))];
    for (const page of pages) page.say({ type: 'find', rows: [row, { ...row, key: 'again' }, row] });
    for (const page of pages)
      await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    expect(standIn.stats().requests).toBe(1);
  });

  it('asks for what is on screen first, also when it comes later', async () => {
    await settings.inFlight.set(1);
    const standIn = createStandIn();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // Nothing is answered before all wait: what was asked first by chance proves no order.
    const fetch: StandIn['fetch'] = (...request) => held.then(() => standIn.fetch(...request));
    const background = startBackground({ ...standIn, fetch });
    await background.service.ready;
    const { limiter } = background.service.client;
    const page = openPage(background);
    const rows = rowsOf(standIn, 12).map((row) => ({ ...row, priority: 100 }));
    const asked = (some: AskedRow[]) => [...new Set(some.map(firstQuery))];
    page.say({ type: 'find', rows: rows.slice(0, 10) });
    // More of one page do not queue up at a time.
    const early = asked(rows.slice(0, 6)).length;
    await eventually(() => expect([limiter.active, limiter.waiting]).toEqual([1, early - 1]));
    page.say({ type: 'find', rows: rows.slice(10).map((row) => ({ ...row, priority: 0 })) });
    const onScreen = asked(rows.slice(10));
    await eventually(() => expect(limiter.waiting).toBe(early - 1 + onScreen.length));
    letGo();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(12));
    const [, ...next] = standIn.stats().queries;
    expect(next.slice(0, onScreen.length)).toEqual(onScreen);
  });

  it('answers a row out of bounds with a reason and the rows beside it as usual', async () => {
    const standIn = createStandIn();
    const page = openPage(startBackground(standIn));
    const [row] = rowsOf(standIn, 1);
    page.say({
      type: 'find',
      rows: [{ ...row, key: 'odd', line: { ...row?.line, title: 'a'.repeat(5_000) } }, row],
    });
    await eventually(() => expect(page.heard).toHaveLength(2));
    expect(answersIn(page.heard)).toMatchObject({
      odd: { ok: false, message: expect.stringContaining('too long') as string },
      'row-0': { ok: true },
    });
  });

  it('takes twelve thousand rows of a page and no more: another one says why, until some are forgotten', () => {
    const page = openPage(startBackground(createStandIn()));
    const line = parseLine('Halden Quire - Slow Lanterns');
    const rows = Array.from({ length: 12_001 }, (_, n) => ({ key: `row-${n}`, line, priority: n }));
    for (const message of inMessages(rows)) page.say(message);
    const refused = { ok: false, kind: 'aborted', message: expect.stringContaining('too many') as string };
    expect(answersIn(page.heard)).toEqual({ 'row-12000': refused });
    page.say({ type: 'forget', keys: ['row-0'] });
    page.say({ type: 'find', rows: [{ ...rows[0], key: 'later' }] });
    expect(page.heard).toHaveLength(1);
  });

  it('says "none" for a row without a track and asks nobody', async () => {
    const standIn = createStandIn();
    const page = openPage(startBackground(standIn));
    page.say({ type: 'find', rows: [{ key: 'id', line: parseLine('ID - ID'), priority: 0 }] });
    await eventually(() =>
      expect(answersIn(page.heard)).toMatchObject({ id: { match: { verdict: 'none' } } }),
    );
    expect(standIn.stats().requests).toBe(0);
  });

  it('stops asking for rows that the page forgets', async () => {
    await settings.inFlight.set(1);
    const standIn = createStandIn({ latencyMs: 20 });
    const page = openPage(startBackground(standIn));
    const rows = rowsOf(standIn, 10);
    page.say({ type: 'find', rows });
    await eventually(() => expect(page.heard.length).toBeGreaterThan(0));
    page.say({ type: 'forget', keys: rows.map(({ key }) => key) });
    const asked = standIn.stats().requests;
    const again = openPage(startBackground(standIn));
    again.say({ type: 'find', rows: [{ ...rows[9], key: 'last' }] });
    await eventually(() => expect(Object.keys(answersIn(again.heard))).toEqual(['last']));
    expect(standIn.stats().requests).toBe(asked + 1);
  });

  it('drops the rows of a page that goes away and keeps what was found', async () => {
    await settings.inFlight.set(1);
    const standIn = createStandIn({ latencyMs: 15 });
    const page = openPage(startBackground(standIn));
    const rows = rowsOf(standIn, 12);
    page.say({ type: 'find', rows });
    await eventually(() => expect(page.heard.length).toBeGreaterThan(2));
    page.leave();
    const found = Object.keys(answersIn(page.heard)).length;
    const before = standIn.stats().requests;
    expect(before).toBeLessThan(12);

    const later = openPage(startBackground(standIn));
    later.say({ type: 'find', rows });
    await eventually(() => expect(Object.keys(answersIn(later.heard))).toHaveLength(12));
    expect(standIn.stats().requests).toBeLessThanOrEqual(before + 12 - found);
    expect(page.heard).toHaveLength(found);
  });

  it.each([1, 2, 3, 4, 5])(
    'repeats no finished row and loses none when it is stopped at a random moment (%i)',
    async () => {
      const standIn = createStandIn({ latencyMs: 4, jitterMs: 4 });
      const rows = rowsOf(standIn, 60);
      const answered = new Set<string>();
      let missing = rows;
      for (let life = 0; life < 8 && missing.length > 0; life++) {
        const page = openPage(startBackground(standIn));
        for (const message of inMessages(missing)) page.say(message);
        // The first life finishes something, however slow the machine is.
        if (life === 0) await eventually(() => expect(answersIn(page.heard)).not.toEqual({}));
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
        // A stopped worker is gone without a word: its port hears nothing more.
        page.leave();
        const finished = Object.keys(answersIn(page.heard));
        for (const key of finished) {
          expect(answered.has(key)).toBe(false);
          answered.add(key);
        }
        missing = rows.filter(({ key }) => !answered.has(key));
      }
      expect(answered.size).toBeGreaterThan(0);
      const before = standIn.stats().queries.length;
      const last = openPage(startBackground(standIn));
      for (const message of inMessages(rows)) last.say(message);
      await eventually(() => expect(Object.keys(answersIn(last.heard))).toHaveLength(60));
      const unfinished = missing.flatMap(({ line }) => buildQueries(line).map(sanitizeQuery));
      for (const query of standIn.stats().queries.slice(before)) expect(unfinished).toContain(query);
    },
  );
});

describe('a pause', () => {
  it('for a check is told to all pages, and ends for all rows when the check is passed', async () => {
    const standIn = createStandIn({ challengeAfter: 3 });
    const background = startBackground(standIn, { rush: false });
    const pages = [openPage(background, inTab(1)), openPage(background, inTab(2))];
    const rows = rowsOf(standIn, 8);
    pages[0]?.say({ type: 'find', rows });
    for (const page of pages) {
      await eventually(() =>
        expect(page.heard).toContainEqual({
          type: 'paused',
          pause: { because: 'challenge', untilMs: expect.any(Number) as number },
        }),
      );
    }
    expect(Object.values(answersIn(pages[0]?.heard ?? [])).every((answer) => answer.ok)).toBe(true);
    standIn.switches.challengeAfter = -1;
    background.service.gate.tryNow('challenge');
    await eventually(() => expect(Object.keys(answersIn(pages[0]?.heard ?? []))).toHaveLength(8));
    expect(pages[0]?.heard.filter((one) => one.type !== 'answer').at(-1)).toEqual({ type: 'resumed' });
    expect(pages[1]?.heard.at(-1)).toEqual({ type: 'resumed' });
  });

  it('outlives the background, so that a restart is no leave to ask again', async () => {
    const standIn = createStandIn({ challengeAfter: 0 });
    const first = openPage(startBackground(standIn, { rush: false }));
    const rows = rowsOf(standIn, 2);
    first.say({ type: 'find', rows: rows.slice(0, 1) });
    await eventually(() => expect(first.heard).toHaveLength(1));
    const { requests } = standIn.stats();
    const second = openPage(startBackground(standIn, { rush: false }));
    second.say({ type: 'find', rows });
    await eventually(() =>
      expect(second.heard[0]).toMatchObject({ type: 'paused', pause: { because: 'challenge' } }),
    );
    expect(standIn.stats().requests).toBe(requests);
  });

  it('leaves what is known in sight', async () => {
    const standIn = createStandIn();
    const rows = rowsOf(standIn, 3);
    const first = openPage(startBackground(standIn));
    first.say({ type: 'find', rows: rows.slice(0, 2) });
    await eventually(() => expect(first.heard).toHaveLength(2));
    world.granted.beatport = false;
    const second = openPage(startBackground(standIn));
    second.say({ type: 'find', rows });
    await eventually(() => expect(second.heard).toHaveLength(3));
    expect(Object.keys(answersIn(second.heard))).toEqual(expect.arrayContaining(['row-0', 'row-1']));
    expect(second.heard).toContainEqual({ type: 'paused', pause: { because: 'access' } });
  });

  it('for missing access ends when access is given', async () => {
    const standIn = createStandIn();
    const background = startBackground(standIn);
    world.granted.beatport = false;
    const page = openPage(background);
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    await eventually(() => expect(page.heard).toEqual([{ type: 'paused', pause: { because: 'access' } }]));
    expect(standIn.stats().requests).toBe(0);
    world.granted.beatport = true;
    background.access.forget();
    background.service.gate.ring();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    expect(page.heard).toContainEqual({ type: 'resumed' });
  });

  it.each(['beatport', 'consent'] as const)(
    'for %s that is taken back calls back what was on its way, and asks for it when it is given again',
    async (permission) => {
      const standIn = createStandIn({ latencyMs: 20 });
      const background = startBackground(standIn, { asksConsent: true, rush: false });
      const page = openPage(background);
      page.say({ type: 'find', rows: rowsOf(standIn, 16) });
      await eventually(() => expect(Object.keys(answersIn(page.heard))).not.toEqual([]));
      world.granted[permission] = false;
      background.access.forget();
      await eventually(() => expect(page.heard.map(({ type }) => type)).toContain('paused'));
      await eventually(() => expect(standIn.stats().inFlight).toBe(0));
      const { requests } = standIn.stats();
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(standIn.stats().requests).toBe(requests);
      world.granted[permission] = true;
      background.access.forget();
      background.service.gate.ring();
      await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(16));
      expect(Object.values(answersIn(page.heard)).every(({ ok }) => ok)).toBe(true);
    },
  );

  it('for consent sends nothing of a page, until it is given', async () => {
    world.granted.consent = false;
    const standIn = createStandIn();
    const background = startBackground(standIn, { asksConsent: true });
    const page = openPage(background);
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    await eventually(() => expect(page.heard).toEqual([{ type: 'paused', pause: { because: 'consent' } }]));
    expect(standIn.stats().requests).toBe(0);
    world.granted.consent = true;
    background.service.gate.ring();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
  });

  it('for consent does not hold what a click asked for: lines of a selection, the page of a tab', async () => {
    world.granted.consent = false;
    const standIn = createStandIn();
    const background = startBackground(standIn, { asksConsent: true });
    const rows = rowsOf(standIn, 3);
    const page = openPage(background, inTab(7));
    page.say({ type: 'find', rows });
    await eventually(() => expect(page.heard).toHaveLength(1));
    await background.deliberate.allowText(7, `Tonight: ${rows[0]!.line.raw}`);
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toEqual(['row-0']));
    await background.deliberate.allowTab(7);
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(3));
    const elsewhere = openPage(background, inTab(8));
    elsewhere.say({ type: 'find', rows: rowsOf(standIn, 1, 5) });
    await eventually(() =>
      expect(elsewhere.heard).toEqual([{ type: 'paused', pause: { because: 'consent' } }]),
    );
  });

  it('without a network begins when the browser confirms it, and ends by itself', async () => {
    const standIn = createStandIn({ resetRate: 1 });
    let online = false;
    const background = startBackground(standIn, { online: () => online });
    const page = openPage(background);
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    await eventually(() =>
      expect(page.heard).toContainEqual({ type: 'paused', pause: { because: 'offline' } }),
    );
    expect(answersIn(page.heard)).toEqual({});
    online = true;
    standIn.switches.resetRate = 0;
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    expect(page.heard.at(-1)).toMatchObject({ type: 'answer', answer: { ok: true } });
  });
});

it('without a network says so also where so many rows failed that nothing is asked any more', async () => {
  const standIn = createStandIn({ resetRate: 1 });
  let online = false;
  const page = openPage(startBackground(standIn, { online: () => online }));
  page.say({ type: 'find', rows: rowsOf(standIn, 12) });
  const paused = () => page.heard.filter((reply) => reply.type === 'paused').at(-1);
  await eventually(() => expect(paused()).toEqual({ type: 'paused', pause: { because: 'offline' } }));
  online = true;
  standIn.switches.resetRate = 0;
  await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(12));
  expect(Object.values(answersIn(page.heard)).every(({ ok }) => ok)).toBe(true);
});

describe('a stale answer', () => {
  it('is shown at once and followed by a fresh one', async () => {
    const standIn = createStandIn();
    const background = startBackground(standIn);
    const [row] = rowsOf(standIn, 1);
    const page = openPage(background);
    // In its last days.
    const storedAt = fastTime.now() - 28 * 86_400_000;
    const entry = { form: 1, candidates: [], storedAt, expiresAt: storedAt + 30 * 86_400_000 };
    await background.cache.set(lookupKey(row!.line), entry);
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(page.heard).toHaveLength(2));
    expect(page.heard).toMatchObject([
      { answer: { ok: true, stale: true, match: { verdict: 'none' } } },
      { answer: { ok: true, stale: false, match: { verdict: 'match' } } },
    ]);
  });
});

describe('a private window', () => {
  it('gets answers and leaves none on disk', async () => {
    const standIn = createStandIn();
    const background = startBackground(standIn);
    const rows = rowsOf(standIn, 3);
    const page = openPage(background, inTab(1, { incognito: true }));
    page.say({ type: 'find', rows });
    await eventually(() => expect(page.heard).toHaveLength(3));
    expect(await background.cache.usage()).toEqual({ entries: 0, bytes: 0 });
  });
});

describe('a hostile page', () => {
  it('is not heard with anything but rows, and others go on', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const standIn = createStandIn();
    const background = startBackground(standIn);
    const page = openPage(background);
    fc.assert(fc.property(fc.anything(), (raw) => void page.say(raw)));
    page.say({ type: 'find', rows: Array(100_000).fill({}) });
    page.say({ type: 'find', rows: [{ key: '__proto__', line: 1 }, null, 'row', { key: 'k'.repeat(1e6) }] });
    page.say({ type: 'find', rows: rowsOf(standIn, 1) });
    await eventually(() => expect(answersIn(page.heard)).toHaveProperty('row-0'));
    expect(standIn.stats().requests).toBe(1);
    warn.mockRestore();
  });

  it('of another extension is shown the door', () => {
    const page = openPage(startBackground(createStandIn()), { id: 'another' });
    expect(page.isDisconnected()).toBe(true);
  });
});
