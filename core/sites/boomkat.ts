import { creditOf, lineOf } from '../page/credit.ts';
import { behind, durationMs, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROWS = 'div.table-row.track.mp3';
const LINK = 'a[data-name][data-artist]';

export const site: SiteAdapter = {
  id: 'boomkat',
  name: 'Boomkat',
  matches: ['https://boomkat.com/products/*'],
  optional: true,
  // The list comes after the page, and again for each format that is looked at.
  changes: 'rerenders',
  exclusive: true,
  lookedFor: `${ROWS} with ${LINK} inside`,
  read(document) {
    const label = textOf(document.querySelector('.label-placeholder a')) || undefined;
    return [...document.querySelectorAll(ROWS)].flatMap((row, at) => readRow(row, at + 1, label));
  },
  title: (document) =>
    [document.querySelector('h1.detail--artists'), document.querySelector('h2.detail_album')]
      .map((part) => textOf(part))
      .filter((text) => text !== '')
      .join(' - ') || undefined,
  examples: ['https://boomkat.com/products/some-release'],
  nearMisses: [
    'https://boomkat.com/artists/some-artist',
    'https://boomkat.com.example/products/some-release',
  ],
};

function readRow(row: Element, position: number, label: string | undefined): FoundRow[] {
  // A row may hold the link twice, as a button and as a name: the one that shows the name takes the badge.
  const links = [...row.querySelectorAll(LINK)];
  const link = links.find((one) => textOf(one) !== '') ?? links[0];
  const title = link?.getAttribute('data-name')?.trim() ?? '';
  if (link === undefined || title === '') return [];
  const artist = creditOf(link.getAttribute('data-artist')?.trim() ?? '', []);
  const length = durationMs(link.getAttribute('data-duration') ?? textOf(row.querySelector('.duration')));
  return [
    {
      element: row,
      slot: behind(link),
      text: lineOf(artist, title),
      position,
      track: { artist, title, label },
      ...(length !== undefined && { hints: { durationMs: length } }),
    },
  ];
}
