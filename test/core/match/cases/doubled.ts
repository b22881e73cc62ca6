import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Beatport's own habits: the mix in the title, twice, or nowhere; remixers among the artists; odd mix names. */
export const cases: MatchCase[] = [
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism (Karst Remix)', 'Karst Remix'), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism (Karst Remix)', 'Karst Remix'), c(2, 'Odile', 'Prism')],
    accept: [2],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism (Karst Remix)', 'Original Mix'), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism - Karst Remix', 'Original Mix'), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism (Original Mix)', 'Original Mix'), c(2, 'Odile', 'Prism (Extended Mix)', '')],
    accept: [1],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism - Extended Mix', ''), c(2, 'Odile', 'Prism (Radio Edit)', '')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism (Karst Remix)', ''), c(2, 'Odile', 'Prism', '')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism (Karst Remix)', 'Extended Mix'), c(2, 'Odile', 'Prism', 'Extended Mix')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Live)',
    pool: [c(1, 'Odile', "Prism (Karst's 'Night' Remix) (Live)", 'Original Mix'), c(2, 'Odile', 'Prism')],
    accept: [],
  },
  {
    line: "Odile - Prism (Karst's Night Remix)",
    pool: [c(1, 'Odile', "Prism (Karst's 'Night' Remix)", 'Original Mix'), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile feat. Juno Ray - Prism',
    pool: [
      c(1, 'Odile, Juno Ray', 'Prism (feat. Juno Ray)', 'feat. Juno Ray'),
      c(2, 'Odile', 'Prism', 'Dub'),
    ],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Karst, Odile', 'Prism', 'Karst Remix', { remixers: '' }), c(2, 'Odile', 'Prism')],
    accept: [1],
    note: 'remixer credited as an artist only',
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [
      c(1, 'Odile', 'Prism', 'Remix', { remixers: 'Karst' }),
      c(2, 'Odile', 'Prism', 'Remix', { remixers: 'Moss' }),
    ],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Remix)',
    pool: [c(1, 'Odile', 'Prism', 'Remix', { remixers: '' }), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Remix)',
    pool: mixes(1, 'Odile', 'Prism', 'Karst Remix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
    note: 'the only remix there',
  },
  {
    line: 'Odile - Prism (Remix)',
    pool: mixes(1, 'Odile', 'Prism', 'Karst Remix', 'Moss Remix', 'Original Mix'),
    accept: [1, 2],
    expect: 'unsure',
  },
  {
    line: 'Odile - Prism',
    pool: [
      c(1, 'Odile', 'Prism', 'Remix', { remixers: '' }),
      c(2, 'Odile', 'Prism', 'Extended Remix', { remixers: 'Moss' }),
    ],
    accept: [],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism', 'Original mix'), c(2, 'Odile', 'Prism', 'EXTENDED MIX')],
    accept: [1],
  },
  {
    line: 'Odile - Prism (Extended Mix)',
    pool: [c(1, 'Odile', 'Prism', 'Extended Mix - Remastered'), c(2, 'Odile', 'Prism')],
    accept: [1],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism', 'Main Mix'), c(2, 'Odile', 'Prism', 'Dub')],
    accept: [1],
  },
  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Odile - Prism', 'Original Mix'), c(2, 'Odile', 'Prison')],
    accept: [1],
    note: 'the artist is in the title there',
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [c(1, 'Odile', 'Prism (Moss Remix)', 'Karst Remix'), c(2, 'Odile', 'Prism')],
    accept: [],
    note: 'a record that contradicts itself',
  },
  {
    line: 'Odile - Prism (Karst Extended Remix)',
    pool: [c(1, 'Odile', 'Prism', 'Karst Remix Extended Mix'), c(2, 'Odile', 'Prism', 'Extended Mix')],
    accept: [1],
  },

  {
    line: 'Odile - Prism',
    pool: [c(1, 'Odile', 'Prism (Extended Mix)', 'Karst Remix'), c(2, 'Odile', 'Prism', 'Moss Remix')],
    accept: [],
  },
  {
    line: 'Odile - Prism (Karst Remix)',
    pool: [
      c(1, 'Odile', 'Prism', 'Karst Remix', { remixers: '' }),
      c(2, 'Odile', 'Prism', 'Original Mix', { remixers: 'Karst' }),
    ],
    accept: [1],
    note: 'credits that contradict the mix name',
  },
];
