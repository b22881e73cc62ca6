import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Title first, versions after a dash, dashes inside names and titles. */
export const cases: MatchCase[] = [
  { line: 'Sundial - Hana Lore', pool: [c(1, 'Hana Lore', 'Sundial'), c(2, 'Sundial', 'Hana')], accept: [1] },
  {
    line: 'Sundial (Karst Remix) - Hana Lore',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Sundial - Hana Lore (Karst Remix)',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Sundial - Hana Lore & Viktor Aho',
    pool: [c(1, 'Hana Lore, Viktor Aho', 'Sundial'), c(2, 'Sundial', 'Lore')],
    accept: [1],
  },
  {
    line: 'Sundial - Hana Lore',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Karst Remix', 'Karst Dub'),
    accept: [],
  },
  {
    line: 'Sundial - Hana Lore, Viktor Aho',
    pool: [c(1, 'Hana Lore', 'Sundial'), c(2, 'Viktor Aho', 'Sundown')],
    accept: [1],
    expect: 'unsure',
    note: 'title first and one of two credited',
  },
  {
    line: 'Hana Lore - Sundial - Karst Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Hana Lore - Sundial - Extended Mix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Hana Lore - Sundial - Original Mix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Extended Mix', 'Original Mix'),
    accept: [2],
  },
  {
    line: 'Hana Lore - Sundial – Karst & Viktor Aho Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst & Viktor Aho Remix'),
    accept: [2],
  },
  {
    line: 'Sundial - Karst Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [],
    note: 'no artist at all',
  },
  {
    line: 'Sundial (Karst Remix)',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [],
    note: 'no artist at all',
  },
  {
    line: 'Hana Lore - Sundial Karst Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'without any mark',
  },
  {
    line: 'Hana Lore - Sundial Viktor Aho Extended Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Viktor Aho Extended Remix'),
    accept: [2],
  },
  {
    line: 'Hana Lore - Sundial Viktor Aho Extended Remix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Extended Remix'),
    accept: [],
  },
  {
    line: 'Hana Lore - Sundial Original Mix',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  { line: 'Hana-Lore - Sun-Dial', pool: [c(1, 'Hana Lore', 'Sundial'), c(2, 'Lore', 'Dial')], accept: [1] },
  { line: 'Ne-Va - So - Far', pool: [c(1, 'Ne-Va', 'So - Far'), c(2, 'So', 'Far')], accept: [1] },
  {
    line: 'Hana Lore-Sundial',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Hana Lore- Sundial',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Hana Lore -Sundial (Karst Remix)',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Hana Lore -- Sundial',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Hana Lore_Sundial (Karst Remix)',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'an underscore between',
  },
  {
    line: 'Hana Lore - Hana Lore - Sundial',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Hana Lore - Sundial - Single',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [1],
    note: 'as streaming services call a release',
  },
  {
    line: 'Hana Lore - Weather - Sundial',
    pool: [
      c(1, 'Hana Lore', 'Sundial', 'Original Mix', { release: 'Weather' }),
      c(2, 'Hana Lore', 'Weather'),
    ],
    accept: [1, 2],
    expect: 'unsure',
    note: 'album and title, or title and label',
  },
  {
    line: 'Hana Lore (Karst Remix) - Sundial',
    pool: mixes(1, 'Hana Lore', 'Sundial', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'the bracket on the artist side',
  },
];
