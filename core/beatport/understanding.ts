import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import { readNextData } from './next-data.ts';
import { PageError } from './page-error.ts';
import { parseSearchPage, parseTrackPage } from './page.ts';
import { ownRecord, searchList } from './queries.ts';
import { readPage } from './read-page.ts';
import { names } from './sample.ts';
import { shapeOf } from './shapes.ts';
import type { BeatportTrack } from './track.ts';
import { searchUrl } from './urls.ts';
import { record } from './values.ts';

/** What was understood of one page, to tell whether Beatport has changed. */
export type Understanding = { page: 'search' | 'track'; url: string } & (
  | {
      ok: true;
      tracks: BeatportTrack[];
      /** Records by the name of their shape. */
      shapes: Record<string, number>;
      /** Every field of a track, with the number of tracks that have it. */
      fields: Record<TrackField, number>;
      /** Fields of the records that no reader knows, names only. */
      news: string[];
    }
  | {
      ok: false;
      failure: Failure;
      /** For a bug report, without anything of the visitor's. */
      sample?: string;
    }
);

/** A field of a track. */
export type TrackField = keyof BeatportTrack;

/** Every field of a track, in the order of a report. */
export const TRACK_FIELDS: readonly TrackField[] = [
  'id',
  'title',
  'mix',
  'artists',
  'remixers',
  'bpm',
  'key',
  'genre',
  'subGenre',
  'label',
  'release',
  'releaseDate',
  'isrc',
  'durationMs',
  'price',
  'previewUrl',
  'waveformUrl',
  'catalogNumber',
  'exclusive',
  'availability',
  'url',
];

/**
 * Asks Beatport for one search and for the page of the first track found, and tells field by field what was understood and
 * what is new: two requests, so that anybody with a connection can tell in seconds whether Cratemark still reads Beatport.
 * The track is not asked for when the search gave none. Throws the signal's reason when it aborts.
 */
export async function checkUnderstanding(
  client: BeatportClient,
  { query, signal }: { query: string; signal?: AbortSignal },
): Promise<Understanding[]> {
  const { origin } = client;
  const search = await understand(client, 'search', searchUrl(origin, query), signal, {
    parse: (html) => parseSearchPage(html, { origin, query }),
    records: (html) => withData(html, (data) => searchList(data, origin)?.rows ?? []),
  });
  const first = search.ok ? search.tracks[0] : undefined;
  if (first === undefined) return [search];
  const track = await understand(client, 'track', first.url, signal, {
    parse: (html) => [parseTrackPage(html, { origin, id: first.id })],
    records: (html) => withData(html, (data) => [ownRecord(data, origin, first.id)]),
  });
  return [search, track];
}

interface Reader {
  parse: (html: string) => BeatportTrack[];
  /** The records behind them, as served. */
  records: (html: string) => unknown[];
}

async function understand(
  client: BeatportClient,
  page: Understanding['page'],
  url: string,
  signal: AbortSignal | undefined,
  { parse, records }: Reader,
): Promise<Understanding> {
  let html = '';
  const keep = (text: string) => parse((html = text));
  const question = { url, text: 'check', type: page, parse: keep };
  const answer = await readPage(client, question, signal ? { signal } : {});
  if (!answer.ok) return { page, url, ok: false, failure: answer.failure, ...sampleIn(answer.failure) };
  const served = records(html);
  return { page, url, ok: true, tracks: answer.tracks, ...coverage(answer.tracks), ...shapesOf(served) };
}

/** The redacted sample that an unreadable page leaves for a bug report. */
export function sampleIn(failure: Failure): { sample?: string } {
  if (failure.kind !== 'unreadable' || !(failure.cause instanceof PageError)) return {};
  const { reason, sample } = failure.cause;
  return { sample: sample === undefined ? reason : `${reason} ${sample}` };
}

function coverage(tracks: BeatportTrack[]): { fields: Record<TrackField, number> } {
  const counts = TRACK_FIELDS.map((field) => [field, tracks.filter((track) => has(track, field)).length]);
  return { fields: Object.fromEntries(counts) as Record<TrackField, number> };
}

function has(track: BeatportTrack, field: TrackField): boolean {
  const value = track[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

function shapesOf(records: unknown[]): { shapes: Record<string, number>; news: string[] } {
  const shapes: Record<string, number> = {};
  const news = new Set<string>();
  for (const one of records) {
    const shape = shapeOf(one);
    if (shape === undefined) continue;
    shapes[shape.name] = (shapes[shape.name] ?? 0) + 1;
    const unknown = Object.keys(record(one) ?? {}).filter((key) => !shape.known.includes(key));
    for (const name of names(unknown)) news.add(name);
  }
  return { shapes, news: [...news].toSorted() };
}

function withData(
  html: string,
  records: (data: Exclude<ReturnType<typeof readNextData>, PageError>) => unknown[],
): unknown[] {
  const data = readNextData(html);
  return data instanceof PageError ? [] : records(data);
}
