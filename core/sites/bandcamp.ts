import { isVersionSuffix } from '../version/version-text.ts';
import { atEnd, behind, durationMs, textOf } from '../page/dom.ts';
import { at, jsonOf, listAt, numberAt, textAt } from '../page/json.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const RELEASE = 'script[data-tralbum]';

export const site: SiteAdapter = {
  id: 'bandcamp',
  name: 'Bandcamp',
  matches: ['https://*.bandcamp.com/album/*', 'https://*.bandcamp.com/track/*'],
  optional: true,
  changes: 'static',
  lookedFor: '#track_table tr.track_row_view with .track-title inside, or h2.trackTitle of a single track',
  // Labels use their own domains, and og:site_name is the label's name: only the release data tells.
  recognises: (document) => document.querySelector(RELEASE) !== null,
  read(document) {
    const release = jsonOf(document.querySelector(RELEASE)?.getAttribute('data-tralbum'));
    const tracks = listAt(release, 'trackinfo');
    const artist = textAt(release, 'artist') ?? '';
    const rows = [...document.querySelectorAll('#track_table tr.track_row_view')];
    if (rows.length === 0) return readSingle(document, tracks[0], artist);
    return rows.flatMap((row) => {
      const number = Number(/^tracknum=(\d+)$/.exec(row.getAttribute('rel') ?? '')?.[1]);
      const title = row.querySelector('.track-title');
      const track = tracks.find((candidate) => numberAt(candidate, 'track_num') === number);
      const found = title === null ? [] : [readTrack(row, title, track, artist)];
      return found.map((one) => (Number.isNaN(number) ? one : { ...one, position: number }));
    });
  },
  title: (document) =>
    textAt(jsonOf(document.querySelector(RELEASE)?.getAttribute('data-tralbum')), 'current', 'title'),
  examples: [
    'https://someartist.bandcamp.com/album/some-album',
    'https://some-label.bandcamp.com/track/some-track',
  ],
  nearMisses: [
    'https://someartist.bandcamp.com/merch',
    'https://someartist.bandcamp.com.example/album/some-album',
  ],
};

function readSingle(document: Document, track: unknown, artist: string): FoundRow[] {
  const heading = document.querySelector('h2.trackTitle');
  return heading === null || track === undefined
    ? []
    : [{ ...readTrack(heading, heading, track, artist), slot: atEnd(heading) }];
}

function readTrack(element: Element, title: Element, track: unknown, releaseArtist: string): FoundRow {
  const text = textAt(track, 'title') ?? textOf(title);
  const seconds = numberAt(track, 'duration') ?? 0;
  const length =
    seconds > 0 ? Math.round(seconds * 1000) : durationMs(textOf(element.querySelector('.time')));
  // A collection writes "Artist - Title" into the title, with or without naming the artist apart.
  const dash = text.indexOf(' - ');
  const inTitle = dash > 0 && !isVersionSuffix(text.slice(dash + 3));
  const name = inTitle ? text.slice(dash + 3) : text;
  const artist = inTitle ? text.slice(0, dash) : (textAt(track, 'artist') ?? releaseArtist);
  const id = at(track, 'track_id');
  return {
    element,
    slot: behind(title.closest('a') ?? title),
    text,
    track: { artist, title: name },
    ...(length !== undefined && { hints: { durationMs: length } }),
    ...(typeof id === 'number' && { key: `track-${id}` }),
  };
}
