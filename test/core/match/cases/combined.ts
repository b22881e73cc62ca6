import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Several difficulties in one line, as real lists have them. */
export const cases: MatchCase[] = [
  {
    line: '[01:02:10] 17. Salka & Björn Ek ft. Mei - Norðurljós (Karst Extended Remix) [HALYARD]',
    pool: mixes(
      1,
      'Bjorn Ek, Mei, Salka',
      'Nordurljos feat. Mei',
      'Original Mix',
      'Extended Mix',
      'Karst Remix',
      'Karst Extended Remix',
      'Moss Extended Remix',
    ),
    accept: [4],
  },
  {
    line: '17 | SALKA X BJORN EK - NORDURLJOS (KARST REMIX) | HALYARD',
    pool: mixes(1, 'Bjorn Ek, Salka', 'Norðurljós', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'w/ Salka - Norðurljós (feat. Mei) (Acappella)',
    pool: mixes(1, 'Salka, Mei', 'Norðurljós feat. Mei', 'Original Mix', 'Acapella'),
    accept: [2],
  },
  {
    line: 'Salka - Norðurljós (feat. Mei) [Karst Remix] [Halyard]',
    pool: mixes(1, 'Salka, Mei', 'Nordurljos', 'Extended Mix', 'Karst Extended Remix'),
    accept: [2],
  },
  {
    line: 'Salka, Björn Ek, Mei - [4] (F) Norðurljós (Karst & Moss Remix) 122',
    pool: mixes(1, 'Salka, Bjorn Ek, Mei', 'Nordurljos', 'Karst, Moss Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Salka (IS) & Mei (CN) - Norðurljós (Karst (DE) Remix)',
    pool: mixes(1, 'Salka, Mei', 'Norðurljós', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'Salka - Norðurljós Pt. II (Karst Remix)',
    pool: [
      ...mixes(1, 'Salka', 'Norðurljós, Pt. 1', 'Karst Remix'),
      ...mixes(5, 'Salka', 'Norðurljós, Pt. 2', 'Original Mix', 'Karst Remix'),
    ],
    accept: [6],
  },
  {
    line: 'Salka - Norðurljós Pt. II (Karst Remix)',
    pool: mixes(1, 'Salka', 'Norðurljós, Pt. 1', 'Karst Remix', 'Original Mix'),
    accept: [],
  },
  {
    line: 'Salka & Mei - Northern Lights (Club Mix) [Karst Edit]',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Club Mix', 'Karst Edit', 'Karst Club Edit'),
    accept: [2, 3],
    expect: 'unsure',
  },
  {
    line: 'Salka - Northern Lights (Karst Remix) (Radio Edit)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Karst Remix', 'Radio Edit', 'Karst Remix - Radio Edit'),
    accept: [3],
  },
  {
    line: 'Salka - Northern Lights (Karst Remix) [Instrumental]',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Karst Remix', 'Instrumental'),
    accept: [],
    note: 'the instrumental of that remix is not there',
  },
  {
    line: 'Mei vs. Salka feat. Björn Ek - Northern Lights (Karst vs. Moss Remix)',
    pool: mixes(1, 'Mei, Salka, Bjorn Ek', 'Northern Lights', 'Moss vs Karst Remix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Salka - Northern Ligths (Karst Remix)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Karst Remix', 'Moss Remix'),
    accept: [1],
    note: 'swapped letters',
  },
  {
    line: 'Salka - Northern Lights (Moss Remix)',
    pool: [c(1, 'Salka', 'Northern Light', 'Moss Remix'), c(2, 'Salka', 'Southern Lights', 'Moss Remix')],
    accept: [1],
    expect: 'unsure',
    note: 'a plural',
  },
  {
    line: 'Salka - Northern Lights (Moss Remix)',
    pool: [
      c(1, 'Salka', 'Northern Lights', 'Moss Remix', {
        release: 'Remix Collection Vol. 2',
        date: '2024-01-01',
      }),
      c(2, 'Salka', 'Northern Lights', 'Moss Extended Remix', { date: '2022-01-01' }),
      c(3, 'Salka', 'Northern Lights'),
    ],
    accept: [1],
    note: 'the length asked for comes before the release',
  },
  {
    line: 'Salka - Northern Lights',
    pool: [
      c(1, 'Salka', 'Northern Lights', 'Extended Mix', { date: '2022-01-01' }),
      c(2, 'Salka', 'Northern Lights', 'Original Mix', { release: 'Label Sampler', date: '2024-01-01' }),
    ],
    accept: [2],
    note: 'Original before Extended, whatever the release',
  },
  {
    line: 'Salka & Mei – Northern Lights (2020 Remaster) [Halyard]',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights (2020 Remaster)', 'Original Mix', 'Extended Mix'),
    accept: [1],
  },
  {
    line: 'Salka - Northern Lights (Karst 2020 Re-Edit)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Karst 2020 Edit', 'Karst Edit', '2020 Edit'),
    accept: [1],
  },
  {
    line: 'Sally - Northern Lights (Salka Remix)',
    pool: [c(1, 'Sally, Salka', 'Northern Lights', 'Original Mix'), c(2, 'Salka', 'Northern Lights')],
    accept: [],
    note: 'a collaboration is not a remix',
  },
  {
    line: 'Salka - Northern Lights (Salka & Mei Remix)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Mei Remix', 'Original Mix'),
    accept: [1],
    expect: 'unsure',
  },
  {
    line: 'Salka - Northern Lights (Salka Extended Mix)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Extended Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Salka - Northern Lights (Salka Club Mix)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Club Mix', 'Original Mix'),
    accept: [1],
  },
  {
    line: 'Salka - Northern Lights (Salka Edit)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', 'Extended Mix'),
    accept: [],
    note: "the artist's own edit is another cut; may be offered",
  },
  {
    line: 'Salka - Northern Lights (Salka VIP)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', 'Mei VIP'),
    accept: [],
  },
  {
    line: 'Salka - Northern Lights (Mei Dub)',
    pool: [c(1, 'Salka, Mei', 'Northern Lights', 'Dub'), c(2, 'Salka, Mei', 'Northern Lights')],
    accept: [1],
    note: 'Mei is one of the artists',
  },
  {
    line: 'Salka - Northern Lights (Rework)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Salka - Northern Lights (Re-Edit)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: 'Salka - Northern Lights (2022 Rework)',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', '2022 Remaster'),
    accept: [],
  },
  {
    line: 'Salka - Northern Lights',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Salka Rework', 'Salka VIP Mix', 'Salka Dub'),
    accept: [],
  },
  {
    line: 'Salka - Northern Lights (Mei Version)',
    pool: [c(1, 'Salka, Mei', 'Northern Lights'), c(2, 'Salka', 'Northern Lights')],
    accept: [1],
    expect: 'unsure',
    note: 'is the collaboration her version?',
  },
  {
    line: 'SALKA & MEI - NORTHERN LIGHTS [KARST REMIX]',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'capitals throughout',
  },
  {
    line: 'SALKA & MEI - NORTHERN LIGHTS - EXTENDED',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Extended Mix'),
    accept: [2],
    note: 'no label is called EXTENDED',
  },
  {
    line: 'SALKA & MEI - NORTHERN LIGHTS [INSTRUMENTAL]',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Instrumental Mix'),
    accept: [2],
  },
  {
    line: 'SALKA & MEI - NORTHERN LIGHTS [DUB]',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Extended Mix'),
    accept: [],
  },
  {
    line: "SALKA & MEI - NORTHERN LIGHTS (KARST'S REMIX)",
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: 'salka & mei (uk) - northern lights (karst remix)',
    pool: mixes(1, 'Salka, Mei', 'Northern Lights', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'small letters throughout',
  },
  {
    line: 'salka & id - northern lights',
    pool: mixes(1, 'Salka', 'Northern Lights', 'Original Mix', 'Karst Remix'),
    accept: [],
  },
];
