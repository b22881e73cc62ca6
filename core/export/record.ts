import { describeFailure } from '../http/failure.ts';
import type { LookupResult } from '../lookup/result.ts';
import { describeReason } from '../match/reasons.ts';
import type { Verdict } from '../match/match.ts';

/** One line and its answer as plain data: what JSON and NDJSON hold and what the other formats are made from. */
export interface ExportRecord {
  line: string;
  cueSeconds?: number;
  verdict: Verdict | 'failed';
  id?: number;
  url?: string;
  title?: string;
  mix?: string;
  artists?: string[];
  remixers?: string[];
  bpm?: number;
  key?: string;
  camelot?: string;
  label?: string;
  release?: string;
  releaseDate?: string;
  durationMs?: number;
  genre?: string;
  isrc?: string;
  catalogNumber?: string;
  price?: string;
  previewUrl?: string;
  score: number;
  reasons: string[];
  requests: number;
  /** Set for `failed`: what happened and what to do. */
  error?: string;
}

export type ExportField = keyof ExportRecord;

/** Every field in the order of the table columns. */
export const EXPORT_FIELDS: readonly ExportField[] = [
  'line', 'cueSeconds', 'verdict', 'id', 'url', 'title', 'mix', 'artists', 'remixers', 'bpm', 'key', 'camelot', 'label',
  'release', 'releaseDate', 'durationMs', 'genre', 'isrc', 'catalogNumber', 'price', 'previewUrl', 'score', 'reasons',
  'requests', 'error',
]; // prettier-ignore

export function exportRecord(result: LookupResult): ExportRecord {
  const { line, requests } = result;
  const head = { line: line.raw, ...(line.cueSeconds === undefined ? {} : { cueSeconds: line.cueSeconds }) };
  if (!result.ok) {
    return {
      ...head,
      verdict: 'failed',
      score: 0,
      reasons: [],
      requests,
      error: describeFailure(result.failure),
    };
  }
  const { verdict, track, score, reasons } = result.match;
  return {
    ...head,
    verdict,
    ...(track === undefined
      ? {}
      : {
          id: track.id,
          url: track.url,
          title: track.title,
          mix: track.mix,
          artists: track.artists.map((person) => person.name),
          remixers: track.remixers.map((person) => person.name),
          bpm: track.bpm,
          key: track.key?.name,
          camelot: track.key?.camelot,
          label: track.label,
          release: track.release?.name,
          releaseDate: track.releaseDate,
          durationMs: track.durationMs,
          genre: track.genre,
          isrc: track.isrc,
          catalogNumber: track.catalogNumber,
          price: track.price,
          previewUrl: track.previewUrl,
        }),
    score,
    reasons: reasons.map(describeReason),
    requests,
  };
}

/** Only the wanted fields, in the wanted order. */
export function pickFields(record: ExportRecord, fields: readonly ExportField[]): Partial<ExportRecord> {
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
}
