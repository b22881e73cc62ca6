import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseLine } from '../../core/tracklist/line.ts';
import type { RowAnswer, Status } from '../../extension/shared/protocol.ts';
import { openPage, send, startBackground, stopBackground } from '../extension/background-life.ts';
import { eventually } from '../extension/browser.ts';
import { answersIn, inTab } from '../extension/fake-port.ts';
import { rowsOf } from '../extension/rows.ts';
import { NOTHING, onDisk } from './on-disk.ts';
import { runs } from './runs.ts';

afterEach(stopBackground);

/** A page whose answers Beatport still holds back. One of its rows is not there, so it needs more than one search. */
async function withRowsUnderWay() {
  const { standIn, asked, hold, release } = startBackground();
  const page = openPage();
  const nobody = { key: 'nobody', line: parseLine('Nobody Inparticular - Never Pressed'), priority: 99 };
  const rows = [...rowsOf(standIn, 4), nobody];
  hold();
  page.say({ type: 'find', rows });
  await eventually(() => expect(asked.length).toBeGreaterThan(0));
  const finish = async () => {
    release();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(rows.length));
    // What was counted meanwhile is written now, if it is written at all.
    await send({ type: 'status' });
  };
  return { page, rows, finish };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('"erase everything"', () => {
  it('leaves nothing on disk of rows that are under way, and shows their answers all the same', async () => {
    const { page, finish } = await withRowsUnderWay();
    expect(await send({ type: 'erase' })).toEqual({ ok: true });
    await finish();
    const answers = Object.values(answersIn(page.heard));
    expect(answers.filter((answer) => answer.ok && answer.match.verdict === 'match')).toHaveLength(4);
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing at whatever moment it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), fc.nat(5), async (answerAfter, eraseAfter, count) => {
        const { standIn, asked, hold, release } = startBackground();
        const page = openPage();
        const rows = rowsOf(standIn, count + 1);
        hold();
        page.say({ type: 'find', rows });
        await eventually(() => expect(asked.length).toBeGreaterThan(0));
        const answered = turns(answerAfter).then(release);
        await turns(eraseAfter);
        await send({ type: 'erase' });
        await answered;
        await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(rows.length));
        await send({ type: 'status' });
        expect(await onDisk()).toEqual(NOTHING);
        await stopBackground();
      }),
      { numRuns: runs(12, 1_000) },
    );
  });

  it('is not undone by figures that are being written', async () => {
    const { standIn } = startBackground();
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 2) });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    const flushing = send({ type: 'status' });
    await send({ type: 'erase' });
    await flushing;
    await send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing of a chosen track that is being read', async () => {
    const { standIn, asked, hold, release } = startBackground();
    const [row] = rowsOf(standIn, 1);
    const trackId = standIn.catalogue.at(-1)?.id;
    await send({ type: 'choose', line: row!.line, choice: { trackId } }, inTab(1));
    const page = openPage();
    hold();
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(asked).toHaveLength(1));
    await send({ type: 'erase' });
    release();
    await eventually(() => expect(page.heard).toHaveLength(1));
    await send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('leaves nothing of a preview that is being looked for', async () => {
    const { standIn, asked, hold, release } = startBackground();
    hold();
    const media = send({ type: 'track-media', trackId: standIn.catalogue[0]?.id }, inTab(1));
    await eventually(() => expect(asked).toHaveLength(1));
    await send({ type: 'erase' });
    release();
    expect(await media).toMatchObject({ ok: true });
    await send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('takes back what was chosen in a private window', async () => {
    const { standIn } = startBackground();
    const secret = inTab(1, { incognito: true });
    const [row] = rowsOf(standIn, 1);
    await send({ type: 'choose', line: row!.line, choice: { trackId: null } }, secret);
    await send({ type: 'erase' });
    const page = openPage(secret);
    page.say({ type: 'find', rows: [row] });
    await eventually(() => expect(page.heard).toMatchObject([{ answer: { match: { verdict: 'match' } } }]));
  });

  it('takes everything that the privacy page names, wherever it lies', async () => {
    const { standIn } = startBackground();
    const page = openPage();
    const [row, ...others] = rowsOf(standIn, 3);
    page.say({ type: 'find', rows: others });
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
    await send({ type: 'choose', line: row!.line, choice: { trackId: null } }, inTab(1));
    await send({ type: 'site-health', site: 'radio', rows: 3, lookedFor: 'li' }, inTab(1));
    await send({ type: 'annotate-tab', tabId: 6 });
    await send({ type: 'open-beatport' });
    await fakeBrowser.storage.local.set({ density: 'full', recentSearches: ['slow lanterns'] });
    await send({ type: 'status' });
    const before = await onDisk();
    expect(before.records).toHaveLength(4);
    expect(Object.keys(before.local)).toEqual(
      expect.arrayContaining(['density', 'history', 'recentSearches', 'requestsToday']),
    );
    expect(Object.keys(before.session)).toContain('deliberate');
    await send({ type: 'erase' });
    await send({ type: 'status' });
    expect(await onDisk()).toEqual(NOTHING);
  });

  it('ends a pause, and the rows that waited for its end go on', async () => {
    const { standIn } = startBackground({ failRate: 1, failStatus: 503, retryAfterSeconds: 3 * 86_400 });
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 3) });
    await eventually(() => expect(page.heard).toContainEqual(expect.objectContaining({ type: 'paused' })));
    standIn.switches.failRate = 0;
    await send({ type: 'erase' });
    expect(((await send({ type: 'status' })) as Status).pause).toBeUndefined();
    await eventually(() =>
      expect(Object.values(answersIn(page.heard)).map((answer: RowAnswer) => answer.ok)).toEqual([
        true,
        true,
        true,
      ]),
    );
  });
});

describe('"clear answers"', () => {
  it('is not undone by rows that are under way, and leaves the figures', async () => {
    const { finish } = await withRowsUnderWay();
    expect(await send({ type: 'clear-cache' })).toEqual({ ok: true });
    await finish();
    const { records, local } = await onDisk();
    expect(records).toEqual([]);
    expect(Object.keys(local)).toEqual(expect.arrayContaining(['history', 'requestsToday']));
  });
});
