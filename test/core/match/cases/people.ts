import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Artists missing on one side, two collaborations with one title, remixers and guests among the artists. */
export const cases: MatchCase[] = [
  {
    line: 'Gale, Ori & Pim - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Pim', 'Leader')],
    accept: [1],
    expect: 'unsure',
    note: 'one of three is missing',
  },
  {
    line: 'Gale, Ori & Pim - Ladder',
    pool: [c(1, 'Gale', 'Ladder'), c(2, 'Pim', 'Leader')],
    accept: [1],
    expect: 'unsure',
    note: 'two of three are missing',
  },
  {
    line: 'Gale & Ori - Ladder',
    pool: [c(1, 'Gale, Ori, Pim', 'Ladder'), c(2, 'Ori', 'Leader')],
    accept: [1],
    note: 'one more there',
  },
  {
    line: 'Gale - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Gale, Pim', 'Ladder')],
    accept: [1, 2],
    expect: 'unsure',
    note: 'two collaborations',
  },
  {
    line: 'Gale - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Gale', 'Ladder')],
    accept: [2],
    note: 'alone as written',
  },
  {
    line: 'Gale & Pim - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Gale, Pim', 'Ladder')],
    accept: [2],
  },
  {
    line: 'Gale & Pim - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Pim, Ori', 'Ladder')],
    accept: [1, 2],
    expect: 'unsure',
  },
  {
    line: 'Gale - Ladder',
    pool: [
      c(1, 'Gale, Ori', 'Ladder', 'Original Mix', { isrc: 'QZ1230000001' }),
      c(2, 'Gale, Ori & Co', 'Ladder', 'Original Mix', { isrc: 'QZ1230000001' }),
    ],
    accept: [1, 2],
    note: 'one ISRC: one recording',
  },
  {
    line: 'Gale - Ladder (Ori Remix)',
    pool: [c(1, 'Gale, Ori', 'Ladder', 'Ori Remix'), c(2, 'Gale', 'Ladder', 'Pim Remix')],
    accept: [1],
  },
  {
    line: 'Gale & Ori - Ladder (Ori Remix)',
    pool: mixes(1, 'Gale', 'Ladder', 'Ori Remix', 'Original Mix'),
    accept: [1],
    note: 'the line lists the remixer among the artists',
  },
  {
    line: 'Gale & Ori - Ladder',
    pool: mixes(1, 'Gale', 'Ladder', 'Ori Remix', 'Pim Remix'),
    accept: [],
    note: 'his remix may be offered',
  },
  {
    line: 'Gale - Ladder',
    pool: [c(1, 'Ori, Gale', 'Ladder', 'Gale Remix'), c(2, 'Ori', 'Ladder', 'Gale Remix')],
    accept: [],
    note: 'the remixer only',
  },
  {
    line: 'Gale & Ori - Ladder',
    pool: [c(1, 'Gale', 'Ladder'), c(2, 'Ori', 'Ladder')],
    accept: [1, 2],
    expect: 'unsure',
  },
  { line: 'Gale & Ori - Ladder', pool: [c(1, 'Pim', 'Ladder'), c(2, 'Oric', 'Ladder')], accept: [] },
  {
    line: 'Gale Ori - Ladder',
    pool: [c(1, 'Gale, Ori', 'Ladder'), c(2, 'Gale', 'Latter')],
    accept: [1],
    note: 'no separator',
  },
  {
    line: 'Gale & Friends - Ladder',
    pool: [c(1, 'Gale', 'Ladder'), c(2, 'Friends', 'Ladder')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Gale, Ori, Pim, Sol & Una - Ladder',
    pool: [c(1, 'Gale, Ori, Pim, Sol', 'Ladder'), c(2, 'Una', 'Latter')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Gale & The Orbits - Ladder',
    pool: [c(1, 'Gale, The Orbits', 'Ladder'), c(2, 'Orbit', 'Ladder')],
    accept: [1],
  },
  {
    line: 'Gale feat. Ori & Pim - Ladder',
    pool: [c(1, 'Gale, Pim', 'Ladder feat. Ori'), c(2, 'Ori', 'Latter')],
    accept: [1],
  },
  {
    line: 'Gale - Ladder',
    pool: [
      c(1, 'Gale', 'Ladder'),
      c(2, 'Gale', 'Ladder', 'Original Mix', { ms: 600_000, isrc: 'QZ1230000009', date: '2024-01-01' }),
    ],
    accept: [1, 2],
    best: 1,
  },
  {
    line: 'Gale & Ori - Ladder (Pim Remix)',
    pool: [c(1, 'Gale', 'Ladder', 'Pim Remix'), c(2, 'Gale, Ori', 'Ladder')],
    accept: [1],
    expect: 'unsure',
    note: 'an artist is missing at the remix',
  },
];
