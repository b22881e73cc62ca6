import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Years, "2.0", parts and volumes: arabic is roman is "Pt."; a differing number is a conflict. */
export const cases: MatchCase[] = [
  {
    line: 'Ostrava - Signal Pt. 2',
    pool: [...mixes(1, 'Ostrava', 'Signal', 'Part 1', 'Part 2')],
    accept: [2],
  },
  {
    line: 'Ostrava - Signal (Part II)',
    pool: [c(1, 'Ostrava', 'Signal, Pt. 1'), c(2, 'Ostrava', 'Signal, Pt. 2')],
    accept: [2],
  },
  {
    line: 'Ostrava - Signal Part Two',
    pool: [c(1, 'Ostrava', 'Signal Part 1'), c(2, 'Ostrava', 'Signal Part 2')],
    accept: [2],
  },
  {
    line: 'Ostrava - Signal II',
    pool: [c(1, 'Ostrava', 'Signal I'), c(2, 'Ostrava', 'Signal 2'), c(3, 'Ostrava', 'Signal')],
    accept: [2],
  },
  {
    line: 'Ostrava - Signal III',
    pool: [c(1, 'Ostrava', 'Signal II'), c(2, 'Ostrava', 'Signal')],
    accept: [],
  },
  {
    line: 'Ostrava - Signal (Part 3)',
    pool: mixes(1, 'Ostrava', 'Signal', 'Part 1', 'Part 2', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Ostrava - Signal Pt.2',
    pool: mixes(1, 'Ostrava', 'Signal', 'Pt. I', 'Pt. II'),
    accept: [2],
    note: 'no space',
  },
  { line: 'Ostrava - Signal', pool: [c(1, 'Ostrava', 'Signal 2.0'), c(2, 'Ostrava', 'Signal')], accept: [2] },
  {
    line: 'Ostrava - Signal',
    pool: [c(1, 'Ostrava', 'Signal 2.0'), c(2, 'Ostrava', 'Signal 2021')],
    accept: [],
  },
  {
    line: 'Ostrava - Signal 2.0',
    pool: [c(1, 'Ostrava', 'Signal 2.0'), c(2, 'Ostrava', 'Signal')],
    accept: [1],
  },
  {
    line: 'Ostrava - Signal (2.0)',
    pool: [c(1, 'Ostrava', 'Signal 2.0'), c(2, 'Ostrava', 'Signal')],
    accept: [1],
  },
  {
    line: 'Ostrava - Signal 2.0',
    pool: [c(1, 'Ostrava', 'Signal'), c(2, 'Ostrava', 'Signal 20')],
    accept: [],
  },
  {
    line: 'Ostrava - Signal 2022',
    pool: [c(1, 'Ostrava', 'Signal 2022'), c(2, 'Ostrava', 'Signal')],
    accept: [1],
  },
  {
    line: 'Ostrava - Signal 2022',
    pool: mixes(1, 'Ostrava', 'Signal', '2022 Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Ostrava - Signal (2022 Mix)',
    pool: [c(1, 'Ostrava', 'Signal 2022'), c(2, 'Ostrava', 'Signal')],
    accept: [1],
  },
  {
    line: 'Ostrava - Signal (2022 Remix)',
    pool: mixes(1, 'Ostrava', 'Signal', '2012 Remix', 'Original Mix'),
    accept: [],
  },
  {
    line: "Ostrava - Signal '22",
    pool: [c(1, 'Ostrava', 'Signal 2022'), c(2, 'Ostrava', 'Signal')],
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Ostrava - Signal (2011 Remaster)',
    pool: mixes(1, 'Ostrava', 'Signal', 'Original Mix', 'Karst Remix'),
    accept: [1],
  },
  { line: 'Ostrava - Signal', pool: mixes(1, 'Ostrava', 'Signal', 'Remastered', 'Karst Remix'), accept: [1] },
  {
    line: 'Ostrava - Signal',
    pool: mixes(1, 'Ostrava', 'Signal', '2015 Remastered Version', 'Karst Remix'),
    accept: [1],
  },
  {
    line: 'Ostrava - Signal (Remastered)',
    pool: mixes(1, 'Ostrava', 'Signal', 'Remastered 2015', 'Extended Mix'),
    accept: [1],
  },
  {
    line: 'Ostrava - Signal (Karst Remix) [Remastered]',
    pool: mixes(1, 'Ostrava', 'Signal', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Ostrava - Signal (2012 Mix)',
    pool: mixes(1, 'Ostrava', 'Signal', 'Original Mix', '2016 Mix'),
    accept: [],
  },
  {
    line: 'Ostrava - Room 303',
    pool: [c(1, 'Ostrava', 'Room 202'), c(2, 'Ostrava', 'Room 303'), c(3, 'Ostrava', 'Room 30')],
    accept: [2],
  },
  {
    line: 'Ostrava - Room 303',
    pool: [c(1, 'Ostrava', 'Room 302'), c(2, 'Ostrava', 'Rooms 303 & 304')],
    accept: [],
  },
  {
    line: 'Ostrava - One Two',
    pool: [c(1, 'Ostrava', '1-2'), c(2, 'Ostrava', 'One Two Three')],
    accept: [],
    note: 'may be offered',
  },
  {
    line: 'Ostrava - Vol. 4 Track 2',
    pool: [c(1, 'Ostrava', 'Vol. 4 Track 1'), c(2, 'Ostrava', 'Volume 4 Track 2')],
    accept: [2],
  },
  {
    line: 'Ostrava - Chapter One',
    pool: [c(1, 'Ostrava', 'Chapter 1'), c(2, 'Ostrava', 'Chapter 2')],
    accept: [1],
  },
  {
    line: 'Ostrava - No. 9',
    pool: [c(1, 'Ostrava', 'No. 6'), c(2, 'Ostrava', 'Number 9')],
    accept: [2],
    expect: 'unsure',
  },
  { line: 'Ostrava - #3', pool: [c(1, 'Ostrava', '#2'), c(2, 'Ostrava', '#3')], accept: [2] },
  { line: 'Ostrava - 1998', pool: [c(1, 'Ostrava', '1989'), c(2, 'Ostrava', '1998')], accept: [2] },
  {
    line: 'Ostrava - Signal 2',
    pool: mixes(1, 'Ostrava', 'Signal', 'Mix 1', 'Mix 2'),
    accept: [2],
    expect: 'unsure',
  },
];
