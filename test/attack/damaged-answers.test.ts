import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSearchPage } from '../../core/beatport/page.ts';
import { createStandIn } from '../../demo/stand-in.ts';
import type { RowAnswer } from '../../extension/shared/protocol.ts';
import { createRowsClient, type RowsPort } from '../../extension/page/rows-client.ts';
import { runCli, temporaryFolder } from '../cli/run-cli.ts';
import { openPage, send, startBackground, stopBackground } from '../extension/background-life.ts';
import { eventually, event } from '../extension/browser.ts';
import { rowsOf } from '../extension/rows.ts';
import { catalogRow, detailsRow, searchPage, searchRow } from '../fixtures/beatport-pages.ts';
import { changeRecords, putRecord } from './on-disk.ts';

type Fields = Record<string, unknown>;
type Damage = (entry: Fields) => unknown;

/** Of the first candidate, which is the one that is shown. */
const track =
  (changes: Fields): Damage =>
  (entry) => ({
    ...entry,
    candidates: (entry['candidates'] as Fields[]).map((one, index) =>
      index === 0 ? { ...one, ...changes } : one,
    ),
  });
const candidates =
  (list: unknown): Damage =>
  (entry) => ({ ...entry, candidates: list });

const DAMAGES: [string, Damage][] = [
  ['no entry', () => null],
  ['a text for an entry', () => 'x'],
  ['a list for an entry', () => []],
  ['nothing for a track', candidates([null])],
  ['an empty track', candidates([{}])],
  ['a text for a track', candidates(['x'])],
  ['a map for the tracks', candidates({ 0: {} })],
  ['no artists', track({ artists: undefined })],
  ['a nameless artist', track({ artists: [{ id: 1 }] })],
  ['a number for a title', track({ title: 5 })],
  ['no mix', track({ mix: undefined })],
  ['a number for a release', track({ release: { name: 5 } })],
  ['an empty key', track({ key: {} })],
  ['a number for a key', track({ key: { name: 'A Minor', camelot: 5, openKey: '1m' } })],
  ['a map for a label', track({ label: {} })],
  ['a number for a label', track({ label: 5 })],
  ['a text for a tempo', track({ bpm: 'x' })],
  ['a tempo beyond all', track({ bpm: 1e302 })],
  ['a length beyond all', track({ durationMs: 1e302 })],
  ['a script for an address', track({ url: 'javascript:alert(1)' })],
  ['an address elsewhere', track({ url: 'https://elsewhere.example/track/a/1' })],
  ['a preview elsewhere', track({ previewUrl: 'https://elsewhere.example/a.mp3' })],
];

describe('a damaged answer in the extension', () => {
  afterEach(stopBackground);

  it.each(DAMAGES)('is asked for again, once: %s', async (_name, damage) => {
    const { standIn, restart } = startBackground();
    const [row] = rowsOf(standIn, 1);
    const look = async () => {
      const page = openPage();
      page.say({ type: 'find', rows: [row] });
      await eventually(() => expect(page.heard).toHaveLength(1));
      return page.heard[0];
    };
    const whole = await look();
    await changeRecords('cratemark', 'answers', (record) => ({
      ...record,
      entry: damage(record['entry'] as Fields),
    }));
    await restart();
    expect(await look()).toEqual(whole);
    expect(standIn.stats().requests).toBe(2);
    await restart();
    expect(await look()).toEqual(whole);
    expect(standIn.stats().requests).toBe(2);
  });

  it('is a choice that counts as none, and an address that is never shown', async () => {
    const { restart } = startBackground();
    await send({ type: 'list-corrections' });
    const kept = { key: 'a|b|', line: 'A - B', trackId: 5, chosenAt: 3 };
    const odd = [
      { trackId: 'x' },
      { trackId: 1.5 },
      { trackId: -4 },
      { chosenAt: Number.NaN },
      { chosenAt: 1e300 },
    ];
    for (const [index, change] of odd.entries())
      await putRecord('cratemark-corrections', 'corrections', { ...kept, key: `odd ${index}`, ...change });
    await putRecord('cratemark-corrections', 'corrections', { ...kept, url: 'javascript:alert(1)' });
    await restart();
    expect(await send({ type: 'list-corrections' })).toEqual([kept]);
  });
});

