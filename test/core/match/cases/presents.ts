import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** "A pres. B", "A aka B": either name may be the one there. */
export const cases: MatchCase[] = [
  {
    line: 'Aldo Reyes pres. Nightjar - Pylon',
    pool: [c(1, 'Nightjar', 'Pylon'), c(2, 'Nightbird', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes presents Nightjar - Pylon',
    pool: [c(1, 'Aldo Reyes, Nightjar', 'Pylon'), c(2, 'Jar', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes pres Nightjar - Pylon (Karst Remix)',
    pool: mixes(1, 'Nightjar', 'Pylon', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Aldo Reyes Presents Nightjar - Pylon',
    pool: [c(1, 'Aldo Reyes pres. Nightjar', 'Pylon'), c(2, 'Nightjar', 'Python')],
    accept: [1],
  },
  {
    line: 'Nightjar - Pylon',
    pool: [c(1, 'Aldo Reyes pres. Nightjar', 'Pylon'), c(2, 'Aldo Reyes', 'Python')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes - Pylon',
    pool: [c(1, 'Aldo Reyes Presents Nightjar', 'Pylon'), c(2, 'Nightjar', 'Python')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes aka Nightjar - Pylon',
    pool: [c(1, 'Nightjar', 'Pylon'), c(2, 'Night', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Nightjar (aka Aldo Reyes) - Pylon',
    pool: [c(1, 'Nightjar', 'Pylon'), c(2, 'Night', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Nightjar a.k.a. Aldo Reyes - Pylon',
    pool: [c(1, 'Nightjar', 'Pylon'), c(2, 'Night', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes as Nightjar - Pylon',
    pool: [c(1, 'Nightjar', 'Pylon'), c(2, 'Night', 'Pylon')],
    accept: [1],
  },
  {
    line: 'Aldo Reyes pres. Nightjar - Pylon',
    pool: [c(1, 'Somebody', 'Pylon'), c(2, 'Nightjar', 'Pillow')],
    accept: [],
  },
  {
    line: 'Aldo Reyes pres. Nightjar feat. Ines Roy - Pylon',
    pool: [c(1, 'Nightjar, Ines Roy', 'Pylon feat. Ines Roy'), c(2, 'Ines Roy', 'Python')],
    accept: [1],
  },
];
