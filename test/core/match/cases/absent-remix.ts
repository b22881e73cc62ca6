import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** The remix asked for is not there; another one, or the original, is no answer. */
export const cases: MatchCase[] = [
  {
    line: 'Lumen Park - Slow Water (Harrow Remix)',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Nadia Voss Remix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Lumen Park - Slow Water (Harrow Remix)',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Nadia Voss Remix'),
    accept: [],
    note: 'the only hit',
  },
  {
    line: 'Lumen Park - Slow Water (Harrow Extended Remix)',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Extended Mix', 'Nadia Voss Extended Remix'),
    accept: [],
  },
  {
    line: 'Oriel Kane - Parallel (Tom Weaver Remix)',
    pool: mixes(1, 'Oriel Kane', 'Parallel', 'Tom Beaver Remix', 'Tim Weaver Remix', 'Original Mix'),
    accept: [],
    note: 'remixers with nearly that name are other people or a doubt, never taken',
  },
  {
    line: 'Oriel Kane - Parallel (Sable Remix)',
    pool: mixes(1, 'Oriel Kane', 'Parallel', 'Sable & Finch Remix', 'Original Mix'),
    accept: [],
    note: 'a remix by two is not the remix by one',
  },
  {
    line: 'Oriel Kane - Parallel (Sable & Finch Remix)',
    pool: mixes(1, 'Oriel Kane', 'Parallel', 'Sable Remix', 'Finch Remix'),
    accept: [],
  },
  {
    line: 'Bruma - Mantra (Velvet Club Dub)',
    pool: mixes(1, 'Bruma', 'Mantra', 'Velvet Club Mix', 'Original Mix', 'Dub'),
    accept: [],
  },
  {
    line: 'Bruma - Mantra (Velvet Remix)',
    pool: [
      c(1, 'Bruma', 'Mantra (Karst Remix)', 'Original Mix'),
      c(2, 'Bruma', 'Mantra', 'Karst Remix'),
      c(3, 'Velvet', 'Mantra'),
    ],
    accept: [],
    note: "the remixer's own track of that name",
  },
  {
    line: 'Bruma - Mantra (Karst Remix)',
    pool: [c(1, 'Karst', 'Mantra', 'Bruma Remix'), c(2, 'Karst', 'Mantra')],
    accept: [],
    note: 'artist and remixer the other way round',
  },
  {
    line: 'Ida Holm - North Star - Karst Remix',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Original Mix', 'Velvet Remix', 'Karst Dub'),
    accept: [],
  },
  {
    line: 'Ida Holm - North Star (Karst 2019 Remix)',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Karst 2023 Remix', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Ida Holm - North Star (Karst Remix) [Halyard]',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Original Mix', 'Lars Karst Remix', 'Instrumental'),
    accept: [],
    note: 'somebody else whose name contains it',
  },
  {
    line: 'Ida Holm - North Star (Klangwerk Remix)',
    pool: [
      ...mixes(1, 'Ida Holm', 'North Star', 'Original Mix'),
      c(5, 'Ida Holm, Klangwerk', 'North Star'),
      c(6, 'Klangwerk', 'North'),
    ],
    accept: [],
    note: 'the remixer credited as an artist of the original',
  },
  {
    line: 'Ida Holm - North Star (DJ Sol Remix)',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Sol Remix', 'DJ Luna Remix'),
    accept: [1],
    expect: 'unsure',
    note: 'DJ Sol may be Sol',
  },
  {
    line: 'Ida Holm - North Star (Remix)',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Ida Holm - North Star (Vocal Mix)',
    pool: mixes(1, 'Ida Holm', 'North Star', 'Original Mix', 'Dub Mix', 'Karst Vocal Mix'),
    accept: [],
  },
];
