import type { Person } from '../beatport/track.ts';
import { describeFailure } from '../http/failure.ts';
import type { LookupResult } from '../lookup/result.ts';
import { describeReason } from '../match/reasons.ts';
import type { Verdict } from '../match/match.ts';

/** One line and its answer as plain data: what JSON and NDJSON hold and what the other formats are made from. */
export interface ExportRecord {
  /** As given. */
  line: string;
  /** Seconds from the start of the set. */
  cueSeconds?: number | undefined;
  /** How sure the answer is; `failed` when there is none. */
  verdict: Verdict | 'failed';
  /** Beatport's number of the track. */
  id?: number | undefined;
  /** The track's page. */
  url?: string | undefined;
  /** Without the mix. */
  title?: string | undefined;
  /** As Beatport writes it. */
  mix?: string | undefined;
  /** Names. */
  artists?: string[] | undefined;
  /** Names. */
  remixers?: string[] | undefined;
  /** Beats a minute. */
  bpm?: number | undefined;
  /** As Beatport writes it: "Ab Minor". */
  key?: string | undefined;
  /** The same on the Camelot wheel: "1A". */
  camelot?: string | undefined;
  /** Name of the label. */
  label?: string | undefined;
  /** Name of the release. */
  release?: string | undefined;
  /** YYYY-MM-DD. */
  releaseDate?: string | undefined;
  /** Milliseconds. */
  durationMs?: number | undefined;
  /** As Beatport calls it. */
  genre?: string | undefined;
  /** The recording's code. */
  isrc?: string | undefined;
  /** The label's number of the release. */
  catalogNumber?: string | undefined;
  /** As displayed by the storefront. */
  price?: string | undefined;
  /** Address of the preview. */
  previewUrl?: string | undefined;
  /** 0 to 1: how probably the track is right. */
  score: number;
  /** Why, in words. */
  reasons: string[];
  /** Requests that this line caused. */
  requests: number;
  /** Set for `failed`: what happened and what to do. */
  error?: string | undefined;
}

/** A column. */
export type ExportField = keyof ExportRecord;

/** Every field in the order of the table columns. */
export const EXPORT_FIELDS: readonly ExportField[] = [
  'line',
  'cueSeconds',
  'verdict',
  'id',
  'url',
  'title',
  'mix',
  'artists',
  'remixers',
  'bpm',
  'key',
  'camelot',
  'label',
  'release',
  'releaseDate',
  'durationMs',
  'genre',
  'isrc',
  'catalogNumber',
  'price',
  'previewUrl',
  'score',
  'reasons',
  'requests',
  'error',
];

/** One flat literal: it is made once a line, and spreading parts together took a twentieth of a warm run. */
export function exportRecord(result: LookupResult): ExportRecord {
  const { line, requests } = result;
  const { verdict, track, score, reasons } = result.ok ? result.match : FAILED;
  return {
    line: line.raw,
    cueSeconds: line.cueSeconds,
    verdict,
    id: track?.id,
    url: track?.url,
    title: track?.title,
    mix: track?.mix,
    artists: track?.artists.map(nameOf),
    remixers: track?.remixers.map(nameOf),
    bpm: track?.bpm,
    key: track?.key?.name,
    camelot: track?.key?.camelot,
    label: track?.label,
    release: track?.release?.name,
    releaseDate: track?.releaseDate,
    durationMs: track?.durationMs,
    genre: track?.genre,
    isrc: track?.isrc,
    catalogNumber: track?.catalogNumber,
    price: track?.price,
    previewUrl: track?.previewUrl,
    score,
    reasons: reasons.map(describeReason),
    requests,
    error: result.ok ? undefined : describeFailure(result.failure),
  };
}

const FAILED = { verdict: 'failed', track: undefined, score: 0, reasons: [] } as const;
const nameOf = ({ name }: Person) => name;

/** Only the wanted fields, in the wanted order; a record has all of them in their order already. */
export function pickFields(record: ExportRecord, fields: readonly ExportField[]): Partial<ExportRecord> {
  if (fields === EXPORT_FIELDS) return record;
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
}
