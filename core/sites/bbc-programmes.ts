import { behind, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

export const site: SiteAdapter = {
  id: 'bbc-programmes',
  name: 'BBC Programmes',
  matches: ['https://www.bbc.co.uk/programmes/*'],
  optional: true,
  changes: 'appends',
  lookedFor: '#segments li.segments-list__item--music with .segment__track inside',
  read: (document) =>
    [...document.querySelectorAll('#segments li.segments-list__item--music')].flatMap(readItem),
  examples: [
    'https://www.bbc.co.uk/programmes/m000abcd',
    'https://www.bbc.co.uk/programmes/m000abcd/segments',
  ],
  nearMisses: [
    'https://www.bbc.co.uk/sounds/play/m000abcd',
    'https://www.bbc.co.uk.example/programmes/m000abcd',
  ],
};

function readItem(item: Element): FoundRow[] {
  const title = item.querySelector('.segment__track p.no-margin span');
  const artists = textsOf(item, '.segment__track .artist');
  if (title === null || textOf(title) === '' || artists.length === 0) return [];
  // The abbreviation is the words "Record Label"; the name stands behind it, in the same element.
  const mark = item.querySelector('abbr[title="Record Label"]');
  const label =
    textOf(mark?.parentElement ?? null, 'abbr').replace(/^[\s:.]+|(?<![\s.])[\s.]+$/g, '') || undefined;
  return [
    {
      element: item,
      slot: behind(title),
      text: `${artists.join(' & ')} - ${textOf(title)}`,
      track: { artist: artists, title: textOf(title), label },
      ...(item.id !== '' && { key: item.id }),
    },
  ];
}
