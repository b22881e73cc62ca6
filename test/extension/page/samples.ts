import type { BeatportTrack } from '../../../core/beatport/track.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import type { AskedRow, RowAnswer } from '../../../extension/shared/protocol.ts';

export const track: BeatportTrack = {
  id: 7,
  title: 'Slow Lanterns',
  mix: 'Extended Mix',
  artists: [{ name: 'Halden Quire' }],
  remixers: [],
  bpm: 128,
  key: { name: 'A Minor', camelot: '8A', openKey: '1m' },
  label: 'Nine Fathom',
  genre: 'House',
  releaseDate: '2026-05-01',
  durationMs: 401_000,
  price: '€1.59',
  release: { name: 'Lanterns EP' },
  url: 'https://www.beatport.com/track/slow-lanterns/7',
};

export const found: RowAnswer = {
  ok: true,
  stale: false,
  match: { verdict: 'match', track, score: 0.99, alternatives: [], reasons: [] },
};

export const missing: RowAnswer = {
  ok: true,
  stale: false,
  match: { verdict: 'none', score: 0, alternatives: [], reasons: [] },
};

export function unsure(count: number): RowAnswer {
  const alternatives = Array.from({ length: count }, () => ({ track, score: 0.5, reasons: [] }));
  return { ok: true, stale: false, match: { verdict: 'unsure', score: 0.5, alternatives, reasons: [] } };
}

export function asked(key: string, priority = 0): AskedRow {
  return { key, priority, line: parseLine('Halden Quire - Slow Lanterns') };
}
