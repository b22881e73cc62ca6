import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** "X Remix" and "X Extended Remix": one remix in two lengths; the one asked for comes first. */
export const cases: MatchCase[] = [
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Original Mix', 'Selene Extended Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Extended Remix', 'Selene Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Extended Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Extended Remix', 'Selene Remix'),
    accept: [1],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Extended Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Extended Mix', 'Selene Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix) (Extended Mix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Extended Mix', 'Selene Remix', 'Selene Extended Remix'),
    accept: [3],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix - Extended)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Extended Mix', 'Selene Extended Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix Extended)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix', 'Selene Extended Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Extended Mix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Extended Mix', 'Selene Extended Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Extended Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Extended Mix', 'Selene Extended Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix Extended', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix (Extended)', 'Selene Dub'),
    accept: [1],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix - Radio Edit', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
    note: 'only its short cut',
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Dub', 'Selene Instrumental Remix'),
    accept: [1, 2],
    expect: 'unsure',
    note: 'only other cuts of it',
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Dub Remix', 'Selene Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix Radio Edit)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix', 'Selene Remix Radio Edit', 'Radio Edit'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Radio Edit)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Radio Mix', 'Radio Edit'),
    accept: [1],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Dub)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix', 'Dub', 'Selene Dub Mix'),
    accept: [3],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Instrumental)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Remix', 'Selene Instrumental Remix'),
    accept: [2],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: [c(1, 'Otto Brandt', 'Windmill', 'Remix', { remixers: 'Selene' }), c(2, 'Otto Brandt', 'Windmill')],
    accept: [1],
    note: 'the mix is only called Remix',
  },
  {
    line: 'Otto Brandt - Windmill (Selene Remix)',
    pool: [
      c(1, 'Otto Brandt', 'Windmill', 'Extended Remix', { remixers: 'Selene' }),
      c(2, 'Otto Brandt', 'Windmill', 'Remix', { remixers: 'Karst' }),
    ],
    accept: [1],
  },
  {
    line: 'Otto Brandt - Windmill (Selene Extended Remix)',
    pool: mixes(1, 'Otto Brandt', 'Windmill', 'Selene Rework', 'Karst Extended Remix'),
    accept: [1],
  },
];
