import { c } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Several artists, however they are joined; names that hold a separator stay whole. */
export const cases: MatchCase[] = [
  {
    line: 'Marek Ladd & Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Uno Sol', 'Drifting')],
    accept: [1],
  },
  {
    line: 'Marek Ladd, Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd + Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd / Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd x Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd × Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd X Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd vs Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd VS. Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd and Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd; Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd | Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd/Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd&Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd,Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd b2b Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Marek Ladd y Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
    note: 'Spanish',
  },
  {
    line: 'Marek Ladd und Uno Sol - Drift',
    pool: [c(1, 'Uno Sol, Marek Ladd', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
    note: 'German',
  },
  {
    line: 'Uno Sol, Marek Ladd, Petra & Iv - Drift',
    pool: [c(1, 'Petra, Uno Sol, Marek Ladd, Iv', 'Drift'), c(2, 'Marek', 'Drift')],
    accept: [1],
  },
  {
    line: 'Salt & Ember - Drift',
    pool: [c(1, 'Salt & Ember', 'Drift'), c(2, 'Ember', 'Drift')],
    accept: [1],
    note: 'one band',
  },
  {
    line: 'Salt And Ember - Drift',
    pool: [c(1, 'Salt & Ember', 'Drift'), c(2, 'Ember', 'Drift')],
    accept: [1],
  },
  { line: 'Salt + Ember - Drift', pool: [c(1, 'Salt & Ember', 'Drift'), c(2, 'Salt', 'Drift')], accept: [1] },
  {
    line: 'Salt & Ember feat. Uno Sol - Drift',
    pool: [c(1, 'Salt & Ember, Uno Sol', 'Drift'), c(2, 'Salt', 'Drift')],
    accept: [1],
  },
  {
    line: 'Ka/Ru - Drift',
    pool: [c(1, 'Ka/Ru', 'Drift'), c(2, 'Ru', 'Drift')],
    accept: [1],
    note: 'a slash inside a name',
  },
  {
    line: 'Max X Lorne - Drift',
    pool: [c(1, 'Max X Lorne', 'Drift'), c(2, 'Lorne', 'Drift')],
    accept: [1],
    note: 'an initial X',
  },
  { line: 'X-Field - Drift', pool: [c(1, 'X-Field', 'Drift'), c(2, 'Field', 'Drift')], accept: [1] },
  {
    line: 'Brandt Brauer Funk - Drift',
    pool: [c(1, 'Brandt, Brauer, Funk', 'Drift'), c(2, 'Funk', 'Drift')],
    accept: [1],
    note: 'a trio written as one',
  },
  {
    line: 'Johnny and the Moths - Drift',
    pool: [c(1, 'Johnny & The Moths', 'Drift'), c(2, 'Moths', 'Drift')],
    accept: [1],
  },
  {
    line: 'Earl, Wind & Rain - Drift',
    pool: [c(1, ['Earl, Wind & Rain'], 'Drift'), c(2, 'Rain', 'Drift')],
    accept: [1],
    note: 'a comma inside a name',
  },
  {
    line: 'Tyler, The Miller - Drift',
    pool: [c(1, ['Tyler, The Miller'], 'Drift'), c(2, 'Tyler', 'Drift')],
    accept: [1],
  },
];
