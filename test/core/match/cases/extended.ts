import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** The extended or the short length asked for. */
export const cases: MatchCase[] = [
  {
    line: 'Rook & Vale - Meridian (Extended Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Original Mix', 'Extended Mix', 'Radio Edit'),
    accept: [2],
  },
  {
    line: 'Rook & Vale - Meridian (Extended)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Version)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian [Ext. Mix]',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Long Version)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Long Version', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian Extended Mix',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Original Mix', 'Karst Extended Remix'),
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Rook & Vale - Meridian (Extended Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Karst Extended Remix', 'Karst Remix'),
    accept: [],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Radio Edit', 'Extended Instrumental'),
    accept: [],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Club Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Club Mix', 'Extended Mix', 'Club Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Club Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Club Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Radio Edit)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Original Mix', 'Extended Mix', 'Radio Edit'),
    accept: [3],
  },
  {
    line: 'Rook & Vale - Meridian (Radio Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Radio Edit'),
    accept: [2],
  },
  {
    line: 'Rook & Vale - Meridian (Radio Edit)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Original Mix', 'Extended Mix'),
    accept: [1, 2],
    expect: 'unsure',
  },
  {
    line: 'Rook & Vale - Meridian (12" Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', '12" Mix', '7" Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: "Rook & Vale - Meridian (12'' Version)",
    pool: mixes(1, 'Rook, Vale', 'Meridian', '12 Inch Version', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Intro Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Rook & Vale - Meridian (Original Extended Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Extended Original Mix)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Original Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Full Length Version)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Extended Mix', 'Radio Edit'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Edit)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Edit', 'Original Mix', 'Karst Edit'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Edit)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Radio Edit', 'Extended Mix'),
    accept: [1],
  },
  {
    line: 'Rook & Vale - Meridian (Edit)',
    pool: mixes(1, 'Rook, Vale', 'Meridian', 'Karst Edit', 'Karst Remix'),
    accept: [],
    note: 'whose edit is not said',
  },
  {
    line: 'Rook & Vale - Meridian - Extended',
    pool: [c(1, 'Rook, Vale', 'Meridian (Extended Mix)', 'Original Mix'), c(2, 'Rook, Vale', 'Meridian')],
    accept: [1],
    note: 'the mix stands in the title',
  },
];
