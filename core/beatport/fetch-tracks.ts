import pLimit from 'p-limit';
import { type BeatportClient, checkNumber } from '../client.ts';
import { type Failure, RequestError } from '../http/failure.ts';
import type { RequestOptions } from '../http/request-page.ts';
import { parseSearchPage, parseTrackPage } from './page.ts';
import { readPage } from './read-page.ts';
import type { BeatportTrack } from './track.ts';
import { searchUrl, trackIdOf } from './urls.ts';

/** For one call; what is left out is the client's. See `RequestOptions` for units. */
export interface FetchTrackOptions extends Pick<RequestOptions, 'signal' | 'timeoutMs' | 'retryAttempts'> {}

/** For a search. */
export interface SearchTracksOptions extends FetchTrackOptions {
  /** At most so many addresses, 50 unless given. One page is read, so there are never more than 150. */
  maxResults?: number;
}

/** For several tracks. */
export interface FetchTracksOptions extends FetchTrackOptions {
  /** Fetches of this call queued at a time, 10 unless given. The client's own limit holds for all calls together. */
  maxConcurrent?: number;
}

/** For a search whose tracks are then fetched. */
export interface SearchAndFetchOptions extends SearchTracksOptions {
  /** As `maxConcurrent` of `fetchTracks`. */
  maxConcurrentFetches?: number;
}

const MOST_PER_PAGE = 150;

/**
 * Addresses of the tracks Beatport finds for `query`, best first.
 *
 * `[]`, with a warning logged, when Beatport answers but not with a result (an error status, a check, an unreadable
 * page). Throws RequestError when no answer comes (timeout, network) after all attempts, the signal's reason when it
 * aborts, and RangeError or TypeError for options that make no sense.
 */
export async function searchTrackUrls(
  client: BeatportClient,
  query: string,
  { maxResults = 50, ...options }: SearchTracksOptions = {},
): Promise<string[]> {
  checkNumber('maxResults', maxResults, { whole: true, from: 0 });
  const url = searchUrl(client.origin, query, { perPage: Math.min(Math.max(1, maxResults), MOST_PER_PAGE) });
  const parse = (html: string) => parseSearchPage(html, { origin: client.origin, query });
  const page = await readPage(client, { url, text: query, type: 'search', parse }, options);
  if (page.ok) return page.tracks.slice(0, maxResults).map((track) => track.url);
  if (!isAnswer(page.failure)) throw new RequestError(page.failure);
  return [];
}

/**
 * The track of the page at `url`, or null, with a warning logged, when there is none to be had: after all attempts, for
 * a missing or unreadable page, for an address that is not Beatport's. Throws the signal's reason when it aborts.
 */
export async function fetchTrack(
  client: BeatportClient,
  url: string,
  options: FetchTrackOptions = {},
): Promise<BeatportTrack | null> {
  const id = trackIdOf(url);
  const parse = (html: string) => [
    parseTrackPage(html, { origin: client.origin, ...(id === undefined ? {} : { id }) }),
  ];
  const page = await readPage(client, { url, text: url, type: 'track', parse }, options);
  const track = page.ok ? page.tracks[0] : undefined;
  return track ? { ...track, url } : null;
}

/**
 * The tracks of many pages, in the order of `urls`, null where `fetchTrack` gives null; one failure never loses another.
 * Logs a summary. Throws the signal's reason when it aborts.
 */
export async function fetchTracks(
  client: BeatportClient,
  urls: readonly string[],
  { maxConcurrent = 10, ...options }: FetchTracksOptions = {},
): Promise<(BeatportTrack | null)[]> {
  checkNumber('maxConcurrent', maxConcurrent, { whole: true, from: 1 });
  if (urls.length === 0) return [];
  const startedAt = client.host.now();
  const turn = pLimit(maxConcurrent);
  const tracks = await Promise.all(urls.map((url) => turn(() => fetchTrack(client, url, options))));
  const found = tracks.filter((track) => track !== null).length;
  const failed = urls.length - found;
  client.logger.info(`fetched ${found} of ${urls.length} tracks`, {
    found,
    failed,
    totalMs: client.host.now() - startedAt,
  });
  return tracks;
}

/** The tracks Beatport finds for `query`, read from their own pages, best first and without those that failed. */
export async function searchAndFetchTracks(
  client: BeatportClient,
  query: string,
  { maxResults, maxConcurrentFetches = 10, ...options }: SearchAndFetchOptions = {},
): Promise<BeatportTrack[]> {
  const limit = maxResults === undefined ? {} : { maxResults };
  const urls = await searchTrackUrls(client, query, { ...options, ...limit });
  const tracks = await fetchTracks(client, urls, { ...options, maxConcurrent: maxConcurrentFetches });
  return tracks.filter((track) => track !== null);
}

/** Whether Beatport said something, even if not what was asked. A pause counts as what it was caused by. */
function isAnswer(failure: Failure): boolean {
  if (failure.kind === 'paused') return failure.because !== 'failures';
  return !['timeout', 'network', 'cut-short', 'off-origin'].includes(failure.kind);
}
