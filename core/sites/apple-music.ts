import { creditOf, lineOf } from '../page/credit.ts';
import { behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROWS = '.songs-list-row';
const NAME = '.songs-list-row__song-name';

export const site: SiteAdapter = {
  id: 'apple-music',
  name: 'Apple Music',
  // A country stands first, or "library" for one's own.
  matches: ['https://music.apple.com/*/album/*', 'https://music.apple.com/*/playlist/*'],
  optional: true,
  changes: 'virtual',
  singlePage: true,
  exclusive: true,
  lookedFor: `${ROWS} with ${NAME} inside`,
  read(document) {
    const release = [...new Set(textsOf(document, 'main .headings__subtitles a'))];
    return [...document.querySelectorAll(ROWS)].flatMap((row) => readRow(row, release));
  },
  title: (document) => textOf(document.querySelector('main .headings__title')) || undefined,
  examples: [
    'https://music.apple.com/de/album/some-album/1234567890',
    'https://music.apple.com/us/playlist/some-list/pl.abcdef0123456789',
  ],
  nearMisses: [
    'https://music.apple.com/us/new',
    'https://tv.apple.com/us/show/some-show',
    'https://music.apple.com.example/us/album/a/1',
  ],
};

function readRow(row: Element, release: readonly string[]): FoundRow[] {
  const name = row.querySelector(NAME);
  const title = textOf(name);
  if (name === null || title === '') return [];
  // The line of names is there again for narrow windows: the first is enough.
  const line = row.querySelector('.songs-list-row__by-line');
  const own = line === null ? [] : [...new Set(textsOf(line, 'a'))];
  const names = own.length > 0 ? own : release;
  const artist = own.length === 0 && textOf(line) !== '' ? textOf(line) : creditOf(names.join(', '), names);
  const time = row.querySelector('time');
  const length = durationMs(time?.getAttribute('datetime')) ?? durationMs(textOf(time));
  const position = Number(textOf(row.querySelector('.songs-list-row__rank, [data-testid="track-number"]')));
  const id = songId(row);
  return [
    {
      element: row,
      slot: behind(name),
      text: lineOf(artist, title),
      track: { artist, title },
      ...(position > 0 && { position }),
      ...(length !== undefined && { hints: { durationMs: length } }),
      ...(id !== undefined && { key: `song-${id}` }),
    },
  ];
}

/** "/de/song/some-title/1234567890", or "?i=1234567890" behind an album. */
function songId(row: Element): string | undefined {
  const link = row.querySelector('a[href*="/song/"], a[href*="?i="]')?.getAttribute('href') ?? '';
  return /\/song\/(?:[^/?]+\/)?(\d+)|\?i=(\d+)/.exec(link)?.slice(1).find(Boolean);
}
