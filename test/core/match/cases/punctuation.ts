import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Signs that are the identity, and signs that are none. */
export const cases: MatchCase[] = [
  { line: '!!! - ¿¿', pool: [c(1, '!!!', '¿¿'), c(2, '!!!', '??')], accept: [1], note: 'a name of signs' },
  { line: '*** - Walk', pool: [c(1, '***', 'Walk'), c(2, '---', 'Walk')], accept: [1] },
  { line: 'Lumen Park - $$$', pool: [c(1, 'Lumen Park', '$$$'), c(2, 'Lumen Park', '€€€')], accept: [1] },
  { line: 'Lumen Park - +', pool: [c(1, 'Lumen Park', '+'), c(2, 'Lumen Park', '-')], accept: [1] },
  { line: 'Lumen Park - ...', pool: [c(1, 'Lumen Park', '...'), c(2, 'Lumen Park', 'Dots')], accept: [1] },
  { line: 'Lumen Park - ∞', pool: [c(1, 'Lumen Park', '∞'), c(2, 'Lumen Park', 'Infinity')], accept: [1] },
  {
    line: 'Lumen Park - 1+1=3',
    pool: [c(1, 'Lumen Park', '1+1=2'), c(2, 'Lumen Park', '1+1=3')],
    accept: [2],
  },
  {
    line: "Lumen Park - Don't Look",
    pool: [c(1, 'Lumen Park', 'Don’t Look'), c(2, 'Lumen Park', 'Look')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Dont Look',
    pool: [c(1, 'Lumen Park', "Don't Look"), c(2, 'Lumen Park', 'Look')],
    accept: [1],
  },
  {
    line: "Lumen Park - Rockin' Out",
    pool: [c(1, 'Lumen Park', 'Rocking Out'), c(2, 'Lumen Park', 'Rock Out')],
    accept: [1],
    note: 'a dropped g',
  },
  {
    line: "Lumen Park - Rock 'n' Roll",
    pool: [c(1, 'Lumen Park', 'Rock & Roll'), c(2, 'Lumen Park', 'Rock')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Rock N Roll',
    pool: [c(1, 'Lumen Park', "Rock 'N' Roll"), c(2, 'Lumen Park', 'Rock On Roll')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Love & Hate',
    pool: [c(1, 'Lumen Park', 'Love And Hate'), c(2, 'Lumen Park', 'Love')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Love+Hate',
    pool: [c(1, 'Lumen Park', 'Love + Hate'), c(2, 'Lumen Park', 'Love')],
    accept: [1],
  },
  { line: 'L.U.M.E.N. - Park', pool: [c(1, 'LUMEN', 'Park'), c(2, 'Lumen Park', 'Park')], accept: [1] },
  { line: 'Lu:men - Park', pool: [c(1, 'LUMEN', 'Park'), c(2, 'Lumen Park', 'Park')], accept: [1] },
  { line: 'Lu-Men - Park', pool: [c(1, 'Lu Men', 'Park'), c(2, 'Men', 'Park')], accept: [1] },
  { line: 'K$sh - P!ll', pool: [c(1, 'Kssh', 'Pill'), c(2, 'Ksh', 'Pull')], accept: [1] },
  { line: 'Ke$ter - Park', pool: [c(1, 'Kester', 'Park'), c(2, 'Keter', 'Park')], accept: [1] },
  {
    line: 'Lumen Park - F**k It',
    pool: [c(1, 'Lumen Park', 'Fuck It'), c(2, 'Lumen Park', 'Find It')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Fuck It',
    pool: [c(1, 'Lumen Park', 'F*ck It'), c(2, 'Lumen Park', 'Duck It')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Sh*t Show',
    pool: [c(1, 'Lumen Park', 'Shit Show'), c(2, 'Lumen Park', 'Show')],
    accept: [1],
  },
  {
    line: 'Lumen Park - "Slow Water"',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Lumen Park “Slow Water”',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Lumen Park - Slow-Water',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Lumen Park - Slowwater',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  { line: 'Lumen Park - What?!', pool: [c(1, 'Lumen Park', 'What'), c(2, 'Lumen Park', 'Why')], accept: [1] },
  {
    line: 'Lumen Park - Hello, Goodbye',
    pool: [c(1, 'Lumen Park', 'Hello Goodbye'), c(2, 'Lumen Park', 'Goodbye')],
    accept: [1],
  },
  { line: 'Lumen Park - 50/50', pool: [c(1, 'Lumen Park', '50 50'), c(2, 'Lumen Park', '50')], accept: [1] },
  {
    line: 'Lumen Park - @night',
    pool: [c(1, 'Lumen Park', '@Night'), c(2, 'Lumen Park', 'Night')],
    accept: [1],
    note: 'the sign is all that differs',
  },
  {
    line: 'Lumen Park - C.R.E.A.M',
    pool: [c(1, 'Lumen Park', 'Cream'), c(2, 'Lumen Park', 'Dream')],
    accept: [1],
  },
  {
    line: 'Lumen Park - Mr. Blue',
    pool: [c(1, 'Lumen Park', 'Mister Blue'), c(2, 'Lumen Park', 'Mrs Blue')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Lumen Park - Ain´t It',
    pool: [c(1, 'Lumen Park', "Ain't It"), c(2, 'Lumen Park', 'Aint')],
    accept: [1],
  },
  { line: 'Lumen Park - C++', pool: [c(1, 'Lumen Park', 'C'), c(2, 'Lumen Park', 'C++')], accept: [2] },
];
