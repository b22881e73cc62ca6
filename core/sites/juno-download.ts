import { creditOf, lineOf } from '../page/credit.ts';
import { atEnd, behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter, Slot } from '../page/site.ts';

const ON_PRODUCT = '.product-tracklist-track';
const IN_LISTING = '.jd-listing-tracklist > .row';
const IN_CHART = '.jd-listing-item-track';
const LENGTH = /\s-\s\((\d{1,3}:\d\d)\)\s*$/;
/** `Artist - "Title" (mix)` and `Artist - "Title (mix)"`; a release by one artist shows titles alone. */
const OPENED = /^(?:(.+?)\s-\s)?["“](.+)$/s;

export const site: SiteAdapter = {
  id: 'juno-download',
  name: 'Juno Download',
  matches: [
    'https://www.junodownload.com/products/*',
    'https://www.junodownload.com/charts/*',
    'https://www.junodownload.com/*/charts/*',
    'https://www.junodownload.com/artists/*',
    'https://www.junodownload.com/labels/*',
  ],
  optional: true,
  changes: 'static',
  exclusive: true,
  lookedFor: `${ON_PRODUCT}, ${IN_LISTING}, or ${IN_CHART} with .juno-title inside`,
  read: (document) =>
    [...document.querySelectorAll(`${ON_PRODUCT}, ${IN_LISTING}, ${IN_CHART}`)].flatMap((row) => {
      if (row.matches(ON_PRODUCT)) return readProductTrack(row, document);
      return row.matches(IN_CHART) ? readChartTrack(row) : readListedTrack(row);
    }),
  title: (document) => textOf(document.querySelector('.product-title, h1')) || undefined,
  examples: [
    'https://www.junodownload.com/products/some-artist-some-release/1234567-02/',
    'https://www.junodownload.com/techno/charts/bestsellers/this-week/tracks/',
  ],
  nearMisses: [
    'https://www.junodownload.com/cart/',
    'https://www.junodownload.com.example/products/some-release/1234567-02/',
  ],
};

function readProductTrack(row: Element, document: Document): FoundRow[] {
  const name = row.querySelector('[itemprop="name"]');
  const release = namesIn(document.querySelector('.product-artist'));
  const own = row.querySelector('meta[itemprop="byArtist"]')?.getAttribute('content')?.trim() ?? '';
  const shown = textOf(name);
  const text = own !== '' && shown.startsWith(`${own} - `) ? shown.slice(own.length + 3) : shown;
  const length = durationMs(textOf(row.querySelector('meta[itemprop="duration"]')?.parentElement ?? null));
  const number = /^(\d{1,3})\./.exec(textOf(row.querySelector('.track-title')))?.[1];
  const box = name?.closest('a') ?? name;
  return made(row, box === null ? undefined : behind(box), {
    ...partsOf(text, own === '' ? release : own),
    label: textOf(document.querySelector('.product-label')),
    length,
    position: number === undefined ? undefined : Number(number),
  });
}

function readListedTrack(row: Element): FoundRow[] {
  const item = row.closest('.jd-listing-item');
  const box = [...row.children].find((cell) => textOf(cell, 'button') !== '') ?? null;
  const line = textOf(box, 'button, .bpm-value');
  return made(row, box === null ? undefined : atEnd(box), {
    ...partsOf(line.replace(LENGTH, ''), namesIn(item?.querySelector('.juno-artist') ?? null)),
    label: textOf(item?.querySelector('.juno-label') ?? null),
    length: durationMs(LENGTH.exec(line)?.[1]),
  });
}

function readChartTrack(row: Element): FoundRow[] {
  const link = row.querySelector('.juno-title');
  const position = Number(textOf(row.querySelector('.listing-position')).replace(/(?<!\D)\D+$/, ''));
  const facts = textOf(row.querySelector('.lit-date-length-tempo'));
  return made(row, link === null ? undefined : behind(link), {
    artist: namesIn(row.querySelector('.juno-artist')),
    title: textOf(link),
    // The label is there twice, for wide and for narrow windows.
    label: textOf(row.querySelector('.juno-label')),
    length: durationMs(/\b\d{1,3}:\d\d\b/.exec(facts)?.[0]),
    position: position > 0 ? position : undefined,
  });
}

interface Parts {
  artist: string | string[];
  title: string;
  label: string;
  length: number | undefined;
  position?: number | undefined;
}

function made(element: Element, slot: Slot | undefined, parts: Parts): FoundRow[] {
  const { artist, title, label, length, position } = parts;
  if (slot === undefined || title === '') return [];
  return [
    {
      element,
      slot,
      text: lineOf(artist, title),
      track: { artist, title, ...(label !== '' && { label }) },
      ...(position !== undefined && { position }),
      ...(length !== undefined && { hints: { durationMs: length } }),
    },
  ];
}

function partsOf(text: string, release: string | string[]): Pick<Parts, 'artist' | 'title'> {
  // The last quote closes: titles have quotes of their own.
  const end = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”'));
  const found = end < 0 ? null : OPENED.exec(text.slice(0, end));
  if (found === null) return { artist: release, title: text.trim() };
  return { artist: found[1] ?? release, title: `${found[2] ?? ''}${text.slice(end + 1)}`.trim() };
}

function namesIn(cell: Element | null): string | string[] {
  return cell === null ? '' : creditOf(textOf(cell), textsOf(cell, 'a'));
}
