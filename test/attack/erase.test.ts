import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseLine } from '../../core/tracklist/line.ts';
import type { RowAnswer, Status } from '../../extension/protocol.ts';
import { eventually } from '../extension/browser.ts';
import { answersIn, inTab } from '../extension/fake-port.ts';
import { rowsOf } from '../extension/rows.ts';
import { type BackgroundWorld, endWorld, NOTHING, onDisk, startWorld } from './background-world.ts';
import { runs } from './runs.ts';

afterEach(endWorld);

/** Rows that are there and one that is not, for which more than one search is needed. */
function rowsFor({ standIn }: BackgroundWorld, count = 4) {
  const nobody = { key: 'nobody', line: parseLine('Nobody Inparticular - Never Pressed'), priority: 99 };
  return [...rowsOf(standIn, count), nobody];
}

/** A page with rows whose answers Beatport still holds back. */
async function withRowsUnderWay(world: BackgroundWorld) {
  const page = world.openPage();
  const rows = rowsFor(world);
  world.hold();
  page.say({ type: 'find', rows });
  await eventually(() => expect(world.arrived()).toBeGreaterThan(0));
  const finish = async () => {
    world.release();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(rows.length));
    // What was counted meanwhile is written now, if it is written at all.
    await world.send({ type: 'status' });
  };
  return { page, rows, finish };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('"erase everything"', () => {
  it('leaves nothing on disk of rows that are under way, and shows their answers all the same', async () => {
    const world = startWorld();
    const { page, finish } = await withRowsUnderWay(world);
    expect(await world.send({ type: 'erase' })).toEqual({ ok: true });
    await finish();
    const answers = Object.values(answersIn(page.heard));
    expect(answers.filter((answer) => answer.ok && answer.match.verdict === 'match')).toHaveLength(4);
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing at whatever moment it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), fc.nat(5), async (answerAfter, eraseAfter, count) => {
        const world = startWorld();
        const page = world.openPage();
        const rows = rowsOf(world.standIn, count + 1);
        world.hold();
        page.say({ type: 'find', rows });
        await eventually(() => expect(world.arrived()).toBeGreaterThan(0));
        const answered = turns(answerAfter).then(world.release);
        await turns(eraseAfter);
        await world.send({ type: 'erase' });
        await answered;
        await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(rows.length));
        await world.send({ type: 'status' });
        expect(await onDisk()).toEqual(NOTHING);
        await endWorld();
      }),
      { numRuns: runs(12, 1_000) },
    );
  });

  it('is not undone by figures that are being written', async () => {
    const world = startWorld();
    const page = world.openPage();
    page.say({ type: 'find', rows: rowsOf(world.standIn, 2) });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    const flushing = world.send({ type: 'status' });
    await world.send({ type: 'erase' });
    await flushing;
    await world.send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing of a chosen track that is being read', async () => {
    const world = startWorld();
    const [row] = rowsOf(world.standIn, 1);
    const trackId = world.standIn.catalogue.at(-1)?.id;
    await world.send({ type: 'choose', line: row!.line, choice: { trackId } }, inTab(1));
    const page = world.openPage();
    world.hold();
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(world.arrived()).toBe(1));
    await world.send({ type: 'erase' });
    world.release();
    await eventually(() => expect(page.heard).toHaveLength(1));
    await world.send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing of a preview that is being looked for', async () => {
    const world = startWorld();
    world.hold();
    const media = world.send({ type: 'track-media', trackId: world.standIn.catalogue[0]?.id }, inTab(1));
    await eventually(() => expect(world.arrived()).toBe(1));
    await world.send({ type: 'erase' });
    world.release();
    expect(await media).toMatchObject({ ok: true });
    await world.send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('takes back what was chosen in a private window', async () => {
    const world = startWorld();
    const secret = inTab(1, { incognito: true });
    const [row] = rowsOf(world.standIn, 1);
    await world.send({ type: 'choose', line: row!.line, choice: { trackId: null } }, secret);
    await world.send({ type: 'erase' });
    const page = world.openPage(secret);
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(page.heard).toMatchObject([{ answer: { match: { verdict: 'match' } } }]));
  });

  it('takes everything that the privacy page names, wherever it lies', async () => {
    const world = startWorld();
    const page = world.openPage();
    const [row, ...others] = rowsOf(world.standIn, 3);
    page.say({ type: 'find', rows: others });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    await world.send({ type: 'choose', line: row!.line, choice: { trackId: null } }, inTab(1));
    await world.send({ type: 'site-health', site: 'radio', rows: 3, lookedFor: 'li' }, inTab(1));
    await world.send({ type: 'annotate-tab', tabId: 6 });
    await world.send({ type: 'open-beatport' });
    await fakeBrowser.storage.local.set({ density: 'full', recentSearches: ['slow lanterns'] });
    await world.send({ type: 'status' });
    const before = await onDisk();
    expect(before.records).toHaveLength(4);
    expect(Object.keys(before.local)).toEqual(
      expect.arrayContaining(['density', 'history', 'recentSearches', 'requestsToday']),
    );
    expect(Object.keys(before.session)).toContain('deliberate');
    await world.send({ type: 'erase' });
    await world.send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('ends a pause, and the rows that waited for its end go on', async () => {
    const world = startWorld({ rateLimit: 0, failRate: 1, failStatus: 503, retryAfterSeconds: 3 * 86_400 });
    const page = world.openPage();
    page.say({ type: 'find', rows: rowsOf(world.standIn, 3) });
    await eventually(() => expect(page.heard).toContainEqual(expect.objectContaining({ type: 'paused' })));
    world.standIn.switches.failRate = 0;
    await world.send({ type: 'erase' });
    expect(((await world.send({ type: 'status' })) as Status).pause).toBeUndefined();
    await eventually(() =>
      expect(Object.values(answersIn(page.heard)).map((answer: RowAnswer) => answer.ok)).toEqual([true, true, true]),
    ); // prettier-ignore
  });
});

describe('"clear answers"', () => {
  it('is not undone by rows that are under way, and leaves the figures', async () => {
    const world = startWorld();
    const { finish } = await withRowsUnderWay(world);
    expect(await world.send({ type: 'clear-cache' })).toEqual({ ok: true });
    await finish();
    const { records, local } = await onDisk();
    expect(records).toEqual([]);
    expect(Object.keys(local)).toEqual(expect.arrayContaining(['history', 'requestsToday']));
  });
});
