import { c } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

const HERE = '11111111-1111-4111-8111-111111111111';
const THERE = '22222222-2222-4222-8222-222222222222';

/** What a page shows beside the line chooses between releases; it never turns another version into the one asked for. */
export const cases: MatchCase[] = [
  {
    line: 'Ruben Falk - Terrace',
    hints: { releaseImageId: THERE },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { image: HERE, date: '2019-01-01' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', {
        image: THERE,
        release: 'Roof Hits',
        date: '2021-01-01',
      }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { releaseImageId: THERE },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { image: HERE }),
      c(2, 'Ruben Falk', 'Terrace', 'Karst Remix', { image: THERE }),
    ],
    accept: [1],
    note: 'the cover names the release, not the mix',
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { releaseImageId: THERE },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Karst Remix', { image: THERE }),
      c(2, 'Falk', 'Terrace', 'Original Mix', { image: HERE }),
    ],
    accept: [],
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { label: 'Halyard' },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Tidewater' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Halyard', date: '2021-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace [Halyard]',
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Tidewater' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Halyard Recordings', date: '2021-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'the label with its usual ending',
  },
  {
    line: 'Ruben Falk - Terrace [HALYARD (UK)]',
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Tidewater' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Halyard', date: '2021-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { durationMs: 421_000 },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { ms: 390_000 }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { ms: 420_500, date: '2021-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { durationMs: 200_000 },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Radio Edit', { ms: 200_000 }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { ms: 390_000 }),
    ],
    accept: [2],
    note: 'a video is short; the DJ wants the original',
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { durationMs: 390_000 },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Karst Remix', { ms: 390_000 })],
    accept: [],
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { isrc: 'QZ1230000002' },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { isrc: 'QZ1230000001' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { isrc: 'QZ1230000002', date: '2022-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { isrc: 'QZ1230000002' },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { isrc: 'QZ1230000001' })],
    accept: [1],
    note: 'another ISRC proves nothing',
  },
  {
    line: 'Ruben Falk - Terrace [HAL042]',
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { catalogNumber: 'TDW001' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { catalogNumber: 'HAL042', date: '2022-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace [Halyard - HAL 042]',
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { catalogNumber: 'TDW001' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { catalogNumber: 'HAL042', date: '2022-01-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace (2022)',
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { date: '2012-05-01' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { date: '2022-05-01', release: 'Terrace 10 Years' }),
    ],
    accept: [1, 2],
    best: 2,
    note: 'the year of the reissue',
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { year: 2022 },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { date: '2012-05-01' }),
      c(2, 'Ruben Falk', 'Terrace', 'Original Mix', { date: '2022-05-01' }),
    ],
    accept: [1, 2],
    best: 2,
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { label: 'Somewhere Else' },
    pool: [c(1, 'Ruben Falk', 'Terrace')],
    accept: [1],
    note: 'another label proves nothing',
  },
  {
    line: 'Falk - Terrace',
    hints: { label: 'Halyard' },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { label: 'Halyard' }), c(2, 'Anna Falk', 'Terrace')],
    accept: [1],
    expect: 'unsure',
    note: 'the label makes half a name likely, not sure',
  },
  {
    line: 'Ruben Falk & Ora - Terrace',
    hints: { label: 'Halyard' },
    pool: [
      c(1, 'Ruben Falk, Ora', 'Terrace', 'Original Mix', { label: 'Tidewater' }),
      c(2, 'Ruben Falk, Ora', 'Terrace', 'Extended Mix', { label: 'Halyard' }),
    ],
    accept: [1],
  },
  {
    line: 'Falk - Terrace',
    hints: { releaseImageId: HERE },
    pool: [
      c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { image: HERE }),
      c(2, 'Anna Falk', 'Terrace', 'Original Mix', { image: THERE }),
    ],
    accept: [1],
    note: 'the cover settles half a name',
  },
  {
    line: 'Ruben Falk & Ora & Lin - Terrace',
    hints: { releaseImageId: HERE },
    pool: [c(1, 'Ruben Falk, Ora', 'Terrace', 'Original Mix', { image: HERE })],
    accept: [1],
    note: 'the cover settles a credit that is missing',
  },
  {
    line: 'Ruben Falk & Ora & Lin - Terrace',
    hints: { releaseImageId: THERE },
    pool: [c(1, 'Ruben Falk, Ora', 'Terrace', 'Original Mix', { image: HERE })],
    accept: [1],
    expect: 'unsure',
    note: 'another cover settles nothing',
  },
  {
    line: 'Ruben Falk - Terrace Tonite',
    hints: { releaseImageId: HERE },
    pool: [c(1, 'Ruben Falk', 'Terrace Tonight', 'Original Mix', { image: HERE })],
    accept: [1],
    note: 'the cover settles a spelling',
  },
  {
    line: 'Ruben Falk - Terrace (Karst Remix)',
    hints: { releaseImageId: HERE },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Original Mix', { image: HERE })],
    accept: [],
    note: 'the cover does not name the mix',
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { releaseImageId: HERE },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Radio Edit', { image: HERE })],
    accept: [1],
    expect: 'unsure',
    note: 'nor the length',
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { releaseImageId: HERE },
    pool: [c(1, 'Ruben Falk', 'Terrace (Morning)', 'Original Mix', { image: HERE })],
    accept: [1],
    expect: 'unsure',
    note: 'a release may have the title twice, with brackets and without',
  },
  {
    line: 'Sienna - Ritual',
    hints: { releaseImageId: THERE },
    pool: [
      c(1, 'Sienna (UK)', 'Ritual', 'Original Mix', { image: HERE }),
      c(2, 'Sienna (BR)', 'Ritual', 'Original Mix', { image: THERE }),
    ],
    accept: [2],
    note: 'the cover tells two of one name apart',
  },
  {
    line: 'Sienna - Ritual [RTL 004]',
    pool: [
      c(1, 'Sienna (UK)', 'Ritual', 'Original Mix', { catalogNumber: 'SND100' }),
      c(2, 'Sienna (BR)', 'Ritual', 'Original Mix', { catalogNumber: 'RTL004' }),
    ],
    accept: [2],
  },
  {
    line: 'Ruben Falk - Terrace',
    hints: { isrc: 'QZ1230000002' },
    pool: [c(1, 'Ruben Falk', 'Terrace (Morning)', 'Radio Edit', { isrc: 'QZ1230000002' })],
    accept: [1],
    note: 'an equal ISRC is the recording',
  },
  {
    line: 'Ruben Falk - Terrace (Karst Remix)',
    hints: { isrc: 'QZ1230000002' },
    pool: [c(1, 'Ruben Falk', 'Terrace', 'Mila Remix', { isrc: 'QZ1230000002' })],
    accept: [],
    note: 'unless the mix says otherwise: one of the two is wrong',
  },
];
