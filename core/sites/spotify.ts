import { creditOf, lineOf } from '../page/credit.ts';
import { behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROWS = '[data-testid="tracklist-row"]';
const TITLE = 'a[href*="/track/"]';
const ARTIST = 'a[href*="/artist/"]';

export const site: SiteAdapter = {
  id: 'spotify',
  name: 'Spotify',
  // The second form has a language in front: "/intl-de/album/…".
  matches: ['playlist/*', 'album/*', 'artist/*', 'collection/*'].flatMap((path) => [
    `https://open.spotify.com/${path}`,
    `https://open.spotify.com/intl-*/${path}`,
  ]),
  optional: true,
  changes: 'virtual',
  singlePage: true,
  exclusive: true,
  lookedFor: `${ROWS} with ${TITLE} inside`,
  read: (document, url) =>
    [...document.querySelectorAll(ROWS)].flatMap((row) => readRow(row, pageArtist(document, url))),
  title: (document) => textOf(document.querySelector('[data-testid="entityTitle"], main h1')) || undefined,
  examples: [
    'https://open.spotify.com/playlist/37i9dQZF1DX0abcdefghij',
    'https://open.spotify.com/intl-de/album/0AbCdEfGhIjKlMnOpQrStU',
  ],
  nearMisses: [
    'https://open.spotify.com/show/0AbCdEfGhIjKlMnOpQrStU',
    'https://accounts.spotify.com/en/login',
    'https://open.spotify.com.example/playlist/37i9dQZF1DX0',
  ],
};

/** The popular tracks on an artist's own page leave the name out. */
function pageArtist(document: Document, url: URL): string {
  return /^\/(?:intl-[a-z-]+\/)?artist\//.test(url.pathname)
    ? textOf(document.querySelector('[data-testid="entityTitle"], main h1'))
    : '';
}

function readRow(row: Element, fallback: string): FoundRow[] {
  const link = row.querySelector(TITLE);
  const title = textOf(link);
  // Episodes of podcasts have no such link.
  if (link === null || title === '') return [];
  const names = [...new Set(textsOf(link.closest('[role="gridcell"]') ?? row, ARTIST))];
  const artist = names.length > 0 ? creditOf(names.join(', '), names) : fallback;
  const position = positionOf(row);
  const last = textOf([...row.querySelectorAll('[role="gridcell"]')].at(-1) ?? null);
  const length = durationMs(/(?:\d{1,2}:)?\d{1,3}:\d\d/.exec(last)?.[0]);
  const id = /\/track\/(\w+)/.exec(link.getAttribute('href') ?? '')?.[1];
  return [
    {
      element: row,
      slot: behind(link),
      text: lineOf(artist, title),
      track: { artist, title },
      ...(position > 0 && { position }),
      ...(length !== undefined && { hints: { durationMs: length } }),
      ...(id !== undefined && { key: `track-${id}` }),
    },
  ];
}

/** From the grid's own count, in which a row with the names of the columns may be the first. */
function positionOf(row: Element): number {
  const index = Number(row.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'));
  const heads = row.closest('[role="grid"]')?.querySelector('[role="columnheader"]') ?? null;
  return heads === null ? index : index - 1;
}
