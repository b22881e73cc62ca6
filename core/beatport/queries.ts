import { movedRows } from './moved-rows.ts';
import type { NextData, Query } from './next-data.ts';
import { readTrack } from './shapes.ts';
import type { BeatportTrack } from './track.ts';
import { foldTokens } from '../text/fold.ts';
import { sanitizeQuery } from './query-text.ts';
import { isError, type JsonRecord, record } from './values.ts';

/** Lists beside the page's own: every track page has charts and some 200 recommended tracks. Words of `q=` do not count. */
const ASIDE = /^(?:track-\d+-|[a-z\d-]*recommend)/;
const SEARCH = /^search-(?:tracks|all)(?:-|$)/;
const LIST = /(?:^|-)(?:top-100|tracks)(?:-|$)/;

/**
 * The rows of a search page; undefined when the page holds no list of tracks where one is expected, or the list of another
 * search than the one `asked` for: then nothing on it says that a track is not on Beatport.
 */
export function searchTracks(data: NextData, origin: string, asked?: string): BeatportTrack[] | undefined {
  return searchList(data, origin, asked)?.tracks;
}

/** The same with the records as they were served. */
export function searchList(data: NextData, origin: string, asked?: string): OwnList | undefined {
  if (isTrackPage(data)) return undefined;
  const queries = data.queries.filter(({ q = data.q }) => isSameSearch(asked, q));
  const list = ownList(queries, SEARCH, origin);
  // Every page may hold some list. Only on a page of searches is an empty one, or one without a known key, the answer to one.
  const isOfSearches = data.page === '' || /^\/search(?:\/|$)/.test(data.page);
  if (list === undefined || isOfSearches) return list;
  const isAnswer = asked === undefined || SEARCH.test(list.key);
  return list.tracks.length > 0 && isAnswer ? list : undefined;
}

/**
 * Beatport repeats the words in the key of the query and in the page's address, perhaps written otherwise, perhaps not all
 * of them. A word that was not asked for makes it another search.
 */
function isSameSearch(asked: string | undefined, told: string | undefined): boolean {
  if (asked === undefined || told === undefined) return true;
  const words = foldTokens(sanitizeQuery(asked));
  const toldWords = foldTokens(sanitizeQuery(told));
  return toldWords.length > 0 && toldWords.every((word) => words.includes(word));
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
    !answers.some(({ failed }) => failed) &&
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
  /** There are no rows, and nothing beside them says that there should be some. */
  isEmpty: boolean;
}

/**
 * First the query with an expected key, where an empty list is an answer too; then any other whose rows are tracks,
 * because keys have been renamed before. A query with the expected key and rows that cannot be read is a changed page, and
 * one that says itself that it failed is no answer.
 */
function ownList(queries: Query[], expected: RegExp, origin: string): OwnList | undefined {
  const lists = queries
    .filter(({ key, failed }) => !failed && !ASIDE.test(key))
    .flatMap((query) => listOf(query, expected, origin));
  const known = lists.filter(({ key }) => expected.test(key));
  const answer = known.find(hasTracks) ?? known[0];
  if (answer) return hasTracks(answer) || answer.isEmpty ? answer : undefined;
  return lists.find(hasTracks);
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
  const tracks = record(fields?.tracks);
  const known = [tracks?.data, fields?.data, fields?.results].find(Array.isArray);
  const rows = known ?? (expected.test(key) ? movedRows(data, origin) : undefined);
  if (rows === undefined) return [];
  const isEmpty = rows.length === 0 && ![fields, tracks].some(deniesEmptiness);
  return [{ key, rows, tracks: rows.flatMap((row) => readTrack(row, origin) ?? []), isEmpty }];
}

/** Whether the envelope of an empty list counts rows that are not there, or tells of an error. */
function deniesEmptiness(envelope: JsonRecord | undefined): boolean {
  if (envelope === undefined) return false;
  const counts = ['count', 'total', 'total_count', 'total_results'].map((name) => Number(envelope[name]));
  return counts.some((count) => count > 0) || ERRORS.some((name) => isError(envelope[name]));
}

const ERRORS = ['error', 'errors', 'detail', 'fault'];

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
