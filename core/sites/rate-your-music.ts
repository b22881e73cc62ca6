import { creditOf, lineOf } from '../page/credit.ts';
import { behind, textOf, textsOf } from '../page/dom.ts';
import { refusalOf } from '../page/refusal.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const TRACKS = '#tracks li.track';
/** The same list for narrow windows. The page decides by style which of the two is seen; on wide ones it is the first. */
const ON_MOBILES = '#tracks_mobile li.track';
const TITLE = '.tracklist_title .rendered_text';

export const site: SiteAdapter = {
  id: 'rate-your-music',
  name: 'Rate Your Music',
  matches: ['https://rateyourmusic.com/release/*'],
  optional: true,
  changes: 'static',
  lookedFor: `${TRACKS} with ${TITLE} inside`,
  read(document) {
    const release = releaseArtist(document);
    return tracksOf(document).flatMap((track) => readTrack(track, release));
  },
  notice: (document) => (tracksOf(document).length === 0 ? refusalOf(document) : undefined),
  title: (document) => textOf(document.querySelector('.album_title'), '.album_artist_small') || undefined,
  examples: ['https://rateyourmusic.com/release/album/some-artist/some-album/'],
  nearMisses: [
    'https://rateyourmusic.com/artist/some-artist',
    'https://rateyourmusic.com/charts/top/album/2026/',
    'https://rateyourmusic.com.example/release/album/a/b/',
  ],
};

function tracksOf(document: Document): Element[] {
  const tracks = [...document.querySelectorAll(TRACKS)];
  return tracks.length > 0 ? tracks : [...document.querySelectorAll(ON_MOBILES)];
}

function releaseArtist(document: Document): string | string[] {
  const credit = document.querySelector('[itemprop="byArtist"]');
  return creditOf(textOf(credit), textsOf(credit ?? document, '[itemprop="byArtist"] a.artist'));
}

function readTrack(track: Element, release: string | string[]): FoundRow[] {
  const box = track.querySelector(TITLE);
  const text = textOf(box);
  // The last item holds the length of the whole; names of discs have no such title.
  if (box === null || text === '' || track.querySelector('.tracklist_total') !== null) return [];
  const first = textOf(box.querySelector('a.artist'));
  const dash = text.indexOf(' - ');
  // A collection writes "Artist - Title", and only the artist is linked as one.
  const isNamed = dash > 0 && first !== '' && text.startsWith(first);
  const own = text.slice(0, dash);
  const artist = isNamed
    ? creditOf(
        own,
        textsOf(box, 'a.artist').filter((name) => own.includes(name)),
      )
    : release;
  const title = isNamed ? text.slice(dash + 3) : text;
  const number = textOf(track.querySelector('.tracklist_num'));
  const seconds = Number(track.querySelector('.tracklist_duration')?.getAttribute('data-inseconds'));
  return [
    {
      element: track,
      slot: behind(box),
      text: lineOf(artist, title),
      track: { artist, title },
      ...(/^\d+$/.test(number) && { position: Number(number) }),
      ...(seconds > 0 && { hints: { durationMs: seconds * 1000 } }),
      ...(number !== '' && { key: `track-${number}` }),
    },
  ];
}
