import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Who made the remix: several hands, the artist's own hand, years, spellings of the joining word. */
export const cases: MatchCase[] = [
  {
    line: 'Faro - Glasshouse (Mira Sund & Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Original Mix', 'Mira Sund, Okto Remix'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (Mira Sund x Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Original Mix', 'Mira Sund & Okto Remix'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (Okto vs. Mira Sund Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Mira Sund & Okto Extended Remix', 'Okto Remix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto and Mira Sund Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Mira Sund vs Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto + Mira Sund Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Mira Sund / Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto Remix feat. Lia)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Faro Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Original Mix', 'Faro Remix'),
    accept: [2],
    note: 'remixed by the artist',
  },
  {
    line: 'Faro - Glasshouse (Faro Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Faro - Glasshouse',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Faro Remix', 'Original Mix'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Faro 2020 Rework', 'Okto Remix'),
    accept: [],
  },
  {
    line: 'Faro - Glasshouse (Okto 2018 Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto 2018 Remix', 'Okto Remix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto 2018 Remix', 'Okto Remix'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (Okto Remix 2018)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto 2018 Remix', 'Okto Remix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto 2018 Remix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
    note: 'a year on one side only',
  },
  {
    line: "Faro - Glasshouse (Okto's Remix)",
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Remixed by Okto)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Remix by Okto)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto rmx)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Okto RMX 2)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix 1', 'Okto Remix 2'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (The Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Okto Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Mira Sund Remix)',
    pool: [
      c(1, 'Faro', 'Glasshouse', 'Mira Sund (DK) Remix', { remixers: 'Mira Sund (DK)' }),
      c(2, 'Faro', 'Glasshouse'),
    ],
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Mirà Sünd Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Mira Sund Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Mira Sund Remix)',
    pool: [c(1, 'Faro, Mira Sund', 'Glasshouse', 'Mira Sund Remix'), c(2, 'Faro', 'Glasshouse')],
    accept: [1],
    note: 'remixer among the artists',
  },
  {
    line: 'Mira Sund - Glasshouse (Mira Sund Remix)',
    pool: [c(1, 'Faro', 'Glasshouse', 'Mira Sund Remix'), c(2, 'Mira Sund', 'Hothouse')],
    accept: [1],
    note: 'some lists put the remixer on the left',
  },
  {
    line: 'Faro & Mira Sund - Glasshouse (Okto Remix)',
    pool: [c(1, 'Faro', 'Glasshouse', 'Okto Remix'), c(2, 'Faro, Mira Sund', 'Glasshouse', 'Okto Remix')],
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (Mira Sund Remix)',
    pool: [
      c(1, 'Faro', 'Glasshouse', 'Mira Sund Gold Remix', { remixers: 'Mira Sund' }),
      c(2, 'Faro', 'Glasshouse'),
    ],
    accept: [1],
    expect: 'unsure',
    note: 'one named remix of hers',
  },
  {
    line: 'Faro - Glasshouse (Sund Brothers Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'The Sund Brothers Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (DJ Okto Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'DJ Okto Remix', 'Okto Remix'),
    accept: [1],
  },
  {
    line: 'Faro - Glasshouse (Mix Master Jo Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Master Jo Remix', 'Mix Master Jo Remix'),
    accept: [2],
  },
  {
    line: 'Faro - Glasshouse (Radio Slave-Like Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Radio Edit', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Faro - Glasshouse (Dub Tailor Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Dub Tailor Remix', 'Tailor Dub'),
    accept: [1],
    note: 'a type word inside a name',
  },
  {
    line: 'Faro - Glasshouse (Club Tailor Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Tailor Club Remix', 'Original Mix'),
    accept: [],
    note: 'Club Tailor is somebody; at most a doubt',
  },
  {
    line: 'Faro - Glasshouse (Live Wires Remix)',
    pool: mixes(1, 'Faro', 'Glasshouse', 'Live Wires Remix', 'Live'),
    accept: [1],
  },
];
