import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStandIn } from '../../demo/stand-in.ts';
import { readHistory } from '../../extension/shared/history.ts';
import { runCli, temporaryFolder } from '../cli/run-cli.ts';
import { openPage, send, startBackground, stopBackground } from '../extension/background-life.ts';
import { eventually } from '../extension/browser.ts';
import { answersIn } from '../extension/fake-port.ts';
import { rowsOf } from '../extension/rows.ts';
import { changeRecords, onDisk } from './on-disk.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The answers that lie there, in whichever database. */
async function answers(): Promise<{ storedAt: number }[]> {
  const { records } = await onDisk();
  return records.filter(
    (record) => typeof record === 'object' && record !== null && 'entry' in record,
  ) as never;
}

/** A background that has looked up so many rows, each of them kept. */
async function withAnswers(count: number) {
  const background = startBackground();
  const page = openPage();
  const rows = rowsOf(background.standIn, count);
  page.say({ type: 'find', rows });
  await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(count));
  expect(await answers()).toHaveLength(count);
  return { ...background, rows };
}

/** As if they had been stored so many days ago. */
function age(days: number): Promise<void> {
  return changeRecords('cratemark', 'answers', (record) => {
    const entry = record['entry'] as { storedAt: number; expiresAt: number };
    const older = { storedAt: entry.storedAt - days * DAY_MS, expiresAt: entry.expiresAt - days * DAY_MS };
    return { ...record, storedAt: older.storedAt, entry: { ...entry, ...older } };
  });
}

describe('an answer in the extension', () => {
  afterEach(stopBackground);

  it('is gone from the disk after thirty days, though nobody asks for it again', async () => {
    const { restart } = await withAnswers(5);
    await age(31);
    await restart();
    await eventually(async () => expect(await answers()).toEqual([]));
  });

  it('is gone after two days when it was not there', async () => {
    const { standIn, restart } = startBackground();
    const page = openPage();
    const [row] = rowsOf(standIn, 1);
    const line = { ...row!.line, title: 'Never Pressed', raw: 'Nobody - Never Pressed', artists: ['Nobody'] };
    page.say({ type: 'find', rows: [{ ...row, line }] });
    await eventually(() => expect(page.heard).toMatchObject([{ answer: { match: { verdict: 'none' } } }]));
    expect(await answers()).toHaveLength(1);
    await age(2.01);
    await restart();
    await eventually(async () => expect(await answers()).toEqual([]));
  });

  it('is not shown once more when its time is over, but asked for', async () => {
    const { rows, asked, hold, release, restart } = await withAnswers(2);
    const before = asked.length;
    await age(31);
    await restart();
    hold();
    const page = openPage();
    page.say({ type: 'find', rows });
    await eventually(() => expect(asked.length).toBeGreaterThan(before));
    expect(page.heard).toEqual([]);
    release();
    await eventually(() => expect(Object.keys(answersIn(page.heard))).toHaveLength(2));
  });

  it('is never kept longer than it says on the page about privacy', async () => {
    const { restart } = await withAnswers(3);
    // What earlier versions stored says of itself that it may lie there for thirty-three days, or for ever.
    await changeRecords('cratemark', 'answers', (record) => {
      const entry = record['entry'] as object;
      const storedAt = Date.now() - 30.5 * DAY_MS;
      return { ...record, storedAt, entry: { ...entry, storedAt, expiresAt: Date.now() + 900 * DAY_MS } };
    });
    await restart();
    await eventually(async () => expect(await answers()).toEqual([]));
  });

  it('of a clock that was ahead is gone once the clock is right', async () => {
    const { restart } = await withAnswers(3);
    await age(-400);
    await restart();
    await eventually(async () => expect(await answers()).toEqual([]));
  });
});

describe('figures in the extension', () => {
  afterEach(stopBackground);

  it('count on after an hour that is not yet, whoever left it there', async () => {
    const counts = { queries: 1, hits: 0, requests: 1, retries: 0, failures: 0, networkMs: 9, waitMs: 0 };
    const { standIn } = startBackground();
    const now = Math.floor(Date.now() / HOUR_MS);
    const hours = { 99999999: counts, [now + 24]: counts, [now - 1]: counts };
    await fakeBrowser.storage.local.set({ history: { hours, errors: [], sites: {} } });
    const page = openPage();
    page.say({ type: 'find', rows: rowsOf(standIn, 1) });
    await eventually(() => expect(page.heard).toHaveLength(1));
    await send({ type: 'status' });
    const kept = Object.keys((await readHistory()).hours).map(Number);
    expect(Math.max(...kept)).toBeLessThanOrEqual(Math.floor(Date.now() / HOUR_MS));
    expect(kept).toContain(now - 1);
    expect(kept.length).toBeGreaterThanOrEqual(2);
  });
});

describe('an answer of the command line', () => {
  it('is gone from the disk after thirty days, at the next use of the cache', async () => {
    const standIn = createStandIn();
    const folder = temporaryFolder();
    const at = (days: number) => ({ fetch: standIn.fetch, now: () => Date.now() + days * DAY_MS });
    const ask = (line: string, days: number) =>
      runCli([line, '--cache', folder, '--rate', '0', '--format', 'csv'], { client: at(days) });
    const [old, other] = standIn.catalogue.map(
      ({ artists, title, mix }) => `${artists.join(', ')} - ${title} (${mix})`,
    );
    expect((await ask(old!, 0)).code).toBe(0);
    expect(textIn(folder)).toContain(`"id":${standIn.catalogue[0]?.id},`);
    vi.useFakeTimers({ now: Date.now() + 31 * DAY_MS, toFake: ['Date'] });
    try {
      expect((await ask(other!, 0)).code).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    const left = storedTimes(folder);
    expect(left).toHaveLength(1);
    expect(Math.min(...left)).toBeGreaterThan(Date.now() + 30 * DAY_MS);
  });
});

/** Everything below a folder. */
function textIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => (statSync(file).isDirectory() ? textIn(file) : readFileSync(file, 'utf8')))
    .join('\n');
}

function storedTimes(folder: string): number[] {
  return [...textIn(folder).matchAll(/"storedAt":(\d+)/g)].map(([, time]) => Number(time));
}
