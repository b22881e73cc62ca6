import { atEnd, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROW = '#playlist-plays .PlaylistItem';

export const site: SiteAdapter = {
  id: 'kexp',
  name: 'KEXP',
  matches: ['https://www.kexp.org/playlist/*'],
  optional: true,
  changes: 'rerenders',
  lookedFor: `${ROW} with h3 and .u-h3 inside`,
  read: (document) => [...document.querySelectorAll(ROW)].flatMap(readItem),
  examples: [
    'https://www.kexp.org/playlist/',
    'https://www.kexp.org/playlist/?location=1&month=5&day=1&year=2026&hour=9&ampm=PM',
  ],
  nearMisses: ['https://www.kexp.org/shows/some-show/', 'https://www.kexp.org.example/playlist/'],
};

/** Air breaks are items as well, without an artist. The times are times of day. */
function readItem(item: Element): FoundRow[] {
  const title = item.querySelector('h3');
  const artist = textOf(item.querySelector('.u-h3'));
  if (title === null || textOf(title) === '' || artist === '') return [];
  // "2026 - Nine Fathom", below the album.
  const release = textOf(item.querySelector('.u-h5:not(.u-italic)'));
  const time = textOf(item.querySelector('.PlaylistItem-time'));
  const [, year, label] = /^(\d{4})?(?:\s*[-–—•])?(.*)$/s.exec(release) ?? [];
  return [
    {
      element: item,
      slot: atEnd(title),
      text: `${artist} - ${textOf(title)}`,
      track: { artist, title: textOf(title), label: label?.trim() || undefined },
      ...(year !== undefined && { hints: { year: Number(year) } }),
      // A song may be played twice, and new ones come on top.
      ...(time !== '' && { key: `${time} ${textOf(title)}` }),
    },
  ];
}
