import type { PageDocument } from '../page/dom-types.ts';
import { type NextData, readNextData } from './next-data.ts';
import { PageError } from './page-error.ts';
import { isChallenge, isCutShort, specialPage } from './page-kind.ts';
import { hasEmptyTrack, isTrackPage, listTracks, ownTrack, searchTracks } from './queries.ts';
import { readRows } from './rows.ts';
import { sampleOf } from './sample.ts';
import type { BeatportTrack } from './track.ts';
import { BEATPORT_ORIGIN } from './urls.ts';

export { PageError };
export type { PageErrorKind, PageErrorReason } from './page-error.ts';

/** What a reader of pages may need to know. */
export interface PageOptions {
  /** Where the page came from, for the `url` of its tracks; www.beatport.com unless a stand-in served it. */
  origin?: string;
  /** Lets list pages without readable data be read from their rendered rows. */
  parseHtml?: ((html: string) => PageDocument) | undefined;
}

/**
 * The tracks of a search page, best first; `[]` when Beatport found nothing. `query`: the words that were asked for; a page
 * that says it is of others is unreadable. Throws `PageError`.
 */
export function parseSearchPage(
  html: string,
  { origin = BEATPORT_ORIGIN, query }: PageOptions & { query?: string } = {},
): BeatportTrack[] {
  const data = dataOf(html);
  if (data instanceof PageError) throw data;
  const tracks = searchTracks(data, origin, query);
  if (!tracks) throw changed(data);
  return tracks;
}

/** The page's own track. `id` is needed only where the page does not say which track it is. Throws `PageError`. */
export function parseTrackPage(
  html: string,
  { origin = BEATPORT_ORIGIN, id }: PageOptions & { id?: number } = {},
): BeatportTrack {
  const data = dataOf(html);
  if (data instanceof PageError) throw data;
  const track = ownTrack(data, origin, id);
  if (!track) throw hasEmptyTrack(data) ? new PageError('not-found') : changed(data);
  return track;
}

/**
 * The tracks of a top-100, release, chart, label or artist page, in the page's order (a release's in track order).
 * Throws `PageError`.
 */
export function parseListPage(
  html: string,
  { origin = BEATPORT_ORIGIN, parseHtml }: PageOptions = {},
): BeatportTrack[] {
  const data = dataOf(html);
  const tracks = data instanceof PageError ? undefined : listTracks(data, origin);
  if (tracks) return tracks;
  const failure = data instanceof PageError ? data : changed(data);
  const rows = parseHtml && mayBeRendered(data) ? rendered(html, parseHtml, origin) : [];
  if (rows.length === 0) throw failure;
  return rows;
}

function dataOf(html: string): NextData | PageError {
  const data = readNextData(html);
  if (!(data instanceof PageError)) {
    const special = specialPage(data);
    return special ? new PageError(special) : data;
  }
  if (data.reason !== 'no-data') return data;
  if (isCutShort(html)) return new PageError('cut-short');
  return isChallenge(html) ? new PageError('challenge') : data;
}

function changed(data: NextData): PageError {
  return new PageError('page-changed', sampleOf(data));
}

/** Not the rows of a track page, which are other tracks, nor those of a page cut short, which are not all. */
function mayBeRendered(data: NextData | PageError): boolean {
  if (data instanceof PageError) return data.reason === 'no-data' || data.reason === 'bad-json';
  return !isTrackPage(data);
}

function rendered(html: string, parseHtml: (html: string) => PageDocument, origin: string): BeatportTrack[] {
  try {
    return readRows(parseHtml(html), origin);
  } catch {
    // Markup that the host's parser or its selectors refuse: the caller throws why the data was unreadable.
    return [];
  }
}
