import { cueSeconds } from '../tracklist/clock.ts';
import { behind, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

/** The class names are the design system's: type size of the list, and a grid of time and track. */
const ROW = 'ul.t-body-small li';

export const site: SiteAdapter = {
  id: 'the-lot-radio',
  name: 'The Lot Radio',
  matches: ['https://*.thelotradio.com/shows/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  lookedFor: `${ROW} with button > div.grid > span (time, title and artist) inside`,
  read: (document) => [...document.querySelectorAll(ROW)].flatMap(readRow),
  title: (document) => document.title,
  examples: ['https://www.thelotradio.com/shows/some-dj-2026-05-01'],
  nearMisses: [
    'https://www.thelotradio.com/calendar',
    'https://www.thelotradio.com.example/shows/some-dj-2026-05-01',
  ],
};

function readRow(row: Element): FoundRow[] {
  const button = row.querySelector('button');
  const [time, names] = button?.querySelectorAll(':scope > div.grid > span') ?? [];
  const [title, artist] = [...(names?.children ?? [])].map((part) => textOf(part));
  if (!button || time === undefined || !title || !artist) return [];
  const at = cueSeconds(textOf(time));
  return [
    {
      // The row is a button that jumps, and a badge inside it would press it.
      element: row,
      slot: behind(button),
      text: `${artist} - ${title}`,
      track: { artist, title },
      ...(at !== undefined && { cueSeconds: at }),
    },
  ];
}
