import { c } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** One recording on several releases: any is right, the original release is the one to show. */
export const cases: MatchCase[] = [
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Best of 2021', date: '2021-12-10' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern EP', date: '2021-03-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Summer Sampler 2021', date: '2021-02-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern', date: '2021-03-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'a sampler came out first',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Night Works', date: '2019-03-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Ten Years of Halyard', date: '2022-03-01' }),
    ],
    accept: [1, 2],
    best: 1,
    note: 'on an EP with another name',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', {
        release: 'Melodic Essentials',
        label: 'Bundle House',
        date: '2021-12-01',
      }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Shoreline EP', date: '2021-03-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Mixed', { release: 'Harbour Sessions (DJ Mix)', date: '2021-01-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { date: '2021-03-01' }),
    ],
    accept: [2],
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern (Mixed)', 'Original Mix', { release: 'Harbour Sessions' }),
      c(2, 'Vesna Lind', 'Lantern', 'Extended Mix'),
    ],
    accept: [2],
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern [Mixed]', 'Original Mix', { release: 'Harbour Sessions' }),
      c(2, 'Vesna Lind', 'Lantern', 'Continuous DJ Mix'),
    ],
    accept: [],
  },
  {
    line: 'Vesna Lind - Lantern (Mixed)',
    pool: [c(1, 'Vesna Lind', 'Lantern', 'Mixed'), c(2, 'Vesna Lind', 'Lantern')],
    accept: [1],
  },
  {
    line: 'Vesna Lind - Lantern (Karst Remix)',
    pool: [c(1, 'Vesna Lind', 'Lantern', 'Karst Remix (Mixed)'), c(2, 'Vesna Lind', 'Lantern')],
    accept: [],
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { availability: 'album-only', date: '2020-01-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern / Ember', date: '2020-06-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'the one that can be bought',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { availability: 'pre-order', date: '2031-01-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern EP', date: '2020-06-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { availability: 'pre-order', date: '2031-01-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Karst Remix'),
    ],
    accept: [1],
    note: 'not out yet and still the one',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { availability: 'dj-edit' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { date: '2022-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'an edit of a record pool comes last',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { availability: 'unavailable', date: '2012-01-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern (Remastered)', date: '2022-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', { date: '2020-06-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { date: '2020-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'the earlier date',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [c(2, 'Vesna Lind', 'Lantern'), c(1, 'Vesna Lind', 'Lantern')],
    accept: [1, 2],
    best: 1,
    note: 'nothing differs but the number',
  },
  {
    line: 'Vesna Lind & Aro - Lantern',
    pool: [
      c(1, 'Vesna Lind, Aro', 'Lantern', 'Original Mix', { release: 'VA - Beach Hits', date: '2020-07-01' }),
      c(2, 'Aro, Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern', date: '2020-02-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern ', 'Original Mix', { release: 'Lantern Reissue', date: '2025-02-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern', date: '2009-02-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'a reissue',
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original', { release: 'Lantern', date: '2015-02-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Deep Hits, Vol. 3', date: '2016-02-01' }),
    ],
    accept: [1, 2],
    best: 1,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Extended Mix', { release: 'Lantern', date: '2020-02-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Extended Mix', {
        release: 'Amsterdam 2020 Compilation',
        date: '2020-01-15',
      }),
    ],
    accept: [1, 2],
    best: 1,
  },
  {
    line: 'Vesna Lind - Lantern (Karst Remix)',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Karst Remix', { release: 'Lantern (The Remixes)', date: '2021-02-01' }),
      c(2, 'Vesna Lind', 'Lantern', 'Karst Remix', {
        release: 'Karst: Collected Remixes',
        date: '2023-02-01',
      }),
    ],
    accept: [1, 2],
    best: 1,
  },
  {
    line: 'Vesna Lind - Lantern',
    pool: [
      c(1, 'Vesna Lind', 'Lantern', 'Original Mix', {
        release: 'Progressive Selection',
        label: 'Bundle House',
        date: '2020-01-01',
      }),
      c(2, 'Vesna Lind', 'Lantern', 'Original Mix', { release: 'Lantern', date: '2020-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
];
