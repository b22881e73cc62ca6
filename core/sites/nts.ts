import { cueSeconds } from '../tracklist/clock.ts';
import { atEnd, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter, TrackFields } from '../page/site.ts';

/** Phones get the artists a second time. */
const SHOW = {
  row: 'ul.tracklist__tracks > li.track',
  artist: '.track__artist:not(.track__artist--mobile)',
  title: '.track__title',
};
const LIVE = {
  row: '.live-tracks-list .live-track, .page-live-tracks__list > li',
  artist: '.live-track__artist, .page-live-tracks__artist-title',
  title: '.live-track__title, .page-live-tracks__song-title',
};
/** "Sorrel & Pike (Maro Kestling mix)": some shows write the version behind the artist. */
const BRACKET = /^(.*?\S)\s*\(([^()]*)\)$/;
const VERSION = /\b(?:live|(?:re)?(?:mix|edit|version|dub|work))\b/i;

export const site: SiteAdapter = {
  id: 'nts',
  name: 'NTS Radio',
  matches: ['https://www.nts.live/shows/*', 'https://www.nts.live/live-tracks/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  lookedFor: `${SHOW.row} with ${SHOW.title} inside, or ${LIVE.row}`,
  read: (document) =>
    [SHOW, LIVE].flatMap((parts) =>
      [...document.querySelectorAll(parts.row)].flatMap((row) => readRow(row, parts)),
    ),
  // Not what the page's head was served with: that stays when another show is opened.
  title: (document) => document.title,
  examples: [
    'https://www.nts.live/shows/some-dj/episodes/some-dj-1st-may-2026',
    'https://www.nts.live/live-tracks/1',
  ],
  nearMisses: ['https://www.nts.live/explore', 'https://www.nts.live.example/shows/some-dj/episodes/a'],
};

function readRow(row: Element, parts: typeof SHOW): FoundRow[] {
  const title = row.querySelector(parts.title);
  const artists = textsOf(row, parts.artist).map((name) => name.replace(/(?<!\s)\s*[,&]$/, ''));
  if (title === null || textOf(title) === '' || artists.length === 0) return [];
  // Listeners who do not support the station see "--:--".
  const at = cueSeconds(textOf(row.querySelector('.track__timestamp')));
  return [
    {
      element: row,
      slot: atEnd(title),
      text: `${artists.join(', ')} - ${textOf(title)}`,
      track: { ...readArtists(artists), title: textOf(title) },
      ...(at !== undefined && { cueSeconds: at }),
    },
  ];
}

function readArtists(artists: string[]): Pick<TrackFields, 'artist' | 'mix'> {
  const [, name = '', mix = ''] = BRACKET.exec(artists.at(-1) ?? '') ?? [];
  const hasMix = VERSION.test(mix);
  const names = hasMix ? [...artists.slice(0, -1), name] : artists;
  const [only = ''] = names;
  return { artist: names.length === 1 ? only : names, mix: hasMix ? mix : undefined };
}
