import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseLine } from '../../../core/tracklist/line.ts';
import {
  readMessage,
  readOffscreenMessage,
  readRow,
  readRowsRequest,
  readSearchRequest,
} from '../../../extension/shared/schemas.ts';
import { isOurs, isOwnPage } from '../../../extension/shared/senders.ts';
import { freshWorld } from '../browser.ts';

const id = 'test-extension-id';
const page = {
  id,
  tab: { id: 1 },
  origin: 'https://tracklists.example',
  url: 'https://tracklists.example/',
} as never;
const popup = { id, origin: `chrome-extension://${id}`, url: `chrome-extension://${id}/popup.html` };
const line = parseLine('12. [00:31:00] Sorrel & Pike - Undertow (Ada Remix) [Quarrytone]');
const counts = { rows: 3, asked: 2, match: 1, unsure: 0, none: 1, failed: 0, waiting: 0 };
const state = { site: 'mixesdb', siteName: 'MixesDB', mode: 'on', counts };

beforeEach(() => void freshWorld());

describe('a sender', () => {
  it('is ours by the id of the extension', () => {
    expect(isOurs(popup)).toBe(true);
    expect(isOurs({ ...popup, id: 'another' })).toBe(false);
    expect(isOurs({})).toBe(false);
    expect(isOurs(undefined)).toBe(false);
  });

  it('is a page of the extension by its origin, in Firefox by its address', () => {
    expect(isOwnPage(popup)).toBe(true);
    expect(isOwnPage({ id, url: `chrome-extension://${id}/popup.html` })).toBe(true);
    expect(isOwnPage(page)).toBe(false);
  });

  it.each([
    `https://evil.example/chrome-extension://${id}/`,
    `chrome-extension://${id}.evil/`,
    `chrome-extension://${id}@evil.example/`,
    'about:blank',
    'null',
    '',
  ])('with the address %s is no page of the extension', (url) => {
    expect(isOwnPage({ id, url })).toBe(false);
  });

  it('with a foreign origin is none, whatever its address', () => {
    expect(isOwnPage({ ...popup, origin: 'https://evil.example' })).toBe(false);
    expect(isOwnPage({ ...popup, origin: 'null' })).toBe(false);
  });
});

describe('a message to the background', () => {
  it.each([
    { type: 'open-card' },
    { type: 'open-beatport' },
    { type: 'page-state', state },
    { type: 'play', trackId: 7 },
    { type: 'stop-playing' },
    { type: 'seek-playing', seconds: 12 },
  ])('of type $type is heard from a page', (message) => {
    expect(readMessage({ to: 'background', ...message }, page)).toEqual({ to: 'background', ...message });
  });

  it.each([{ type: 'annotate-tab', tabId: 3 }, { type: 'status' }])(
    'of type $type is heard from our own pages only',
    (message) => {
      expect(readMessage({ to: 'background', ...message }, popup)).toEqual({ to: 'background', ...message });
      expect(readMessage({ to: 'background', ...message }, page)).toBeUndefined();
    },
  );

  it('for somebody else, from somebody else or of an unknown type is left alone', () => {
    expect(readMessage({ to: 'offscreen', type: 'ping' }, popup)).toBeUndefined();
    expect(readMessage({ to: 'background', type: 'status' }, { ...popup, id: 'another' })).toBeUndefined();
    expect(readMessage({ to: 'background', type: 'fetch', url: 'https://a.example' }, popup)).toBeUndefined();
  });

  it('loses what was not asked for, such as an address', () => {
    const message = { to: 'background', type: 'play', trackId: 7 };
    expect(readMessage({ ...message, previewUrl: 'https://evil.example/a.mp3' }, page)).toEqual(message);
  });

  it('to the offscreen document comes from the background only', () => {
    const message = {
      to: 'offscreen',
      type: 'play',
      previewUrl: 'https://geo-samples.beatport.com/a.mp3',
      volume: 1,
    };
    expect(readOffscreenMessage(message, popup)).toEqual(message);
    expect(readOffscreenMessage(message, page)).toBeUndefined();
    expect(readOffscreenMessage({ ...message, volume: 20 }, popup)).toBeUndefined();
  });
});

describe('a page asking for rows', () => {
  it('is heard with every field of a line', () => {
    const row = { key: 'a', line: { ...line, hints: { year: 2020, isrc: 'ZZCRM2500006' } }, priority: 3 };
    expect(readRowsRequest({ type: 'find', rows: [row] })).toEqual({ type: 'find', rows: [row] });
    expect(readRow(row)).toEqual(row);
  });

  it.each([
    ['more rows than a message may hold', { type: 'find', rows: Array(21).fill({}) }],
    ['100,000 keys', { type: 'forget', keys: Array(100_000).fill('a') }],
    ['an endless key', { type: 'forget', keys: ['a'.repeat(10_000)] }],
    ['nothing', undefined],
    ['a list', []],
  ])('is not heard with %s', (_name, message) => {
    expect(readRowsRequest(message)).toBeUndefined();
  });

  it.each([
    ['a text of 10 MB', { line: { ...line, title: 'a'.repeat(10_000_000) } }],
    ['31 artists', { line: { ...line, artists: Array(31).fill('a') } }],
    ['a priority above that of typing', { priority: -5 }],
    ['no number as priority', { priority: Number.NaN }],
    ['a line of another kind', { line: { ...line, kind: 'album' } }],
    ['no line', { line: undefined }],
  ])('keeps the key of a row with %s, so that it can be answered', (_name, part) => {
    expect(readRow({ key: 'a', line, priority: 0, ...part })).toEqual({ key: 'a' });
  });

  it('is unimpressed by anything at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(anything, (raw) => {
        for (const read of [readRowsRequest, readSearchRequest]) expect(read(raw)).toBeUndefined();
        expect(readMessage(raw, popup)).toBeUndefined();
        expect(readRow(raw)?.line).toBeUndefined();
      }),
    );
  });

  it('never gets through with a line that core would not take', () => {
    const spoiled = fc.record({ key: fc.string(), line: fc.object(), priority: fc.anything() });
    fc.assert(
      fc.property(spoiled, (row) => {
        expect(readRow(row)?.line).toBeUndefined();
      }),
    );
  });
});
