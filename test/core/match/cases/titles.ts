import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Titles by the same artist that are alike, shorter, longer, or bracketed on one side. */
export const cases: MatchCase[] = [
  {
    line: 'Ilse Brand - Mirror',
    pool: [c(1, 'Ilse Brand', 'Mirror Mirror'), c(2, 'Ilse Brand', 'Mirrors')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Mirror Mirror',
    pool: [c(1, 'Ilse Brand', 'Mirror'), c(2, 'Ilse Brand', 'Broken Mirror')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Mirror',
    pool: [c(1, 'Ilse Brand', 'Mirror Of Time'), c(2, 'Ilse Brand', 'The Black Mirror')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Time',
    pool: [c(1, 'Ilse Brand', 'Time And Again'), c(2, 'Ilse Brand', 'No Time')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Love Me',
    pool: [c(1, 'Ilse Brand', 'Move Me'), c(2, 'Ilse Brand', 'Love Me Tonight')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Mirror Dub',
    pool: [c(1, 'Ilse Brand', 'Mirror', 'Dub'), c(2, 'Ilse Brand', 'Mirror')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Mirror Dub',
    pool: [c(1, 'Ilse Brand', 'Mirror'), c(2, 'Ilse Brand', 'Mirror', 'Karst Remix')],
    accept: [],
  },
  {
    line: 'Ilse Brand - Edit Me',
    pool: [c(1, 'Ilse Brand', 'Edit Me'), c(2, 'Ilse Brand', 'Me')],
    accept: [1],
    note: 'a version word in a title',
  },
  { line: 'Ilse Brand - Live', pool: [c(1, 'Ilse Brand', 'Live'), c(2, 'Ilse Brand', 'Alive')], accept: [1] },
  {
    line: 'Ilse Brand - Dub',
    pool: [c(1, 'Ilse Brand', 'Dub'), c(2, 'Ilse Brand', 'Mirror', 'Dub')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Remix',
    pool: [c(1, 'Ilse Brand', 'Remix'), c(2, 'Ilse Brand', 'Mirror', 'Karst Remix')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Extended',
    pool: [c(1, 'Ilse Brand', 'Extended'), c(2, 'Ilse Brand', 'Mirror', 'Extended Mix')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Video',
    pool: [c(1, 'Ilse Brand', 'Video'), c(2, 'Ilse Brand', 'Radio')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Radio',
    pool: [c(1, 'Ilse Brand', 'Radio'), c(2, 'Ilse Brand', 'Radio', 'Radio Edit')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - The Remix Factory',
    pool: [c(1, 'Ilse Brand', 'The Remix Factory'), c(2, 'Ilse Brand', 'Factory', 'Remix')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Out Now',
    pool: [c(1, 'Ilse Brand', 'Out Now'), c(2, 'Ilse Brand', 'Now')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Home (Where We Were)',
    pool: [c(1, 'Ilse Brand', 'Home (Where We Were)'), c(2, 'Ilse Brand', 'Home')],
    accept: [1],
    note: 'a subtitle',
  },
  {
    line: 'Ilse Brand - Home',
    pool: [c(1, 'Ilse Brand', 'Home (Where We Were)'), c(2, 'Ilse Brand', 'Home')],
    accept: [2],
  },
  {
    line: 'Ilse Brand - Home',
    pool: [c(1, 'Ilse Brand', 'Home (Where We Were)'), c(2, 'Ilse Brand', 'Homecoming')],
    accept: [1],
    expect: 'unsure',
    note: 'a subtitle on one side',
  },
  {
    line: 'Ilse Brand - Home (Where We Were)',
    pool: [c(1, 'Ilse Brand', 'Home'), c(2, 'Ilse Brand', 'Homecoming')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Ilse Brand - (Where We Were) Home',
    pool: [c(1, 'Ilse Brand', 'Where We Were Home'), c(2, 'Ilse Brand', 'Home')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Where We Were (Home)',
    pool: [c(1, 'Ilse Brand', 'Where We Were - Home'), c(2, 'Ilse Brand', 'Home')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Home (Where We Were) (Karst Remix)',
    pool: mixes(1, 'Ilse Brand', 'Home (Where We Were)', 'Original Mix', 'Karst Remix', 'Karst Dub'),
    accept: [2],
  },
  {
    line: 'Ilse Brand - Home (Karst Remix)',
    pool: mixes(1, 'Ilse Brand', 'Home (Where We Were)', 'Original Mix', 'Karst Remix'),
    accept: [2],
    expect: 'unsure',
    note: 'a subtitle on one side',
  },
  {
    line: 'Ilse Brand - O',
    pool: [c(1, 'Ilse Brand', 'O'), c(2, 'Ilse Brand', '0'), c(3, 'Ilse Brand', 'Oh')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - All The Little Things That We Used To Say Before The Summer Ended And The Rain Came Down',
    pool: [
      c(
        1,
        'Ilse Brand',
        'All The Little Things That We Used To Say Before The Summer Ended And The Rain Came Down',
      ),
      c(2, 'Ilse Brand', 'All The Little Things'),
    ],
    accept: [1],
  },
  {
    line: 'Ilse Brand - All The Little Things',
    pool: [
      c(1, 'Ilse Brand', 'All The Little Things That We Used To Say Before The Summer Ended'),
      c(2, 'Ilse Brand', 'Little Things'),
    ],
    accept: [],
  },
  {
    line: 'Ilse Brand - The Mirror',
    pool: [c(1, 'Ilse Brand', 'A Mirror'), c(2, 'Ilse Brand', 'The Mirror')],
    accept: [2],
  },
  {
    line: 'Ilse Brand - Black Sun',
    pool: [c(1, 'Ilse Brand', 'Black Moon'), c(2, 'Ilse Brand', 'Sun Black')],
    accept: [],
    note: 'the words turned round are at most a doubt',
  },
  {
    line: 'Ilse Brand - Untitled',
    pool: [c(1, 'Ilse Brand', 'Untitled'), c(2, 'Ilse Brand', 'Untitled 2')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Intro',
    pool: [c(1, 'Ilse Brand', 'Intro'), c(2, 'Ilse Brand', 'Mirror', 'Intro')],
    accept: [1],
  },
  {
    line: 'Ilse Brand - Mirror (Interlude)',
    pool: [c(1, 'Ilse Brand', 'Mirror'), c(2, 'Ilse Brand', 'Mirror (Interlude)')],
    accept: [2],
  },
  {
    line: 'Ilse Brand - Mirror',
    pool: [c(1, 'Ilse Brand', 'Mirror (Interlude)'), c(2, 'Ilse Brand', 'Mirror', 'Interlude')],
    accept: [],
  },
];
