import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

const pool = [
  ...mixes(1, 'Tessel', 'Marble', 'Original Mix', 'Karst Remix'),
  c(3, 'Brume', 'Lagoon'),
  c(4, 'Brume, Tessel', 'Lagoon'),
];

/** Overlays are tracks; an acappella is only an acappella; a mashup is nothing Beatport sells. */
export const cases: MatchCase[] = [
  { line: 'w/ Tessel - Marble', pool, accept: [1] },
  { line: 'w/ Tessel - Marble (Karst Remix)', pool, accept: [2] },
  { line: '+ Tessel - Marble', pool, accept: [1] },
  { line: '(w/) Tessel - Marble', pool, accept: [1] },
  { line: 'with Tessel - Marble', pool, accept: [1] },
  { line: 'w/ Tessel - Marble (Acappella)', pool, accept: [] },
  { line: 'Tessel - Marble (Acapella)', pool, accept: [] },
  {
    line: 'Tessel - Marble (Acapella)',
    pool: mixes(1, 'Tessel', 'Marble', 'Acappella', 'Original Mix'),
    accept: [1],
  },
  { line: 'Tessel - Marble (Vocals)', pool, accept: [] },
  { line: 'Tessel - Marble vs. Brume - Lagoon', pool, accept: [] },
  { line: 'Tessel vs. Brume - Marble vs. Lagoon', pool, accept: [] },
  { line: 'Tessel vs Brume - Marble Lagoon (DJ Okto Mashup)', pool, accept: [] },
  { line: 'Tessel & Brume - Marble / Lagoon', pool, accept: [] },
  { line: 'Tessel - Marble (Okto Mash-Up)', pool, accept: [] },
  { line: 'Tessel - Marble (Okto Edit) vs. Brume - Lagoon (Acapella)', pool, accept: [] },
  { line: 'Tessel - Marble x Brume - Lagoon', pool, accept: [] },
  { line: 'Tessel - Marble (w/ Brume - Lagoon Acapella)', pool, accept: [], note: 'two at once' },
  { line: 'Tessel vs Brume - Lagoon', pool, accept: [4], note: 'two artists and one title are a track' },
  { line: 'Tessel - Marble / Brume - Lagoon', pool, accept: [] },
  { line: 'Tessel - Marble -> Brume - Lagoon', pool, accept: [] },
  { line: 'Tessel - Marble into Lagoon', pool, accept: [] },
  {
    line: 'Tessel - Love Vs. Hate',
    pool: [c(1, 'Tessel', 'Love vs Hate'), c(2, 'Tessel', 'Love')],
    accept: [1],
    note: 'a title with vs',
  },
];
