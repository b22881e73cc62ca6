import { mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Mix, remix, rework, re-edit: free where the name is equal; so are the brackets. */
export const cases: MatchCase[] = [
  {
    line: 'Harlan - Outpost (Nuit Mix)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Remix)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Remix)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Rework', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Rework)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Re-Work', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Re Edit)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Re-Edit', 'Radio Edit'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Reedit)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Edit', 'Edit'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Re-Fire)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Refire Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost [Nuit Remix]',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost {Nuit Remix}',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost [Nuit Interpretation]',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Reinterpretation', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Reconstruction)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Deconstruction', 'Nuit Reconstruction'),
    accept: [2],
  },
  {
    line: 'Harlan - Outpost (Nuit Remake)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Re-Make', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Refix)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Re-Fix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Reimagined)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Reimagination', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Redo)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Redo', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Rebuild)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Rebuild', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Version)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Take)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit Rmx) [Halyard]',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Harlan - Outpost (Nuit ReMix',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
    note: 'the bracket never closes',
  },
  {
    line: 'Harlan - Outpost (Nuit)',
    pool: mixes(1, 'Harlan', 'Outpost', 'Nuit Remix', 'Original Mix'),
    accept: [1],
    note: 'a bare name, as some libraries have it',
  },
  {
    line: 'Harlan - Outpost (Nuit Remix',
    pool: mixes(1, 'Harlan', 'Outpost', 'Karst Remix', 'Original Mix'),
    accept: [],
  },
];
