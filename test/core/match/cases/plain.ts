import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** A line without a version: the original, else the extended, never a version beside it. */
export const cases: MatchCase[] = [
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Fenn Remix', 'Fenn Dub', 'Karst Rework'),
    accept: [],
  },
  { line: 'Cassia - Undertow', pool: mixes(1, 'Cassia', 'Undertow', 'Fenn Extended Remix'), accept: [] },
  {
    line: 'Cassia - Undertow',
    pool: [c(1, 'Cassia', 'Undertow (Fenn Remix)', 'Original Mix'), c(2, 'Cassia', 'Undertow', 'Fenn Remix')],
    accept: [],
  },
  {
    line: 'Cassia - Undertow (Original Mix)',
    pool: mixes(1, 'Cassia', 'Undertow', 'Fenn Remix', 'Instrumental'),
    accept: [],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Extended Mix', 'Original Mix', 'Radio Edit'),
    accept: [2],
    note: 'extended only where no original is there',
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Instrumental', 'Extended Mix', 'Radio Edit', 'Fenn Remix'),
    accept: [2],
  },
  {
    line: 'Cassia - Undertow (Original Mix)',
    pool: mixes(1, 'Cassia', 'Undertow', 'Extended Mix', 'Fenn Remix'),
    accept: [1],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Extended', 'Acapella', 'Dub'),
    accept: [1],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Extended Version', 'Short Edit'),
    accept: [1],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Original', 'Instrumental'),
    accept: [1],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Original Version', 'Live'),
    accept: [1],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Instrumental', 'Acapella', 'Dub Mix'),
    accept: [],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Sped Up', 'Slowed + Reverb', 'Original Mix'),
    accept: [3],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Sped Up Version', 'Nightcore'),
    accept: [],
  },
  { line: 'Cassia - Undertow', pool: mixes(1, 'Cassia', 'Undertow', 'Mixed', 'Original Mix'), accept: [2] },
  { line: 'Cassia - Undertow', pool: mixes(1, 'Cassia', 'Undertow', 'VIP Mix', 'Extended VIP'), accept: [] },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Radio Edit', 'Fenn Remix'),
    accept: [1],
    expect: 'unsure',
    note: 'only a short cut',
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Club Mix', 'Radio Edit'),
    accept: [1],
    note: "the artist's own club mix, nothing plainer",
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Club Mix', 'Original Mix'),
    accept: [2],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Harbour Mix', 'Instrumental'),
    accept: [1],
    expect: 'unsure',
    note: 'one named mix only',
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', '', 'Fenn Remix'),
    accept: [1],
    note: 'no mix name at all',
  },
  { line: 'Cassia - Undertow', pool: mixes(1, 'Cassia', 'Undertow', 'Album Version', 'Dub'), accept: [1] },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Intro', 'Outro', 'Reprise', 'Original Mix'),
    accept: [4],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'DJ Tool', 'Beats', 'Extended Mix'),
    accept: [3],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Extended Instrumental Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Cassia - Undertow',
    pool: mixes(1, 'Cassia', 'Undertow', 'Demo', 'Acoustic', 'Piano Version'),
    accept: [],
    note: 'a piano version may be offered, not taken',
  },
  {
    line: 'Cassia - Undertow',
    pool: [
      c(1, 'Cassia', 'Undertow', 'Original Mix', { availability: 'album-only' }),
      c(2, 'Cassia', 'Undertow', 'Extended Mix'),
    ],
    accept: [1],
    note: 'the original, though only with its album',
  },
];
