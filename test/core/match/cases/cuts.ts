import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

const pool = (...names: string[]) => mixes(1, 'Ada Vance', 'Low Tide', ...names);

/** Lengths and cuts: edits, radio edits, DJ-mix cuts, live takes, previews, and remixes shortened. */
export const cases: MatchCase[] = [
  { line: 'Ada Vance - Low Tide (Radio Edit)', pool: pool('Extended Mix'), accept: [1], expect: 'unsure' },
  { line: 'Ada Vance - Low Tide (Radio Edit)', pool: pool('Extended Mix', 'Radio Edit'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Radio Mix)', pool: pool('Original Mix', 'Radio Edit'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Edit)', pool: pool('Original Mix', 'Edit'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Single Edit)', pool: pool('Original Mix', 'Radio Edit'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Short Edit)', pool: pool('Original Mix'), accept: [1], expect: 'unsure' },
  { line: 'Ada Vance - Low Tide (Karst Remix)', pool: pool('Karst Remix Edit'), accept: [1], expect: 'unsure' },
  { line: 'Ada Vance - Low Tide (Karst Remix)', pool: pool('Karst Remix (Edit)', 'Karst Remix'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Karst Remix Edit)', pool: pool('Karst Remix'), accept: [1], expect: 'unsure' },
  { line: 'Ada Vance - Low Tide (Karst Remix Edit)', pool: pool('Karst Remix', 'Karst Remix (Edit)'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Karst Radio Edit)', pool: pool('Karst Remix', 'Karst Remix Radio Edit'), accept: [2], note: 'an edit of that length by him is his remix, cut' },
  { line: 'Ada Vance - Low Tide (Karst Remix)', pool: pool('Karst Remix Radio Edit'), accept: [1], expect: 'unsure' },
  { line: 'Ada Vance - Low Tide (Karst Remix)', pool: pool('Karst Remix (Mixed)'), accept: [] },
  { line: 'Ada Vance - Low Tide', pool: pool('Mixed'), accept: [] },
  { line: 'Ada Vance - Low Tide', pool: [c(1, 'Ada Vance', 'Low Tide (Mixed)', 'Original Mix'), c(2, 'Ada Vance', 'Low Tide', 'Original Mix')], accept: [2] },
  { line: 'Ada Vance - Low Tide', pool: [c(1, 'Ada Vance', 'Low Tide (Mixed)', '')], accept: [] },
  { line: 'Ada Vance - Low Tide [Mixed]', pool: pool('Original Mix', 'Mixed'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Karst Remix) [Mixed]', pool: [c(1, 'Ada Vance', 'Low Tide', 'Karst Remix'), c(2, 'Ada Vance', 'Low Tide (Karst Remix)', 'Mixed')], accept: [2] },
  { line: 'Ada Vance - Low Tide (DJ Mix)', pool: pool('Original Mix', 'Continuous DJ Mix'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Live)', pool: pool('Original Mix', 'Extended Mix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Live At The Pier)', pool: pool('Original Mix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Live)', pool: pool('Original Mix', 'Live Version'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Reprise)', pool: pool('Original Mix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Reprise)', pool: pool('Original Mix', 'Reprise'), accept: [2] },
  { line: 'Ada Vance - Low Tide', pool: pool('Reprise', 'Intro', 'Interlude'), accept: [] },
  { line: 'Ada Vance - Low Tide (Intro Edit)', pool: pool('Original Mix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Extended Karst Remix)', pool: pool('Original Mix', 'Karst Extended Remix', 'Karst Remix'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Karst Extended Mix)', pool: pool('Extended Mix', 'Karst Extended Remix'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Sped Up)', pool: pool('Original Mix'), accept: [] },
  { line: 'Ada Vance - Low Tide', pool: pool('Slowed + Reverb', 'Sped Up Version'), accept: [] },
  { line: 'Ada Vance - Low Tide (VIP)', pool: pool('Original Mix', 'Karst VIP'), accept: [], note: "the artist's VIP, not Karst's" },
  { line: 'Ada Vance - Low Tide (Karst VIP)', pool: pool('VIP', 'Karst Remix'), accept: [2], expect: 'unsure', note: 'another cut of the same hand' },
  { line: 'Ada Vance - Low Tide (Instrumental)', pool: pool('Original Mix', 'Karst Instrumental Remix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Karst Remix Instrumental)', pool: pool('Instrumental', 'Karst Remix'), accept: [] },
  { line: 'Ada Vance - Low Tide (Karst Instrumental Remix)', pool: pool('Karst Remix', 'Karst Remix Instrumental'), accept: [2] },
  { line: 'Ada Vance - Low Tide (Karst Dub)', pool: pool('Karst Remix', 'Dub Mix', 'Karst Dub Mix'), accept: [3] },
]; // prettier-ignore
