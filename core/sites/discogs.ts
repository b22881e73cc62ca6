import { creditOf, lineOf } from '../page/credit.ts';
import { atEnd, behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import { refusalOf } from '../page/refusal.ts';
import type { FoundRow, SiteAdapter, Slot } from '../page/site.ts';

const LANGUAGES = ['', 'de/', 'es/', 'fr/', 'it/', 'ja/', 'ko/', 'pt_BR/', 'ru/'];
// Class names end in a hash that changes with every release of the site; what stands before it has stayed.
const ROWS = 'table[class^="tracklist"] tr[data-track-position]';
const TITLE = 'td[class^="trackTitle"]';

export const site: SiteAdapter = {
  id: 'discogs',
  name: 'Discogs',
  matches: LANGUAGES.flatMap((language) => [
    `https://www.discogs.com/${language}release/*`,
    `https://www.discogs.com/${language}master/*`,
  ]),
  optional: true,
  changes: 'rerenders',
  exclusive: true,
  lookedFor: `${ROWS} with ${TITLE} inside`,
  read(document) {
    const heading = document.querySelector('h1');
    const by = bare(textOf(heading).split(/\s[–-]\s/)[0] ?? '');
    const release = creditOf(by, textsOf(heading ?? document, 'h1 a[href*="/artist/"]').map(bare));
    const rows = [...document.querySelectorAll(ROWS)];
    return rows.flatMap((row, at) => (isHeading(row, rows[at + 1]) ? [] : readTrack(row, release)));
  },
  notice: (document) => (document.querySelector(ROWS) === null ? refusalOf(document) : undefined),
  title: (document) => bare(textOf(document.querySelector('h1'))) || undefined,
  examples: [
    'https://www.discogs.com/release/1234567-Some-Artist-Some-Release',
    'https://www.discogs.com/de/master/123456-Some-Artist-Some-Release',
  ],
  nearMisses: [
    'https://www.discogs.com/sell/release/1234567',
    'https://www.discogs.com/artist/1234-Some-Artist',
    'https://www.discogs.com.example/release/1234567',
  ],
};

/** A side's name, and a medley whose parts follow ("A1" before "A1.a"), are no tracks. */
function isHeading(row: Element, next: Element | undefined): boolean {
  const position = positionOf(row);
  if (/(?:^|\s)heading/.test(row.getAttribute('class') ?? '')) return true;
  return position !== '' && next !== undefined && positionOf(next).startsWith(`${position}.`);
}

function readTrack(row: Element, release: string | string[]): FoundRow[] {
  const box = row.querySelector(TITLE);
  const title = textOf(box, '[class*="credits"]');
  if (box === null || title === '') return [];
  const by = row.querySelector('td[class^="artist"]');
  const own = bare(textOf(by).replace(/(?<!\s)\s*[–-]\s*$/, ''));
  const artist = own === '' || by === null ? release : creditOf(own, textsOf(by, 'a').map(bare));
  const position = positionOf(row);
  const length = durationMs(textOf(row.querySelector('td[class^="duration"]')));
  return [
    {
      element: row,
      slot: slotIn(box),
      text: lineOf(artist, title),
      track: { artist, title },
      ...(/^\d+$/.test(position) && { position: Number(position) }),
      ...(length !== undefined && { hints: { durationMs: length } }),
      ...(position !== '' && { key: `track-${position}` }),
    },
  ];
}

/** Behind the title, before the credits that stand below it in the same cell. */
function slotIn(box: Element): Slot {
  const span = box.firstElementChild;
  return span?.localName === 'span' ? behind(span) : atEnd(box);
}

function positionOf(row: Element): string {
  return row.getAttribute('data-track-position') ?? '';
}

/** Without the number that tells namesakes apart, and the star of a name that was spelled otherwise on the record. */
function bare(name: string): string {
  return name.replace(/\s\(\d+\)(?=\*|,|\s|$)/g, '').replace(/(?<=\S)\*(?=,|\s|$)/g, '');
}
