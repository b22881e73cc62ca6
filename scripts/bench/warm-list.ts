import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFileCache } from '../../cli/file-cache.ts';
import { claimFolder } from '../../cli/own-folder.ts';
import { readTrack } from '../../core/beatport/shapes.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import { webHost } from '../../core/host.ts';
import { cacheEntry } from '../../core/lookup/cache.ts';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import { matchLine } from '../../core/match/match-line.ts';
import { relevantTo } from '../../core/match/relevant.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { CatalogueTrack } from '../../demo/catalogue-track.ts';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { searchRecord } from '../../demo/search-record.ts';

export interface WarmList {
  file: string;
  cache: string;
  cacheBytes: number;
  lines: number;
}

/**
 * A list of so many lines and a cache that knows all of them: what earlier runs would have left. Asking the stand-in for
 * 100,000 pages would take half an hour, so the entries are made of the records its search pages would have carried.
 */
export function warmLists(folder: string, sizes: readonly number[]): WarmList[] {
  const catalogue = makeCatalogue({ tracks: Math.max(...sizes) });
  const families = byTitle(catalogue);
  return sizes.map((size) => warmList(path.join(folder, String(size)), catalogue.slice(0, size), families));
}

export function lineOf({ artists, title, mix }: CatalogueTrack): string {
  return `${artists.join(', ')} - ${title.trim()} (${mix})`.replace(/\s+/g, ' ');
}

function warmList(folder: string, tracks: readonly CatalogueTrack[], families: Families): WarmList {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'list.txt');
  const cache = path.join(folder, 'cache');
  writeFileSync(file, `${tracks.map(lineOf).join('\n')}\n`);
  const host = webHost();
  const own = path.join(cache, 'cratemark');
  claimFolder(own);
  const store = createFileCache({ folder: own, now: host.now, warn: (text) => console.error(text) });
  for (const track of tracks) {
    const line = parseLine(lineOf(track));
    const page = families(track.title);
    const candidates = relevantTo(line, page);
    const entry = cacheEntry(candidates, matchLine(line, page).verdict, host);
    void store.set(lookupKey(line), { ...entry, pages: [candidates.length] });
  }
  store.close();
  return { file, cache, cacheBytes: statSync(path.join(own, 'answers.ndjson')).size, lines: tracks.length };
}

/** All versions of a title, as a search for it finds them; no more than stand on a page. */
type Families = (title: string) => BeatportTrack[];

const PAGE = 25;

function byTitle(catalogue: readonly CatalogueTrack[]): Families {
  const families = new Map<string, CatalogueTrack[]>();
  for (const track of catalogue) {
    const family = families.get(track.title);
    if (family === undefined) families.set(track.title, [track]);
    else if (family.length < PAGE) family.push(track);
  }
  const read = new Map<string, BeatportTrack[]>();
  return (title) => {
    const known = read.get(title);
    if (known !== undefined) return known;
    const records = families.get(title)?.map((track) => searchRecord(track, 1)) ?? [];
    const tracks = records.flatMap((record) => readTrack(record, BEATPORT_ORIGIN) ?? []);
    read.set(title, tracks);
    return tracks;
  };
}
