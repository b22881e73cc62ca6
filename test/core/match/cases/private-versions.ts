import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Bootlegs, private edits, live versions: only the same words are an answer. */
export const cases: MatchCase[] = [
  {
    line: 'Marlow Grey - Overpass (Teo Bootleg)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Marlow Grey - Overpass (Teo Bootleg)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Teo Remix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
    note: 'an official remix by the same hand: perhaps the bootleg came out',
  },
  {
    line: 'Marlow Grey - Overpass (Teo Bootleg)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Teo Bootleg', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Marlow Grey - Overpass (Private Edit)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Radio Edit'),
    accept: [],
  },
  {
    line: 'Marlow Grey - Overpass (Teo Private Edit)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Extended Mix', 'Teo Radio Edit'),
    accept: [],
  },
  {
    line: 'Marlow Grey - Overpass (Live at Riverhall)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Marlow Grey - Overpass (Live)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Live', 'Live Mix'),
    accept: [2, 3],
  },
  {
    line: 'Marlow Grey - Overpass (Live Version)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Live'),
    accept: [2],
  },
  {
    line: 'Marlow Grey - Overpass (Live Edit)',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Original Mix', 'Extended Mix', 'Edit'),
    accept: [],
  },
  {
    line: 'Marlow Grey - Overpass',
    pool: mixes(1, 'Marlow Grey', 'Overpass', 'Live at Riverhall', 'Live'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Anton Vey Edit)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Edit', 'Radio Edit'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Anton Vey Edit)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Anton Vey Edit', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Nile Avenue - Copperfield (Anton Vey Edit)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Anton Vey Extended Edit', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Nile Avenue - Copperfield (Unreleased Mix)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Festival Mix)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Anton Vey Flip)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Karst Flip'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Demo)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Orchestral Version)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Acoustic Version'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Acoustic)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Acoustic Version'),
    accept: [2],
  },
  {
    line: 'Nile Avenue - Copperfield (Anton Vey Mashup)',
    pool: mixes(1, 'Nile Avenue', 'Copperfield', 'Original Mix', 'Anton Vey Remix'),
    accept: [],
  },
  {
    line: 'Nile Avenue - Copperfield (Intro Edit)',
    pool: [c(1, 'Nile Avenue', 'Copperfield'), c(2, 'Nile Avenue', 'Copperfield (Intro)')],
    accept: [],
  },
];