describe('an answer that a page cannot read', () => {
  it.each([
    ['without a match', { ok: true, stale: false }],
    ['of a verdict that is none', { ok: true, stale: false, match: { verdict: 'maybe', alternatives: [] } }],
    [
      'of a track without a title',
      { ok: true, stale: false, match: { verdict: 'match', alternatives: [], track: { id: 1 } } },
    ],
    ['that is none', null],
  ])('ends as a failure that can be asked again: %s', (_name, answer) => {
    const answers: [string, RowAnswer][] = [];
    const [onMessage, onDisconnect] = [event(), event()];
    const port = {
      onMessage,
      onDisconnect,
      postMessage: () => {},
      disconnect: () => {},
    } as unknown as RowsPort;
    const client = createRowsClient({
      connect: () => port,
      onAnswer: (key, said) => answers.push([key, said]),
      onPause: () => {},
      onResume: () => {},
      onGone: () => {},
      lostMessage: () => 'lost',
      signal: new AbortController().signal,
    });
    client.ask([{ key: 'a', line: {} as never, priority: 0 }]);
    onMessage.trigger({ type: 'answer', key: 'a', answer });
    expect(answers).toMatchObject([['a', { ok: false }]]);
    client.close();
  });
});

describe('a damaged answer of the command line', () => {
  const FORMATS = ['table', 'text', 'csv', 'json', 'ndjson', 'm3u8'];
  /** All but the requests, in which a cached answer differs. */
  const SAME = ['--fields', 'line,verdict,id,url,title,mix,artists,bpm,key,label,release,durationMs,score'];
  const FIELDS: Record<string, string[]> = { csv: SAME, json: SAME, ndjson: SAME };

  it.each(DAMAGES)('is asked for again, once, and ends no run: %s', async (_name, damage) => {
    const standIn = createStandIn();
    const folder = temporaryFolder();
    const { artists, title, mix } = standIn.catalogue[0]!;
    const ask = (format: string) =>
      runCli(
        [
          `${artists.join(', ')} - ${title} (${mix})`,
          '--cache',
          folder,
          '--rate',
          '0',
          '--format',
          format,
          ...(FIELDS[format] ?? []),
        ],
        { client: { fetch: standIn.fetch } },
      );
    for (const format of FORMATS) {
      standIn.reset();
      const whole = await ask(format);
      expect(whole.code).toBe(0);
      damageFiles(folder, damage);
      standIn.reset();
      expect(await ask(format)).toMatchObject({ code: 0, out: whole.out });
      expect(standIn.stats().requests).toBe(1);
      expect(await ask(format)).toMatchObject({ code: 0, out: whole.out });
      expect(standIn.stats().requests).toBe(1);
    }
  });
});

/** Changes every entry that lies anywhere below a folder. */
function damageFiles(folder: string, damage: Damage): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) {
      damageFiles(file, damage);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    if (!text.includes('"entry":')) continue;
    const lines = text.split('\n').filter((line) => line.includes('"entry":'));
    const damaged = lines.map((line) => {
      const { key, entry } = JSON.parse(line) as { key: string; entry: Fields };
      return `${JSON.stringify({ key, entry: damage(entry) })}\n`;
    });
    writeFileSync(file, damaged.join(''));
  }
}

describe('a number that no track can have', () => {
  it.each([
    ['search', searchRow({ bpm: 1e302, length: 1e302 })],
    ['catalog', catalogRow({ bpm: 1e302, length_ms: 1e302 })],
    ['details', detailsRow({ bpm: 5e3, track_length_ms: 9e12 })],
  ])('is absent in a record of the shape %s', (_name, row) => {
    const [track] = parseSearchPage(searchPage([row]));
    expect(track).toMatchObject({ title: 'Glass Harbour' });
    expect(track).not.toHaveProperty('bpm');
    expect(track).not.toHaveProperty('durationMs');
  });
});
