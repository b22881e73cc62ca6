import { cueSeconds } from '../tracklist/clock.ts';
import { behind, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROW = '.MuiDataGrid-row[data-id]';

export const site: SiteAdapter = {
  id: 'trackid',
  name: 'TrackID.net',
  matches: ['https://trackid.net/audiostreams/*'],
  optional: true,
  // A grid of a few elements that show the rows near the viewport, a page of them at a time.
  changes: 'virtual',
  singlePage: true,
  exclusive: true,
  lookedFor: `${ROW} with .MuiDataGrid-cell[data-field="title"] inside`,
  read: (document) => [...document.querySelectorAll(ROW)].flatMap(readRow),
  title: (document) => textOf(document.querySelector('h1')) || undefined,
  examples: ['https://trackid.net/audiostreams/some-dj-some-show-12'],
  nearMisses: [
    'https://trackid.net/musictracks/some-artist-some-title',
    'https://trackid.net/audiostreams',
    'https://trackid.net.example/audiostreams/some-show',
  ],
};

function readRow(row: Element): FoundRow[] {
  const cell = row.querySelector('.MuiDataGrid-cell[data-field="title"]');
  const [artist, title, label, start] = ['artist', 'title', 'label', 'startTime'].map((field) =>
    textOf(row.querySelector(`.MuiDataGrid-cell[data-field="${field}"]`)),
  );
  if (cell === null || !artist || !title) return [];
  const link = cell.querySelector('a[href*="/musictracks/"]');
  const slug = /\/musictracks\/([^/?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  const at = cueSeconds(start ?? '');
  return [
    {
      element: row,
      slot: behind(link ?? cell.firstElementChild ?? cell),
      text: `${artist} - ${title}`,
      track: { artist, title, label: label || undefined },
      ...(at !== undefined && { cueSeconds: at }),
      // The numbers of rows belong to a run of the recognition; a track may be heard twice.
      key: `${slug ?? row.getAttribute('data-id') ?? ''}@${start ?? ''}`,
    },
  ];
}
