import { MOST_PEOPLE } from './credits.ts';
import { parseKey } from './key.ts';
import { artworkUrl } from './media.ts';
import type { BeatportTrack, Person, Release } from './track.ts';
import { BEATPORT_ORIGIN, trackIdOf, trackUrl } from './urls.ts';
import { day, tempo, text } from './values.ts';

/**
 * The tracks of a rendered list (top-100, charts, releases, labels), for pages without readable data. Search pages
 * render no rows. Test ids and class prefixes only: the rest of a class changes with every build of the site.
 */
export function readRows(document: Document, origin: string = BEATPORT_ORIGIN): BeatportTrack[] {
  // A track page renders rows of other tracks under its own title.
  if (document.querySelector('h1[class^="TrackHeader-style__Name"]')) return [];
  const rows = document.querySelectorAll('[data-testid="tracks-table-row"]');
  return [...rows].flatMap((row) => readRow(row, origin) ?? []);
}

function readRow(row: Element, origin: string): BeatportTrack | undefined {
  const link = [...row.querySelectorAll('.cell.title a[href]')].find((a) => idIn(a, 'track') !== undefined);
  const id = link && idIn(link, 'track');
  const title = link && (text(link.getAttribute('title')) ?? titleText(link));
  if (id === undefined || title === undefined) return undefined;
  const [, bpm, key] =
    /^(\d+(?:\.\d+)?)?\s*BPM(?:\s*-)?(.*)$/is.exec(textOf(row, '.cell.bpm > div') ?? '') ?? [];
  const optional = {
    bpm: tempo(Number(bpm)),
    key: key ? parseKey(key) : undefined,
    ...genresOf(row),
    label: labelOf(row),
    release: releaseOf(row),
    releaseDate: day(textOf(row, '.cell.date')),
    price: priceOf(row),
  };
  return {
    id,
    title,
    mix: (link && textOf(link, `${NAME} > span`)) ?? '',
    // Rows name remixers after the artists, without saying who is who.
    artists: artistsOf(row),
    remixers: [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    url: trackUrl(origin, id, title),
  };
}

const NAME = '[class^="Tables-shared-style__ReleaseName"]';

/** The title without the mix, which is an element inside it. */
function titleText(link: Element): string | undefined {
  const nodes = link.querySelector(NAME)?.childNodes ?? [];
  return text(
    [...nodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent)
      .join(''),
  );
}

function artistsOf(row: Element): Person[] {
  const people = new Map<string, Person>();
  for (const link of row.querySelectorAll('[class^="ArtistNames-sc-"] a')) {
    const name = text(link.getAttribute('title')) ?? text(link.textContent);
    const id = idIn(link, 'artist');
    if (name !== undefined) people.set(`${id} ${name}`, id === undefined ? { name } : { id, name });
  }
  return [...people.values()].slice(0, MOST_PEOPLE);
}

/** Rows that have a sub-genre show it, in a link named after the genre; on a genre's own page others show nothing. */
function genresOf(row: Element): { genre?: string | undefined; subGenre?: string | undefined } {
  const link = row.querySelector('.cell.bpm a[href*="/genre/"]');
  const shown = link ? shownText(link) : undefined;
  const genre = text(link?.getAttribute('title')) ?? shown;
  return { genre, subGenre: shown === genre ? undefined : shown };
}

function labelOf(row: Element): string | undefined {
  const link = row.querySelector('.cell.label a');
  return link ? (text(link.getAttribute('title')) ?? shownText(link)) : undefined;
}

function releaseOf(row: Element): Release | undefined {
  const link = row.querySelector('a.artwork');
  const name = text(link?.getAttribute('title'));
  if (!link || name === undefined) return undefined;
  const id = idIn(link, 'release');
  const artwork = artworkUrl(link.querySelector('img')?.getAttribute('src'));
  return { ...(id !== undefined && { id }), name, ...(artwork !== undefined && { artworkUrl: artwork }) };
}

/** "Add track … to cart. Price: €1.59" on the cart button, or the price alone in older rows. */
function priceOf(row: Element): string | undefined {
  const spoken = row.querySelector('.cell.card button[aria-label]')?.getAttribute('aria-label');
  return text(/Price: ([^:]{1,20})$/.exec(spoken ?? '')?.[1]) ?? textOf(row, '.cell.card .price');
}

/** The id in a link to a page of this kind: "/de/artist/a-name/123". */
function idIn(link: Element, kind: 'track' | 'artist' | 'release'): number | undefined {
  const href = link.getAttribute('href') ?? '';
  return trackIdOf(kind === 'track' ? href : href.replace(`/${kind}/`, '/track/'));
}

/** After hydration a running text exists twice; the copy lies in a marquee-pseudo and comes last. */
function shownText(element: Element): string | undefined {
  const all = element.textContent ?? '';
  const copy = element.querySelector('[data-testid="marquee-pseudo"]')?.textContent ?? '';
  return text(all.endsWith(copy) ? all.slice(0, all.length - copy.length) : all);
}

function textOf(root: Element, selector: string): string | undefined {
  return text(root.querySelector(selector)?.textContent);
}
