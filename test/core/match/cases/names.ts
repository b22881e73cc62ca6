import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Country suffixes, names inside names, numbers in names, other artists with the same title. */
export const cases: MatchCase[] = [
  { line: 'Sienna - Ritual', pool: [c(1, 'Sienna (UK)', 'Ritual'), c(2, 'Siena', 'Rituals')], accept: [1] },
  {
    line: 'Sienna (UK) - Ritual',
    pool: [c(1, 'Sienna', 'Ritual'), c(2, 'Siena Park', 'Ritual')],
    accept: [1],
  },
  {
    line: 'Sienna (BR) - Ritual',
    pool: [c(1, 'Sienna (UK)', 'Ritual'), c(2, 'Sienna (BR)', 'Ritual')],
    accept: [2],
    note: 'two of that name',
  },
  {
    line: 'Sienna (BR) - Ritual',
    pool: [c(1, 'Sienna (UK)', 'Ritual'), c(2, 'Siena', 'Ritual')],
    accept: [],
    note: 'the other one',
  },
  {
    line: 'Sienna [UK] - Ritual',
    pool: [c(1, 'Sienna (UK)', 'Ritual'), c(2, 'Siena Park', 'Ritual')],
    accept: [1],
  },
  {
    line: 'Sienna - Ritual',
    pool: [
      c(1, 'Sienna (UK)', 'Ritual', 'Original Mix', { label: 'Halyard' }),
      c(2, 'Sienna (BR)', 'Ritual'),
    ],
    accept: [1, 2],
    expect: 'unsure',
    note: 'two people, one title',
  },
  {
    line: 'Sienna - Ritual [Halyard]',
    pool: [
      c(1, 'Sienna (UK)', 'Ritual', 'Original Mix', { label: 'Halyard' }),
      c(2, 'Sienna (BR)', 'Ritual'),
    ],
    accept: [1],
    note: 'the label decides',
  },
  {
    line: 'Sienna UK - Ritual',
    pool: [c(1, 'Sienna (UK)', 'Ritual'), c(2, 'Siena Park', 'Ritual')],
    accept: [1],
    note: 'the suffix without brackets',
  },
  {
    line: 'Sienna - Ritual (Moss Remix)',
    pool: mixes(1, 'Sienna (UK)', 'Ritual', 'Original Mix', 'Moss (IT) Remix'),
    accept: [2],
  },
  {
    line: 'Sienna - Ritual',
    pool: [c(1, 'Sienna Moss', 'Ritual'), c(2, 'Los Sienna', 'Ritual')],
    accept: [],
    note: 'a name inside a name',
  },
  { line: 'Lane - Ritual', pool: [c(1, 'Delane', 'Ritual'), c(2, 'Planetary', 'Ritual')], accept: [] },
  { line: 'Ron - Ritual', pool: [c(1, 'Ron Carver', 'Ritual'), c(2, 'Aaron', 'Ritual')], accept: [] },
  {
    line: 'Carver - Ritual',
    pool: [c(1, 'Ron Carver', 'Ritual'), c(2, 'Carv', 'Ritual')],
    accept: [],
    note: 'may be offered, not taken',
  },
  {
    line: 'Ron Carver - Ritual',
    pool: [c(1, 'Carver Ron', 'Ritual'), c(2, 'Ronald Carver Band', 'Ritual')],
    accept: [1],
  },
  {
    line: 'R. Carver - Ritual',
    pool: [c(1, 'Ron Carver', 'Ritual'), c(2, 'Rita Marver', 'Ritual')],
    accept: [1],
    expect: 'unsure',
    note: 'an initial',
  },
  {
    line: 'DJ Carver - Ritual',
    pool: [c(1, 'Carver', 'Ritual'), c(2, 'DJ Marver', 'Ritual')],
    accept: [1],
    expect: 'unsure',
    note: 'with DJ it may be another',
  },
  { line: 'Unit 7 - Ritual', pool: [c(1, 'Unit 4', 'Ritual'), c(2, 'Unit', 'Ritual')], accept: [] },
  { line: 'Unit 7 - Ritual', pool: [c(1, 'Unit7', 'Ritual'), c(2, 'Unit', 'Ritual')], accept: [1] },
  {
    line: '99 Wolves - Ritual',
    pool: [c(1, '99 Wolves', 'Ritual'), c(2, 'Wolves', 'Ritual')],
    accept: [1],
    note: 'a number in the name is not the position',
  },
  {
    line: '07. 99 Wolves - Ritual',
    pool: [c(1, '99 Wolves', 'Ritual'), c(2, 'Wolves', 'Ritual')],
    accept: [1],
  },
  {
    line: '12 - 99 Wolves - Ritual',
    pool: [c(1, '99 Wolves', 'Ritual'), c(2, 'Wolves', 'Ritual')],
    accept: [1],
  },
  { line: '1974 - Ritual', pool: [c(1, '1974', 'Ritual'), c(2, 'Ritual', '1974 Tool')], accept: [1] },
  {
    line: '3 - Ritual',
    pool: [c(1, '3', 'Ritual'), c(2, '4', 'Ritual')],
    accept: [1],
    note: 'an artist of one digit; no title would be left otherwise',
  },
  {
    line: 'Nine Lives 9 - Ritual',
    pool: [c(1, 'Nine Lives 9', 'Ritual'), c(2, 'Nine Lives', 'Ritual')],
    accept: [1],
  },
  {
    line: 'Hollow Coves - Ritual',
    pool: [c(1, 'Holo', 'Ritual'), c(2, 'Cove', 'Ritual', 'Extended Mix')],
    accept: [],
  },
  {
    line: 'Hollow Coves - Ritual',
    pool: [c(1, 'Another Artist', 'Ritual')],
    accept: [],
    note: 'the only hit',
  },
  {
    line: 'Hollow Coves - Ritual (Karst Remix)',
    pool: [c(1, 'Another Artist', 'Ritual', 'Karst Remix'), c(2, 'Hollow Coves', 'Virtual')],
    accept: [],
  },
  { line: 'VA - Ritual', pool: [c(1, 'Sienna', 'Ritual'), c(2, 'Moss', 'Ritual')], accept: [] },
  { line: 'Ritual - Ritual', pool: [c(1, 'Ritual', 'Ritual'), c(2, 'Sienna', 'Ritual')], accept: [1] },
  {
    line: 'ID ID - Ritual',
    pool: [c(1, 'ID ID', 'Ritual'), c(2, 'Sienna', 'Ritual')],
    accept: [1],
    note: 'there is a producer of that name',
  },
];
