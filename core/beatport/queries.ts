import { movedRows } from './moved-rows.ts';
import type { NextData, Query } from './next-data.ts';
import { readTrack } from './shapes.ts';
import type { BeatportTrack } from './track.ts';
import { record } from './values.ts';

/** Lists beside the page's own: every track page has charts and some 200 recommended tracks. Words of `q=` do not count. */
const ASIDE = /^(?:track-\d+-|[a-z\d-]*recommend)/;
const SEARCH = /^search-(?:tracks|all)(?:-|$)/;
const LIST = /(?:^|-)(?:top-100|tracks)(?:-|$)/;

/** The rows of a search page; undefined when the page holds no list of tracks where one is expected. */
export function searchTracks(data: NextData, origin: string): BeatportTrack[] | undefined {
  return searchList(data, origin)?.tracks;
}

/** The same with the records as they were served. */
export function searchList(data: NextData, origin: string): OwnList | undefined {
  return isTrackPage(data) ? undefined : ownList(data.queries, SEARCH, origin);
}

/**
 * The rows of a list page in the page's order. A release's tracks are served last to first; their numbers decide where
 * all rows have one.
 */
export function listTracks(data: NextData, origin: string): BeatportTrack[] | undefined {
  if (isTrackPage(data)) return undefined;
  const own = ownList(data.queries, LIST, origin);
  if (!own) return undefined;
  const isRelease = data.page.startsWith('/release/') || /^tracks(?:-|$)/.test(own.key);
  return isRelease ? inReleaseOrder(own) : own.tracks;
}

/**
 * The page's own track. Its id comes from the page's address, else from the caller, else from the key of the query; a
 * record with another id is never taken, nor is anything inside a list.
 */
export function ownTrack(data: NextData, origin: string, asked?: number): BeatportTrack | undefined {
  return readTrack(ownRecord(data, origin, asked), origin);
}

/** The same as it was served. */
export function ownRecord(data: NextData, origin: string, asked?: number): unknown {
  const id = ownId(data, asked) ?? readTrack(data.track, origin)?.id;
  const named = data.queries.filter(({ key }) => OWN_TRACK.exec(key)?.[1] === String(id));
  const rest = data.queries.filter((query) => !named.includes(query) && !ASIDE.test(query.key));
  for (const value of [...named.map((query) => query.data), data.track, ...rest.map((query) => query.data)]) {
    if (id !== undefined && readTrack(value, origin)?.id === id) return value;
  }
  return undefined;
}

/** A track page whose own query was answered with nothing. */
export function hasEmptyTrack(data: NextData): boolean {
  const own = data.queries.filter(({ key }) => OWN_TRACK.test(key));
  const answers = own.length > 0 ? own : data.queries;
  return (
    isTrackPage(data) &&
    !data.track &&
    answers.every(({ data: answer }) => answer === null || answer === undefined)
  );
}

export function isTrackPage(data: NextData): boolean {
  return data.page.startsWith('/track/') || data.queries.some(({ key }) => OWN_TRACK.test(key));
}

const OWN_TRACK = /^track-(?:details-)?(\d+)$/;

function ownId(data: NextData, asked?: number): number | undefined {
  const named = data.queries.map(({ key }) => OWN_TRACK.exec(key)?.[1]).find((id) => id !== undefined);
  return data.id ?? asked ?? ((named && Number(named)) || undefined);
}

export interface OwnList {
  key: string;
  rows: unknown[];
  tracks: BeatportTrack[];
}

/**
 * First the query with an expected key, where an empty list is an answer too; then any other whose rows are tracks,
 * because keys have been renamed before. A query with the expected key and rows that nobody can read is a changed page.
 */
function ownList(queries: Query[], expected: RegExp, origin: string): OwnList | undefined {
  const lists = queries
    .filter(({ key }) => !ASIDE.test(key))
    .flatMap((query) => listOf(query, expected, origin));
  const known = lists.filter(({ key }) => expected.test(key));
  const answer = known.find(hasTracks) ?? known[0];
  if (answer) return hasTracks(answer) || answer.rows.length === 0 ? answer : undefined;
  return lists.find(hasTracks) ?? lists.find(({ key, rows }) => key === '' && rows.length === 0);
}

function hasTracks({ tracks }: OwnList): boolean {
  return tracks.length > 0;
}

/**
 * Envelopes: `/search` has tracks.data[], `/search/tracks` data[], everything else results[]. In a query that is surely the
 * page's own, a list that has moved elsewhere is found by the shape of its rows.
 */
function listOf({ key, data }: Query, expected: RegExp, origin: string): OwnList[] {
  const fields = record(data);
  const known = [record(fields?.tracks)?.data, fields?.data, fields?.results].find(Array.isArray);
  const rows = known ?? (expected.test(key) ? movedRows(data, origin) : undefined);
  return rows ? [{ key, rows, tracks: rows.flatMap((row) => readTrack(row, origin) ?? []) }] : [];
}

function inReleaseOrder({ rows, tracks }: OwnList): BeatportTrack[] {
  const numbers = new Map<number, number>();
  for (const row of rows) {
    const fields = record(row);
    const number = fields?.number ?? fields?.track_number;
    const id = fields?.id ?? fields?.track_id;
    if (typeof number === 'number' && typeof id === 'number') numbers.set(id, number);
  }
  const numbered =
    tracks.every(({ id }) => numbers.has(id)) && new Set(numbers.values()).size === tracks.length;
  if (!numbered) return tracks.toReversed();
  return tracks.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
}
