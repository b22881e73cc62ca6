import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** A slip in a long word is forgiven; a letter in a short one makes another title. */
export const cases: MatchCase[] = [
  {
    line: 'Velour District - Constellaton',
    pool: [c(1, 'Velour District', 'Constellation'), c(2, 'Velour District', 'Consolation')],
    accept: [1],
  },
  {
    line: 'Velour Distrct - Constellation',
    pool: [c(1, 'Velour District', 'Constellation'), c(2, 'Velour', 'Constellation')],
    accept: [1],
  },
  {
    line: 'Velour District - Everything Is Beatiful',
    pool: [c(1, 'Velour District', 'Everything Is Beautiful'), c(2, 'Velour District', 'Everything')],
    accept: [1],
  },
  {
    line: 'Velour District - Evrything Is Beatiful Again',
    pool: [c(1, 'Velour District', 'Everything Is Beautiful Again'), c(2, 'Velour District', 'Everything')],
    accept: [1],
  },
  {
    line: 'Velour District - Rain',
    pool: [c(1, 'Velour District', 'Ruin'), c(2, 'Velour District', 'Rein')],
    accept: [],
  },
  {
    line: 'Velour District - Sun',
    pool: [c(1, 'Velour District', 'Son'), c(2, 'Velour District', 'Run')],
    accept: [],
  },
  {
    line: 'Velour District - Lost',
    pool: [c(1, 'Velour District', 'Last'), c(2, 'Velour District', 'Lust')],
    accept: [],
  },
  {
    line: 'Velour District - The Light',
    pool: [c(1, 'Velour District', 'The Night'), c(2, 'Velour District', 'The Fight')],
    accept: [],
  },
  {
    line: 'Velour District - Heart Beat',
    pool: [c(1, 'Velour District', 'Heartbeat'), c(2, 'Velour District', 'Heart')],
    accept: [1],
  },
  {
    line: 'Velour District - Heartbeats',
    pool: [c(1, 'Velour District', 'Heartbeat'), c(2, 'Velour District', 'Beats')],
    accept: [1],
    expect: 'unsure',
    note: 'a plural may be another track',
  },
  {
    line: 'Velour District - Desert Storm',
    pool: [c(1, 'Velour District', 'Dessert Storm'), c(2, 'Velour District', 'Storm')],
    accept: [1],
  },
  {
    line: 'Velour District - Hypnotic',
    pool: [c(1, 'Velour District', 'Hypnotik'), c(2, 'Velour District', 'Hypnosis')],
    accept: [1],
  },
  {
    line: 'Velour District - Recieve',
    pool: [c(1, 'Velour District', 'Receive'), c(2, 'Velour District', 'Relieve')],
    accept: [1],
    note: 'two letters swapped',
  },
  {
    line: 'Vleour District - Receive',
    pool: [c(1, 'Velour District', 'Receive'), c(2, 'Vector District', 'Receive')],
    accept: [1],
    note: 'two letters swapped in the artist',
  },
  { line: 'Tam - Receive', pool: [c(1, 'Tim', 'Receive'), c(2, 'Tom', 'Receive')], accept: [] },
  { line: 'Rune - Receive', pool: [c(1, 'Rone', 'Receive'), c(2, 'June', 'Receive')], accept: [] },
  {
    line: 'Marina Dell - Receive',
    pool: [c(1, 'Marine Dell', 'Receive'), c(2, 'Mariana Dell', 'Recede')],
    accept: [1],
  },
  {
    line: 'Velour Distrct - Constellaton',
    pool: [c(1, 'Velour District', 'Constellation'), c(2, 'Velour', 'Constellation')],
    accept: [1],
    expect: 'unsure',
    note: 'two slips',
  },
  {
    line: 'Velour District - Constellation (Nadja Voss Remix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Nadia Voss Remix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
    note: 'the remixer respelled',
  },
  {
    line: 'Velour District - Constellation (Orginal Mix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Nadia Voss Remix', 'Original Mix'),
    accept: [2],
  },
  {
    line: 'Velour District - Constellation (Extented Mix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Original Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Velour District - Constellation (Extendend Mix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Original Mix', 'Extended Mix'),
    accept: [2],
  },
  {
    line: 'Velour District - Constellation (Nadia Voss Remx)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Original Mix', 'Nadia Voss Remix'),
    accept: [2],
  },
  {
    line: 'Velour District - Constellation (Orignal Mix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Original Mix', 'Extended Mix'),
    accept: [1],
  },
  {
    line: 'Velour District - Constellation (Insturmental Mix)',
    pool: mixes(1, 'Velour District', 'Constellation', 'Original Mix', 'Instrumental Mix'),
    accept: [2],
  },
  {
    line: 'Velour District - Tonite',
    pool: [c(1, 'Velour District', 'Tonight'), c(2, 'Velour District', 'Tonic')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'The Velour District - Constellation',
    pool: [c(1, 'Velour District', 'Constellation'), c(2, 'District', 'Constellation')],
    accept: [1],
  },
  {
    line: 'Velour District - Constellation',
    pool: [c(1, 'Velour District', 'The Constellation'), c(2, 'Velour District', 'Constellations')],
    accept: [1, 2],
    expect: 'unsure',
    note: 'an article too many or a plural: either could be another track',
  },
  {
    line: 'Velour District - Sky 7',
    pool: [c(1, 'Velour District', 'Sky 1'), c(2, 'Velour District', 'Skyy 7')],
    accept: [],
    note: 'short; may be offered',
  },
];
