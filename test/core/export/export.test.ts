import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../core/export/csv.ts';
import { createExportWriter, exportResults } from '../../../core/export/writer.ts';
import type { LookupResult } from '../../../core/lookup/result.ts';
import { parseLine } from '../../../core/tracklist/line.ts';

const found: LookupResult = {
  line: parseLine('[12:34] Mira Solano - Night Ferry (Kvist Remix)'),
  requests: 1,
  source: 'network',
  stale: false,
  ok: true,
  match: {
    verdict: 'match',
    score: 0.995,
    reasons: ['title.same', 'version.same'],
    alternatives: [],
    track: {
      id: 4711,
      title: 'Night Ferry',
      mix: 'Kvist Remix',
      artists: [{ name: 'Mira Solano' }, { name: '=Åsa "Q" Ek' }],
      remixers: [{ name: 'Kvist' }],
      bpm: 124,
      key: { name: 'A Minor', camelot: '8A', openKey: '1m' },
      label: 'Tidewater, Inc.',
      durationMs: 372_400,
      previewUrl: 'https://geo-samples.beatport.com/track/preview.LOFI.mp3',
      url: 'https://www.beatport.com/track/night-ferry/4711',
    },
  },
};
const missing: LookupResult = {
  line: parseLine('Nobody - Nothing'),
  requests: 2,
  source: 'network',
  stale: false,
  ok: true,
  match: { verdict: 'none', score: 0, reasons: ['search.empty'], alternatives: [] },
};
const failed: LookupResult = {
  line: parseLine('Somebody - Something'),
  requests: 3,
  source: 'network',
  stale: false,
  ok: false,
  failure: { kind: 'timeout', timeoutMs: 10_000 },
};

describe('exported lists', () => {
  it('hold one JSON object a line in NDJSON, with the reasons in words', () => {
    const lines = exportResults([found, missing, failed], 'ndjson').trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects.map(({ verdict }) => verdict)).toEqual(['match', 'none', 'failed']);
    expect(objects[0]).toMatchObject({
      line: '[12:34] Mira Solano - Night Ferry (Kvist Remix)',
      id: 4711,
      artists: ['Mira Solano', '=Åsa "Q" Ek'],
      bpm: 124,
      key: 'A Minor',
      camelot: '8A',
      reasons: ['the title is the same', 'the version is the same'],
      requests: 1,
    });
    expect(objects[2]?.error).toContain('Try again');
  });

  it('are one valid document in JSON, also when empty', () => {
    expect(JSON.parse(exportResults([found, missing], 'json'))).toHaveLength(2);
    expect(JSON.parse(exportResults([], 'json'))).toEqual([]);
  });

  it('quote CSV cells that need it and keep a spreadsheet from running a name as a formula', () => {
    const rows = exportResults([found], 'csv', ['title', 'artists', 'label', 'bpm', 'isrc']);
    expect(rows).toBe(
      `title,artists,label,bpm,isrc\r\nNight Ferry,"Mira Solano; '=Åsa ""Q"" Ek","Tidewater, Inc.",124,\r\n`,
    );
    expect(csvRow(['=1+1', '+1', '-1', '@x', '\tx', -1])).toBe(`'=1+1,'+1,'-1,'@x,"'\tx",-1\r\n`);
  });

  it('name the matched tracks in text and keep the other lines as they were', () => {
    expect(exportResults([found, missing], 'text')).toBe(
      '01. Mira Solano, =Åsa "Q" Ek - Night Ferry (Kvist Remix) [124 · 8A · Tidewater, Inc.]\n02. Nobody - Nothing\n',
    );
  });

  it('list only what can be played in M3U8', () => {
    expect(exportResults([found, missing], 'm3u8')).toBe(
      '#EXTM3U\n#EXTINF:372,Mira Solano, =Åsa "Q" Ek - Night Ferry (Kvist Remix)\nhttps://geo-samples.beatport.com/track/preview.LOFI.mp3\n',
    );
  });

  it('can be written row by row', () => {
    const { head, row, tail } = createExportWriter('json');
    expect(JSON.parse(head + row(found) + row(missing) + tail)).toHaveLength(2);
  });
});
