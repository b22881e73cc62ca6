import { describe, expect, it } from 'vitest';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { Failure } from '../../core/http/failure.ts';
import type { LookupResult } from '../../core/lookup/result.ts';
import type { Match } from '../../core/match/match.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { createColours } from '../../cli/colours.ts';
import { displayWidth } from '../../cli/display-width.ts';
import { createTable } from '../../cli/table.ts';

const ESCAPE = '\u001b';
const track: BeatportTrack = {
  id: 1,
  title: 'Strobe',
  mix: 'Club Edit',
  artists: [{ name: 'deadmau5' }],
  remixers: [],
  bpm: 128,
  key: { name: 'B Major', camelot: '1B', openKey: '6d' },
  label: 'mau5trap',
  releaseDate: '2009-09-22',
  url: 'https://www.beatport.com/track/strobe/1',
};
const east: BeatportTrack = {
  ...track,
  title: '東京の夜',
  mix: '',
  artists: [{ name: 'Ａｋｉ' }],
  label: '銀河レコード',
};

function answered(text: string, match: Partial<Match>): LookupResult {
  const whole = { verdict: 'none' as const, score: 0, alternatives: [], reasons: [], ...match };
  return { line: parseLine(text), requests: 1, source: 'network', stale: false, ok: true, match: whole };
}
function failed(text: string, failure: Failure): LookupResult {
  return { line: parseLine(text), requests: 1, source: 'network', stale: false, ok: false, failure };
}
const alternatives = [track, east].map((one) => ({ track: one, score: 0.5, reasons: [] }));

const ROWS: LookupResult[] = [
  answered('01:02:03 deadmau5 - Strobe', { verdict: 'match', track }),
  answered('Aki - 東京の夜', { verdict: 'match', track: east }),
  answered('deadmau5 - Strobe', { verdict: 'unsure', alternatives }),
  answered('deadmau5 - Strobe', { verdict: 'unsure', alternatives: alternatives.slice(0, 1) }),
  answered('Nobody - Nothing', {}),
  answered('ID - ID', {}),
  answered('Follow me on Instagram', {}),
  failed('Someone - Something', { kind: 'server', status: 503 }),
];

function print(width: number, env: Record<string, string> = { NO_COLOR: '1' }): string[] {
  const { head, row } = createTable({ width, colours: createColours(true, env) });
  return [head, ...ROWS.map((result, at) => row(result, at + 1))].map((line) => line.slice(0, -1));
}

describe('the table', () => {
  it('is aligned, with a mark and words for every state', () => {
    expect(print(100)).toEqual([
      '             BPM  Key  Label            Date        Track',
      '✓ 1:02:03    128   1B  mau5trap         2009-09-22  deadmau5 - Strobe (Club Edit)',
      '✓       2    128   1B  銀河レコード     2009-09-22  Ａｋｉ - 東京の夜',
      '?       3    128   1B  2 versions: choose           deadmau5 - Strobe (Club Edit)',
      '?       4    128   1B  not sure                     deadmau5 - Strobe (Club Edit)',
      '–       5  not on Beatport                          Nobody - Nothing',
      '·       6  ID                                       ID - ID',
      '·                                                   Follow me on Instagram',
      '✗       8  failed: Beatport has trouble answering…  Someone - Something',
    ]);
  });

  it('leaves the date and then the label out where there is no room', () => {
    expect(print(64).slice(0, 4)).toEqual([
      '             BPM  Key  Label     Track',
      '✓ 1:02:03    128   1B  mau5trap  deadmau5 - Strobe (Club Edit)',
      '✓       2    128   1B  銀河レ…   Ａｋｉ - 東京の夜',
      '?       3    128   1B            2 versions: choose: deadmau5 -…',
    ]);
    expect(print(50)[0]).toBe('             BPM  Key  Track');
  });

  it.each([44, 50, 64, 80, 100, 132, 200])('is never wider than a terminal of %i columns', (width) => {
    for (const line of print(width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('has colours only on a terminal that wants them, and the same words with them', () => {
    const escapes = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
    const plain = print(100);
    const coloured = print(100, {});
    expect(coloured.join('\n')).toMatch(escapes);
    expect(coloured.map((line) => line.replace(escapes, '').trimEnd())).toEqual(plain);
    expect(print(100, { TERM: 'dumb' })).toEqual(plain);
    const { row } = createTable({ width: 100, colours: createColours(false, {}) });
    expect(ROWS.map((result) => row(result, 1)).join('')).not.toMatch(escapes);
  });

  it('lets no text of a page command the terminal', () => {
    const evil = { ...track, title: 'Str\u001b[2Jobe', label: 'mau\u009b5' };
    const { row } = createTable({ width: 100, colours: createColours(false, {}) });
    const line = row(answered('a - b', { verdict: 'match', track: evil }), 1);
    expect(line).not.toContain(ESCAPE);
    expect(line).not.toContain('\u009b');
    expect(row(answered('\u001b]0;x\u0007 just words', {}), 1)).not.toContain('\u001b');
  });
});
