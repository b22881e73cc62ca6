import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Mixes with a name of their own, in whatever spelling. */
export const cases: MatchCase[] = [
  {
    line: 'Solenne - Tidal (Lighthouse Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse Mix', 'Lantern Mix'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Lighthouse Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lantern Mix'),
    accept: [],
  },
  {
    line: 'Solenne - Tidal (Lighthouse)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse Mix'),
    accept: [2],
    note: 'without the word mix',
  },
  {
    line: 'Solenne - Tidal (Lighthouse Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Light House Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse Mix'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Lighthousemix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse Mix'),
    accept: [2],
    note: 'one word',
  },
  {
    line: 'Solenne - Tidal (Lighthouse Version)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Lighthouse Mix'),
    accept: [2],
  },
  {
    line: "Solenne - Tidal (Keeper's Lighthouse Mix)",
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Keeper Lighthouse Mix'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Keepers Lighthouse Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', "Keeper's Lighthouse Mix", 'Original Mix'),
    accept: [1],
  },
  {
    line: "Solenne - Tidal (Boris' Garage Dub)",
    pool: mixes(1, 'Solenne', 'Tidal', "Boris's Garage Dub", 'Dub'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (The 5AM Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', '5 AM Mix', '4AM Mix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Sunrise Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Sunset Mix', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Solenne - Tidal (Vocal Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Instrumental Mix', 'Vocal Mix', 'Vocal Dub'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Full Vocal Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Vocal Mix', 'Full Vocal Mix'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Beatless)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Beatless Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Ambient Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Ambient Version', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Techno Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'House Mix', 'Techno Mix', 'Trance Mix'),
    accept: [2],
  },
  {
    line: 'Solenne - Tidal (Dark Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Darker Mix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Solenne - Tidal (Night Version)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Day Version', 'Night Version'),
    accept: [2],
  },
  {
    line: "Solenne - Tidal (Mother's Pride Mix)",
    pool: [
      c(1, 'Solenne', 'Tidal', 'Mothers Pride Mix', { remixers: 'Mothers Pride' }),
      c(2, 'Solenne', 'Tidal'),
    ],
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Warehouse Anthem)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Warehouse Anthem', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Club Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Karst Club Mix'),
    accept: [],
    note: 'a club mix by somebody else',
  },
  {
    line: 'Solenne - Tidal (Dance Tonight)',
    pool: mixes(1, 'Solenne', 'Tidal', '(Dance Tonight)', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal (Deep Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Deep Dub Mix', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Solenne - Tidal (Original Solenne Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal',
    pool: mixes(1, 'Solenne', 'Tidal', 'Original Solenne Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Solenne - Tidal',
    pool: mixes(1, 'Solenne', 'Tidal', "Solenne's Extended Mix", 'Karst Remix'),
    accept: [1],
    note: "the artist's own extended",
  },
  {
    line: 'Solenne - Tidal (Solenne Mix)',
    pool: mixes(1, 'Solenne', 'Tidal', "Solenne's Mix", 'Karst Mix'),
    accept: [1],
  },
];
