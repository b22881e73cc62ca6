import { atEnd, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

export const site: SiteAdapter = {
  id: 'radioeins',
  name: 'radioeins',
  matches: ['https://www.radioeins.de/musik/*', 'https://www.radioeins.de/programm/*'],
  optional: true,
  changes: 'appends',
  lookedFor: 'tr.track with .trackinterpret and .tracktitle inside',
  read: (document) => [...document.querySelectorAll('tr.track')].flatMap(readRow),
  examples: [
    'https://www.radioeins.de/musik/playlists.html',
    'https://www.radioeins.de/programm/sendungen/some-show/2026/some-show-playlist.html',
  ],
  nearMisses: ['https://www.radioeins.de/themen/kultur.html', 'https://radioeins.de.example/musik/a.html'],
};

/** The first column, where there is one, has times of day. */
function readRow(row: Element): FoundRow[] {
  const cell = row.querySelector('.tracktitle');
  const [artist, title] = [textOf(row.querySelector('.trackinterpret')), textOf(cell)];
  if (cell === null || artist === '' || title === '') return [];
  return [{ element: row, slot: atEnd(cell), text: `${artist} - ${title}`, track: { artist, title } }];
}
