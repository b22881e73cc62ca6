import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** A featured artist beside the artist, in the title, in brackets, in the mix name, or on one side only. */
export const cases: MatchCase[] = [
  {
    line: 'Calder feat. Ines Roy - Afterlight',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight feat. Ines Roy', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Calder - Afterlight (feat. Ines Roy)',
    pool: mixes(1, 'Calder', 'Afterlight', 'Extended Mix', 'Radio Edit'),
    accept: [1],
  },
  {
    line: 'Calder - Afterlight',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight (feat. Ines Roy)', 'Original Mix', 'Instrumental'),
    accept: [1],
  },
  {
    line: 'Calder - Afterlight ft Ines Roy (Karst Remix)',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Calder ft. Ines Roy - Afterlight (Karst Remix)',
    pool: mixes(1, 'Calder', 'Afterlight (ft. Ines Roy) (Karst Remix)', 'Karst Remix', 'Karst Dub'),
    accept: [1],
  },
  {
    line: 'Calder - Afterlight (Karst Remix) feat. Ines Roy',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Calder & Ines Roy - Afterlight',
    pool: mixes(1, 'Calder', 'Afterlight feat. Ines Roy', 'Original Mix'),
    accept: [1],
    note: 'the guest is an artist in the line and only in the title there',
  },
  {
    line: 'Calder - Afterlight feat. Ines Roy',
    pool: mixes(1, 'Calder', 'Afterlight', 'feat. Ines Roy', 'Karst Remix'),
    accept: [1],
    note: 'the mix is called after the guest',
  },
  {
    line: 'Calder - Afterlight',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight', 'feat. Ines Roy', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Calder featuring Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight (with Ines Roy)'), c(2, 'Calder', 'Afterhours')],
    accept: [1],
  },
  {
    line: 'Calder (feat. Ines Roy) - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Ines Roy', 'Afterlight')],
    accept: [1],
  },
  {
    line: 'Calder - Afterlight [feat. Ines Roy & Tomas]',
    pool: [c(1, 'Calder, Ines Roy, Tomas', 'Afterlight'), c(2, 'Tomas', 'Afterlight')],
    accept: [1],
  },
  {
    line: 'Calder w/ Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Roy', 'Afterlight')],
    accept: [1],
  },
  {
    line: 'Calder with Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Calder', 'Daylight')],
    accept: [1],
  },
  {
    line: 'Calder feat. Ines Roy - Afterlight',
    pool: [c(1, 'Calder', 'Afterlight'), c(2, 'Ines Roy', 'Twilight')],
    accept: [1],
    note: 'guest not credited there',
  },
  {
    line: 'Calder feat. Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Lou Bell', 'Afterlight feat. Lou Bell'), c(2, 'Ines Roy', 'Twilight')],
    accept: [1],
    expect: 'unsure',
    note: 'another guest: another recording perhaps',
  },
  {
    line: 'Calder feat. Ines Roy - Afterlight',
    pool: [
      c(1, 'Calder, Lou Bell', 'Afterlight feat. Lou Bell'),
      c(2, 'Calder, Ines Roy', 'Afterlight feat. Ines Roy'),
    ],
    accept: [2],
    note: 'the same song with two singers',
  },
  {
    line: 'Calder - Afterlight (feat. Ines Roy - Extended Mix)',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight', 'Original Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Calder - Afterlight feat. Ines Roy - Extended Mix',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight', 'Original Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Calder - Afterlight (Karst Remix feat. Lou Bell)',
    pool: mixes(1, 'Calder', 'Afterlight', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Calder, Ines Roy - Afterlight (Vocal Mix)',
    pool: mixes(1, 'Calder, Ines Roy', 'Afterlight feat. Ines Roy', 'Vocal Mix', 'Instrumental Mix'),
    accept: [1],
  },
  {
    line: 'Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight feat. Ines Roy'), c(2, 'Calder', 'Afterlight')],
    accept: [1],
    note: 'the line names the singer only',
  },
  {
    line: 'Calder - Afterlight (Prod. by Karst)',
    pool: [c(1, 'Calder', 'Afterlight'), c(2, 'Calder', 'Afterlight', 'Karst Remix')],
    accept: [1],
  },
  {
    line: 'Calder - Afterlight (vocals by Ines Roy)',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Calder', 'Afterlight', 'Karst Remix')],
    accept: [1],
  },
  {
    line: 'Calder Ft.Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Calder', 'Afterlight', 'Karst Remix')],
    accept: [1],
  },
  {
    line: 'Calder f. Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Calder', 'Afterlight', 'Karst Remix')],
    accept: [1],
  },
  {
    line: 'Calder starring Ines Roy - Afterlight',
    pool: [c(1, 'Calder, Ines Roy', 'Afterlight'), c(2, 'Calder', 'Afterlight', 'Karst Remix')],
    accept: [1],
  },
];
