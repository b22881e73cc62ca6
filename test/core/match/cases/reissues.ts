import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

const pool = (...names: string[]) => mixes(1, 'Corvid Hall', 'Switchboard', ...names);

/** Remasters, anniversaries, years: the same recording again, or a new one with a year for a name. */
export const cases: MatchCase[] = [
  { line: 'Corvid Hall - Switchboard (Remastered)', pool: pool('Original Mix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (2015 Remaster)', pool: pool('Original Mix', 'Karst Remix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard', pool: pool('Remastered', 'Karst Remix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (Remastered 2015)', pool: pool('Karst Remix', '2015 Remastered Version'), accept: [2] },
  { line: 'Corvid Hall - Switchboard - Remastered 2015', pool: pool('Original Mix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (Digital Remaster)', pool: pool('Extended Mix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (Karst Remix) (Remastered)', pool: pool('Original Mix', 'Karst Remix'), accept: [2] },
  { line: 'Corvid Hall - Switchboard (2019 Mix)', pool: pool('Original Mix'), accept: [], note: 'a new mix, which is not there' },
  { line: 'Corvid Hall - Switchboard 2019', pool: pool('Original Mix'), accept: [] },
  { line: 'Corvid Hall - Switchboard', pool: [c(1, 'Corvid Hall', 'Switchboard 2019', 'Original Mix')], accept: [] },
  { line: 'Corvid Hall - Switchboard 2019', pool: [c(1, 'Corvid Hall', 'Switchboard'), c(2, 'Corvid Hall', 'Switchboard', '2019 Mix')], accept: [2] },
  { line: 'Corvid Hall - Switchboard 2019 (Karst Remix)', pool: [c(1, 'Corvid Hall', 'Switchboard', 'Karst Remix'), c(2, 'Corvid Hall', 'Switchboard 2019', 'Karst Remix')], accept: [2] },
  { line: 'Corvid Hall - Switchboard (Karst 2019 Remix)', pool: pool('Karst Remix'), accept: [1], expect: 'unsure' },
  { line: 'Corvid Hall - Switchboard (Karst Remix)', pool: pool('Karst 2019 Remix'), accept: [1], expect: 'unsure' },
  { line: 'Corvid Hall - Switchboard (Karst 2019 Remix)', pool: pool('Karst 2009 Remix'), accept: [] },
  { line: 'Corvid Hall - Switchboard (10th Anniversary Mix)', pool: pool('Original Mix'), accept: [] },
  { line: 'Corvid Hall - Switchboard (10th Anniversary Edition)', pool: pool('Original Mix', '10th Anniversary Edition'), accept: [2] },
  { line: 'Corvid Hall - Switchboard (Album Version)', pool: pool('Karst Remix', 'Original Mix'), accept: [2] },
  { line: 'Corvid Hall - Switchboard (Original Version)', pool: pool('Karst Remix', 'Original Mix'), accept: [2] },
  { line: 'Corvid Hall - Switchboard (Main)', pool: pool('Original Mix', 'Karst Remix'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (Explicit)', pool: pool('Original Mix', 'Clean'), accept: [1] },
  { line: 'Corvid Hall - Switchboard (1998)', pool: [c(1, 'Corvid Hall', 'Switchboard', 'Original Mix', { date: '1998-03-01' })], accept: [1] },
  { line: 'Corvid Hall - Switchboard (1998)', pool: [c(1, 'Corvid Hall', 'Switchboard', 'Original Mix', { date: '2016-03-01' })], accept: [1], expect: 'unsure', note: 'the year of the record, or a version of that year' },
  { line: 'Corvid Hall - Switchboard (2.0)', pool: pool('Original Mix'), accept: [] , note: 'another take' },
  { line: 'Corvid Hall - Switchboard', pool: [c(1, 'Corvid Hall', 'Switchboard 2.0', 'Original Mix')], accept: [] },
  { line: 'Corvid Hall - Switchboard (Re-Recorded)', pool: pool('Original Mix'), accept: [1], expect: 'unsure' },
]; // prettier-ignore
