import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrack } from '../../../core/beatport/shapes.ts';
import { storedCorrection } from '../../../core/lookup/stored-correction.ts';
import { storedEntry } from '../../../core/lookup/stored-entry.ts';
import { catalogRow, detailsRow, searchRow } from '../../fixtures/beatport-pages.ts';

const ORIGIN = 'https://www.beatport.com';
const track = readTrack(catalogRow(), ORIGIN)!;
const entry = { form: 1, candidates: [track], storedAt: 1, expiresAt: 2 };

describe('a stored entry', () => {
  it.each([
    [
      'of every shape of record',
      [searchRow(), catalogRow(), detailsRow()].map((row) => readTrack(row, ORIGIN)!),
    ],
    ['of nothing', []],
    [
      'of the least that a track has',
      [{ id: 5, title: 'A', mix: '', artists: [], remixers: [], url: `${ORIGIN}/track/a/5` }],
    ],
  ])('is given back as it is: %s', (_name, candidates) => {
    const kept = JSON.parse(JSON.stringify({ ...entry, candidates })) as unknown;
    expect(storedEntry(kept, ORIGIN)).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    'x',
    7,
    [],
    {},
    { ...entry, form: '1' },
    { ...entry, storedAt: Number.NaN },
    { ...entry, expiresAt: '2' },
    { ...entry, candidates: { 0: track } },
  ])('that is none is as good as absent: %j', (value) => {
    expect(storedEntry(value, ORIGIN)).toBeUndefined();
  });

  it.each([
    ['id', 'x'],
    ['id', 1.5],
    ['title', 5],
    ['title', ''],
    ['mix', undefined],
    ['artists', undefined],
    ['artists', [{ id: 1 }]],
    ['remixers', 'somebody'],
    ['bpm', '124'],
    ['bpm', 1e302],
    ['durationMs', 1e302],
    ['durationMs', -5],
    ['key', {}],
    ['key', { name: 'A Minor', camelot: '9A', openKey: '1m' }],
    ['key', { name: 'A Minor', camelot: 5, openKey: '1m' }],
    ['label', {}],
    ['label', 5],
    ['release', { name: 5 }],
    ['release', { name: 'x', artworkUrl: 'https://elsewhere.example/a.jpg' }],
    ['releaseDate', '2026-13-01'],
    ['previewUrl', 'javascript:alert(1)'],
    ['waveformUrl', 'http://geo-media.beatport.com/a.png'],
    ['exclusive', 1],
    ['availability', 'constructor'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://www.beatport.com.elsewhere.example/track/a/70001'],
    ['url', 'https://www.beatport.com/track/a/70002'],
    ['url', 'https://www.beatport.com/track/a/70001\n#EXTINF:1,x'],
    ['url', 'http://127.0.0.1:9/track/a/70001'],
  ])('is as good as absent when %s is %j', (name, value) => {
    const candidates = [track, { ...track, [name]: value }];
    expect(storedEntry({ ...entry, candidates }, ORIGIN)).toBeUndefined();
  });

  it('of a stand-in is for the stand-in', () => {
    const origin = 'http://127.0.0.1:9';
    const candidates = [readTrack(catalogRow(), origin)!];
    expect(storedEntry({ ...entry, candidates }, origin)).toEqual({ ...entry, candidates });
    expect(storedEntry({ ...entry, candidates }, ORIGIN)).toBeUndefined();
  });

  it('is whole or absent, whatever lies there, and nothing is thrown', () => {
    const anything = fc.anything();
    const odd = fc.record({
      form: anything,
      candidates: fc.array(fc.record({ id: anything, title: anything, artists: anything, url: anything })),
      storedAt: anything,
      expiresAt: anything,
    });
    fc.assert(
      fc.property(fc.oneof(anything, odd), (value) => {
        const found = storedEntry(value, ORIGIN);
        if (found !== undefined) expect(Array.isArray(found.candidates)).toBe(true);
      }),
    );
  });
});

describe('a stored correction', () => {
  const kept = { key: 'a|b|', line: 'A - B', trackId: 5, chosenAt: 3 };

  it('is given back as it is, with the address of just its track', () => {
    const url = `${ORIGIN}/track/b/5`;
    expect(storedCorrection({ ...kept, url })).toEqual({ ...kept, url });
    expect(storedCorrection({ ...kept, trackId: null })).toEqual({ ...kept, trackId: null });
    for (const other of ['javascript:alert(1)', `${ORIGIN}/track/b/6`, 7])
      expect(storedCorrection({ ...kept, url: other })).toEqual(kept);
  });

  it.each([
    null,
    'x',
    {},
    { ...kept, key: 5 },
    { ...kept, line: null },
    { ...kept, trackId: 'x' },
    { ...kept, trackId: 1.5 },
    { ...kept, trackId: -1 },
    { ...kept, chosenAt: Number.NaN },
    { ...kept, chosenAt: 1e300 },
  ])('that is none is as good as absent: %j', (value) => {
    expect(storedCorrection(value)).toBeUndefined();
  });
});
