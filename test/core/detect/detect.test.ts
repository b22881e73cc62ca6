import { describe, expect, it } from 'vitest';
import { findRuns, findTextRuns } from '../../../core/detect/detect.ts';

const tracks = [
  'Halden Quire - Slow Lanterns (Extended Mix)',
  'Sorrel & Pike - Undertow Signal (Maro Kestling Remix)',
  'Nadja Ostrowe feat. Lumo Verrit - Glass Hours',
  'Cobaltine - Dew Ledger',
  'Wexhollow - Undertone Republic',
];
const numbered = tracks.map((track, at) => `${at + 1}. ${track}`);
const found = (lines: readonly string[]) => findTextRuns(lines.join('\n'));

describe('findTextRuns', () => {
  it('finds a list among prose', () => {
    const text = [
      'Back again - two hours from the quay, recorded in one go.',
      '',
      'Tracklist:',
      ...tracks,
      '',
      'Thanks for listening!',
    ];
    expect(found(text)).toEqual([tracks]);
  });

  it('wants four lines', () => {
    expect(found(tracks.slice(0, 3))).toEqual([]);
    expect(found(tracks.slice(0, 4))).toHaveLength(1);
  });

  it('wants more than dashes', () => {
    expect(
      found([
        'Kitchen - Ground floor',
        'Study - First floor',
        'Bath - First floor left',
        'Attic - Second floor',
      ]),
    ).toEqual([]);
  });

  it('believes a headline', () => {
    const plain = ['Cobaltine - Dew', 'Wexhollow - Republic', 'Halden - Lanterns', 'Ostrowe - Hours'];
    expect(found(plain)).toEqual([]);
    expect(found(['Tracklist', ...plain])).toEqual([plain]);
  });

  it('keeps unknown rows, overlays and numbered lines without a dash', () => {
    const list = [
      ...numbered.slice(0, 3),
      '4. ID',
      '5. ??? (a woman sings)',
      'w/ Cobaltine - Night Drive (Acappella)',
      '6. Wexhollow - Republic',
    ];
    expect(found(list)).toEqual([list]);
  });

  it('goes on behind chapters, links and blank lines', () => {
    const list = [
      ...numbered.slice(0, 2),
      ';Second hour',
      '',
      numbered[2] ?? '',
      'https://example.org/buy',
      ...numbered.slice(3),
    ];
    expect(found(list)).toEqual([numbered]);
  });

  it('stops at a paragraph', () => {
    const paragraph =
      'And then the rain came down on all of us and nobody went home before the very last record had been played to its end by somebody else.';
    expect(found([...tracks, paragraph, ...tracks])).toHaveLength(2);
  });

  it('takes lists apart that begin again at one', () => {
    expect(found([...numbered, ...numbered])).toEqual([numbered, numbered]);
  });

  it('joins a number or a time with the line below it, and a list of names with its end', () => {
    const apart = tracks.flatMap((track, at) => [`0${at}:30`, track]);
    expect(found(apart)[0]?.[1]).toBe(`01:30 ${tracks[1]}`);
    const long = ['Halden Quire,', 'Maro Kestling - Slow Lanterns', ...tracks.slice(1)];
    expect(found(long)[0]?.[0]).toBe('Halden Quire, Maro Kestling - Slow Lanterns');
  });

  it('leaves out what has no number among numbers and no cue among cues', () => {
    expect(found(['Isaura Venn - Live at Quay Nine', ...numbered, 'Isaura Venn - bookings'])).toEqual([
      numbered,
    ]);
    const cued = tracks.map((track, at) => `[0${at}:10] ${track}`);
    expect(found(['Isaura Venn - Live at Quay Nine', ...cued])).toEqual([cued]);
  });

  it('reads tight dashes only where nothing better is found', () => {
    const tight = tracks.map((track) => track.replace(' - ', '-'));
    expect(found(tight)).toEqual([tight]);
  });

  it.each([
    ['prices', ['Cut - £38', 'Colour - £65', 'Beard - £15', 'Children - £20', 'Mix - £9']],
    [
      'scores',
      [
        'Northam vs. Eastley - 2:1',
        'Greyford vs. Dunmere - 0:0',
        'Winterby vs. Saltmarsh - 3:2',
        'Castle vs. Brook - 1:1',
      ],
    ],
    [
      'years',
      ['1988 - First Album (Remix)', '1990 - Second Album', '1993 - Third Album', '1999 - Fourth Album'],
    ],
    [
      'times of day',
      ['18:00 News - Weather', '18:30 Kitchen - Soup', '19:15 Quiz - Final', '20:15 Film - Harbour'],
    ],
    ['code', ['a = b - c;', 'x = y - z; // (remix)', 'const d = (e) - f;', 'return g() - h();']],
    [
      'sentences',
      [
        'A fender - it keeps the boat off the quay.',
        'A jib - it is the sail in front.',
        'A cleat - it holds the rope.',
        'A keel - it keeps her upright.',
      ],
    ],
    [
      'numbers in no order',
      ['12. Smith - Alpha', '3. Jones - Beta', '44. Brown - Gamma', '7. Black - Delta', '2. White - Epsilon'],
    ],
  ])('passes over %s', (_name, lines) => {
    expect(found(lines)).toEqual([]);
  });

  it('reads lines of any length and kind without throwing', () => {
    for (const text of [
      '',
      '\n\n\n',
      '-'.repeat(5000),
      ' - '.repeat(2000),
      '['.repeat(3000),
      '1. '.repeat(1500),
      '\u0000 - \uffff',
      '??\n'.repeat(500),
    ]) {
      expect(Array.isArray(findTextRuns(text))).toBe(true);
    }
  });
});

describe('findRuns', () => {
  it('says which lines a row was written on', () => {
    const runs = findRuns([{ text: 'Tracklist' }, ...tracks.map((text) => ({ text }))]);
    expect(runs.map(({ rows }) => rows)).toEqual([tracks.map((_, at) => ({ from: at + 1, to: at + 1 }))]);
  });

  it('never takes a heading for a row', () => {
    const runs = findRuns(tracks.map((text, at) => ({ text, heading: at === 2 })));
    expect(runs[0]?.rows).toHaveLength(4);
  });

  it('asks for as many as the place wants', () => {
    expect(findRuns(tracks.map((text) => ({ text, fewest: 6 })))).toEqual([]);
  });

  it('drops another group at the end that has nothing to do with music', () => {
    const menu = ['Spring - a walk', 'Needles - what we use', 'Radio - on Sundays'];
    const lines = [
      ...tracks.map((text) => ({ text, group: 1, kind: 'ol' })),
      ...menu.map((text) => ({ text, group: 2, kind: 'ul' })),
    ];
    expect(findRuns(lines).map(({ rows }) => rows.length)).toEqual([5]);
  });
});
