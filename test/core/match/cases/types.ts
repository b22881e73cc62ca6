import { mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** VIP, dub, club, acappella, instrumental: the same type, with or without "Mix", in every spelling. */
export const cases: MatchCase[] = [
  { line: 'Keld - Ferrous (VIP)', pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'VIP Mix'), accept: [2] },
  { line: 'Keld - Ferrous VIP', pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'VIP'), accept: [2] },
  {
    line: 'Keld - Ferrous (V.I.P. Mix)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'VIP'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Keld VIP)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'VIP Mix'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (VIP Remix)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'VIP'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (VIP)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Keld - Ferrous (VIP)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Sorrel VIP'),
    accept: [],
    note: "somebody else's VIP",
  },
  {
    line: 'Keld - Ferrous (Extended VIP Mix)',
    pool: mixes(1, 'Keld', 'Ferrous', 'VIP', 'Extended Mix'),
    accept: [1],
  },
  {
    line: 'Keld - Ferrous (Sorrel Remix VIP)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Sorrel Remix', 'Sorrel VIP Remix'),
    accept: [2],
  },
  { line: 'Keld - Ferrous (Dub)', pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Dub Mix'), accept: [2] },
  {
    line: 'Keld - Ferrous (Dub Version)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Dub'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Dub)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Sorrel Dub'),
    accept: [],
    note: "somebody else's dub",
  },
  {
    line: 'Keld - Ferrous (Dub Mix)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Instrumental'),
    accept: [],
  },
  {
    line: 'Keld - Ferrous (Instrumental)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Instrumental Mix'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Inst.)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Instrumental'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Instrumental Version)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Extended Instrumental'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Acapella)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Acappella'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (A Cappella)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Accapella'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (A-Capella)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Acapella'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Acca)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Acappella'),
    accept: [2],
    note: 'slang for it',
  },
  {
    line: 'Keld - Ferrous (Acapella)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Instrumental'),
    accept: [],
  },
  {
    line: 'Keld - Ferrous (Vocal Acapella)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Instrumental'),
    accept: [],
  },
  {
    line: 'Keld - Ferrous (Club Edit)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Club Mix', 'Club Edit'),
    accept: [3],
  },
  {
    line: 'Keld - Ferrous (Clubmix)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Club Mix'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Club)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Club Mix'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Club Version)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Club Mix', 'Radio Edit'),
    accept: [1],
  },
  { line: 'Keld - Ferrous (Club Dub)', pool: mixes(1, 'Keld', 'Ferrous', 'Club Mix', 'Dub'), accept: [] },
  {
    line: 'Keld - Ferrous (Sped Up)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Sped Up Version'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Slowed)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Slowed & Reverb'),
    accept: [2],
    expect: 'unsure',
  },
  {
    line: 'Keld - Ferrous (DJ Tool)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Tool'),
    accept: [2],
  },
  {
    line: 'Keld - Ferrous (Drum Tool)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Keld - Ferrous (Reprise)',
    pool: mixes(1, 'Keld', 'Ferrous', 'Original Mix', 'Reprise'),
    accept: [2],
  },
];
