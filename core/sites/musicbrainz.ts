import { creditOf, lineOf } from '../page/credit.ts';
import { behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROWS = 'table.tbl.medium tbody tr';
const TITLE = 'a[href*="/recording/"]';

export const site: SiteAdapter = {
  id: 'musicbrainz',
  name: 'MusicBrainz',
  matches: ['https://musicbrainz.org/release/*'],
  optional: true,
  // The server's page is rendered once more in the browser, which takes out what stands between.
  changes: 'rerenders',
  lookedFor: `${ROWS} with ${TITLE} in td.title`,
  read(document) {
    const release = creditIn(document.querySelector('.subheader bdi'), document, '.subheader');
    return [...document.querySelectorAll(ROWS)].flatMap((row) => readRow(row, release));
  },
  title: (document) => textOf(document.querySelector('.releaseheader h1, h1')) || undefined,
  examples: ['https://musicbrainz.org/release/01234567-89ab-4cde-8f01-23456789abcd'],
  nearMisses: [
    'https://musicbrainz.org/release-group/01234567-89ab-4cde-8f01-23456789abcd',
    'https://musicbrainz.org/artist/01234567-89ab-4cde-8f01-23456789abcd',
    'https://musicbrainz.org.example/release/01234567-89ab-4cde-8f01-23456789abcd',
  ],
};

/** The first `bdi` holds the whole credit, with one link a name. */
function creditIn(whole: Element | null, root: ParentNode, within: string): string | string[] {
  return creditOf(textOf(whole), textsOf(root, `${within} a[href*="/artist/"]`));
}

function readRow(row: Element, release: string | string[]): FoundRow[] {
  const cell = row.querySelector('td.title');
  // The first link: relationships below the title link to recordings, too.
  const link = cell?.querySelector(TITLE) ?? null;
  const title = textOf(link);
  if (link === null || title === '') return [];
  // The column is there only where artists differ.
  const own = row.querySelector('td.artist');
  const artist =
    textOf(own) === '' || own === null ? release : creditOf(textOf(own), textsOf(own, 'a[href*="/artist/"]'));
  const number = textOf(row.querySelector('td.pos a') ?? row.querySelector('td.pos'));
  const length = durationMs(textOf(row.querySelector('td.treleases')));
  const recording = /\/recording\/([\da-f-]{36})/.exec(link.getAttribute('href') ?? '')?.[1];
  return [
    {
      element: row,
      slot: behind(link),
      text: lineOf(artist, title),
      track: { artist, title },
      ...(/^\d+$/.test(number) && { position: Number(number) }),
      ...(length !== undefined && { hints: { durationMs: length } }),
      ...(recording !== undefined && { key: row.id || recording }),
    },
  ];
}
