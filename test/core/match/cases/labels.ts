import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

const pool = (label: string) => [
  c(1, 'Ferro Lund', 'Quarry', 'Original Mix', { label }),
  c(2, 'Ferro Lund', 'Quarry', 'Sable Remix', { label }),
];

/** Labels called like versions, in the places where versions stand. */
export const cases: MatchCase[] = [
  { line: 'Ferro Lund - Quarry [Bootleg Beats]', pool: pool('Bootleg Beats'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Bootleg Beats]', pool: pool('Bootleg Beats'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Sable Remix) [Harbour Dubs]', pool: pool('Harbour Dubs'), accept: [2] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Harbour Dubs]', pool: pool('Harbour Dubs'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Reworked Music]', pool: pool('Reworked Music'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Sable Remix) [North Avenue/Reprise]', pool: pool('North Avenue/Reprise'), accept: [2] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Lagoon In The Mix]', pool: pool('Lagoon In The Mix'), accept: [1] },
  { line: "Ferro Lund - Quarry (Original Mix) [Captain's Cut]", pool: pool("Captain's Cut"), accept: [1] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Gym Beats]', pool: pool('Gym Beats'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Original Mix) [Sampler Edition]', pool: pool('Sampler Edition'), accept: [1] },
  { line: 'Ferro Lund - Quarry [Live Works]', pool: pool('Live Works'), accept: [1] },
  { line: 'Ferro Lund - Quarry (Sable Remix) [Edit Room]', pool: pool('Edit Room'), accept: [2] },
  {
    line: 'Ferro Lund - Quarry [Harbour Dubs]',
    pool: [c(1, 'Ferro Lund', 'Quarry', 'Original Mix', { label: 'Tidewater' })],
    accept: [],
    note: 'another label: perhaps a dub',
  },
  {
    line: 'Ferro Lund - Quarry (Dub)',
    pool: [c(1, 'Ferro Lund', 'Quarry', 'Original Mix', { label: 'Dub' })],
    accept: [],
    note: 'a single word is the version, whatever the label is called',
  },
  {
    line: 'Ferro Lund - Quarry (Sable Dub) [Harbour Dubs]',
    pool: [...pool('Harbour Dubs'), c(3, 'Ferro Lund', 'Quarry', 'Sable Dub', { label: 'Harbour Dubs' })],
    accept: [3],
  },
  {
    line: 'Ferro Lund - Quarry [Original Mix] [Bootleg Beats]',
    pool: pool('Bootleg Beats'),
    accept: [1],
  },
  { line: 'Ferro Lund - Quarry (Tidewater)', pool: pool('Tidewater'), accept: [1], note: 'a label in round brackets' },
  { line: 'Ferro Lund - Quarry (Tidewater Records)', pool: pool('Tidewater Records'), accept: [1] },
  { line: 'Ferro Lund - Quarry TIDEWATER', pool: mixes(1, 'Ferro Lund', 'Quarry', 'Original Mix'), accept: [1], note: 'copied without its mark' },
  { line: 'Ferro Lund - Quarry TIDEWATER', pool: [c(1, 'Ferro Lund', 'Quarry', 'Original Mix', { label: 'Halyard' })], accept: [], note: 'another title, as far as anybody can tell' },
  { line: 'Ferro Lund - Quarry NORTH AVENUE', pool: [c(1, 'Ferro Lund', 'Quarry', 'Original Mix', { label: 'North Avenue Records' })], accept: [1] },
  { line: 'Ferro Lund - Quarry (Sable Remix) TIDEWATER', pool: pool('Tidewater'), accept: [2] },
]; // prettier-ignore
