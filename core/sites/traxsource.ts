import { behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

export const site: SiteAdapter = {
  id: 'traxsource',
  name: 'Traxsource',
  matches: [
    'https://www.traxsource.com/genre/*',
    'https://www.traxsource.com/title/*',
    'https://www.traxsource.com/track/*',
  ],
  optional: true,
  changes: 'static',
  lookedFor: 'div.trk-row.play-trk with .trk-cell.title a[href^="/track/"] inside',
  read: (document) => [...document.querySelectorAll('div.trk-row.play-trk')].flatMap(readRow),
  title: (document) => document.querySelector('h1')?.textContent?.trim() || undefined,
  examples: [
    'https://www.traxsource.com/genre/18/tech-house/top',
    'https://www.traxsource.com/title/123456/some-release',
  ],
  nearMisses: ['https://www.traxsource.com/label/123/some-label', 'https://traxsource.com.example/title/1/a'],
};

function readRow(row: Element): FoundRow[] {
  const link = row.querySelector('.trk-cell.title a[href^="/track/"]');
  if (link === null) return [];
  const title = textOf(link);
  // The length stands inside the version's own element.
  const version = row.querySelector('.trk-cell.title .version');
  const mix = textOf(version, '.duration') || undefined;
  const artists = textsOf(row, '.trk-cell.artists a.com-artists');
  const remixers = textsOf(row, '.trk-cell.artists a.com-remixers');
  const label = textOf(row.querySelector('.trk-cell.label a')) || undefined;
  const length = durationMs(textOf(row.querySelector('.trk-cell.title .duration')));
  const position = Number(textOf(row.querySelector('.tnum')));
  const id = row.getAttribute('data-trid');
  return [
    {
      element: row,
      slot: behind(version ?? link),
      text: `${artists.join(', ')} - ${title}${mix === undefined ? '' : ` (${mix})`}`,
      track: { artist: artists, title, mix, label, ...(remixers.length > 0 && { remixers }) },
      ...(position > 0 && { position }),
      ...(length !== undefined && { hints: { durationMs: length } }),
      ...(id !== null && { key: `track-${id}` }),
    },
  ];
}
