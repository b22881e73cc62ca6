// Run by scripts/bench-queries.mjs: how many lines each way to ask answers rightly with one request, and what orders of up to
// three ways reach, asking on as the lookup does.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTrack } from '../../../core/beatport/shapes.ts';
import type { BeatportTrack } from '../../../core/beatport/track.ts';
import { buildQueries } from '../../../core/lookup/queries.ts';
import { matchLine } from '../../../core/match/match-line.ts';
import { fold } from '../../../core/text/fold.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import type { TrackLine } from '../../../core/tracklist/track-line.ts';
import { makeCatalogue } from '../../../demo/catalogue.ts';
import { makeSearch } from '../../../demo/search.ts';
import { searchRecord } from '../../../demo/search-record.ts';

/** A page of a search: what Beatport lists first for the words. */
type Search = (query: string) => BeatportTrack[];

/**
 * Rows of a page. Beatport serves fifty of millions of tracks; of some thousand tracks the first few are as hard to get among.
 */
const ROWS = 5;
const ORIGIN = 'https://www.beatport.com';

const FORMS: Record<string, (line: TrackLine) => string> = {
  'artists, title, remixer': (line) => buildQueries(line)[0] ?? '',
  'artists, title': (line) => `${line.artists.slice(0, 3).join(' ')} ${line.title}`,
  'artists, title, mix as written': (line) =>
    `${line.artists.join(' ')} ${line.title} ${line.mix ?? 'Original Mix'}`,
  'artists, title, mix but "Original Mix"': (line) =>
    `${line.artists.slice(0, 3).join(' ')} ${line.title} ${/^original/i.test(line.mix ?? '') ? '' : (line.mix ?? '')}`,
  'first artist, title': (line) => `${line.artists[0] ?? ''} ${line.title}`,
  'last artist, title': (line) => `${line.artists.at(-1) ?? ''} ${line.title}`,
  'title, remixer': (line) => `${line.title} ${line.remixers.join(' ')}`,
  title: (line) => line.title,
  'the whole line': (line) => line.raw,
};
const ORDERS: Record<string, (line: TrackLine) => string[]> = {
  'as the lookup asks': buildQueries,
  'artists + title, then first artist, then title': (line) =>
    pick(line, 'artists, title', 'first artist, title', 'title'),
  'first artist + title, then title': (line) => pick(line, 'first artist, title', 'title'),
  'the whole line, then artists + title': (line) => pick(line, 'the whole line', 'artists, title'),
};

/** How people write a record down. The mix is left out where it is the original. */
const WRITINGS: ((track: BeatportTrack) => string)[] = [
  (track) => `${names(track).join(' & ')} - ${track.title}${mixOf(track)}`,
  (track) => `[12:30] ${names(track).join(', ')} - ${track.title}${mixOf(track)} [${track.label ?? 'Label'}]`,
  (track) => `${names(track)[0] ?? ''} - ${withoutGuests(track.title)}${mixOf(track)}`,
  (track) => `${names(track).join(' x ')} - ${slipped(track.title)}${mixOf(track)}`.toUpperCase(),
];

const { tracks, search } = await world();
const lines = tracks.flatMap((track, at) => {
  const writing = WRITINGS[at % WRITINGS.length];
  const line = writing === undefined ? undefined : parseLine(writing(track));
  return line?.kind === 'track' ? [{ line, track }] : [];
});
console.log(`${lines.length} lines, ${ROWS} rows a page\n`);
console.log('one request                               first row   first five');
for (const [name, form] of Object.entries(FORMS)) {
  const pages = lines.map(({ line, track }) => ({ track, page: search(form(line)) }));
  const within = (rows: number) =>
    pages.filter(({ page, track }) => page.slice(0, rows).some((row) => isSame(row, track))).length;
  console.log(`${name.padEnd(42)}${share(within(1)).padStart(9)}${share(within(ROWS)).padStart(13)}`);
}
console.log('\nup to three requests                      requests a line  matched');
for (const [name, order] of Object.entries(ORDERS)) {
  const answers = lines.map(({ line, track }) => askOn(line, track, order(line).slice(0, 3)));
  const requests = answers.reduce((sum, answer) => sum + answer.requests, 0);
  const matched = answers.filter(({ right }) => right).length;
  console.log(
    `${name.padEnd(42)}${(requests / lines.length).toFixed(3).padStart(15)}${share(matched).padStart(9)}`,
  );
}

/** The next query only when nothing so far is acceptable, as `ask` does. */
function askOn(
  line: TrackLine,
  track: BeatportTrack,
  queries: string[],
): { requests: number; right: boolean } {
  const seen = new Map<number, BeatportTrack>();
  let requests = 0;
  for (const query of queries) {
    requests += 1;
    for (const row of search(query)) seen.set(row.id, row);
    const { verdict, alternatives } = matchLine(line, [...seen.values()]);
    if (verdict !== 'none' || alternatives.length > 0) break;
  }
  return { requests, right: isRight(line, [...seen.values()], track) };
}

function isRight(line: TrackLine, page: readonly BeatportTrack[], track: BeatportTrack): boolean {
  const { track: taken } = matchLine(line, page);
  return taken !== undefined && isSame(taken, track);
}

/** One recording may be on several releases; without its guests and the "Mix" a title is the same. */
function isSame(a: BeatportTrack, b: BeatportTrack): boolean {
  return (
    a.id === b.id || (fold(withoutGuests(a.title)) === fold(withoutGuests(b.title)) && sameMix(a.mix, b.mix))
  );
}

function sameMix(a: string, b: string): boolean {
  const [one, two] = [a, b].map((mix) =>
    fold(mix)
      .replace(/\b(?:original|extended|mix|version)\b/g, '')
      .trim(),
  );
  return one === two;
}

function pick(line: TrackLine, ...forms: string[]): string[] {
  return forms.map((name) => FORMS[name]?.(line) ?? '');
}

function names({ artists }: BeatportTrack): string[] {
  return artists.map(({ name }) => name);
}

function mixOf({ mix }: BeatportTrack): string {
  return mix === '' || /^original\b/i.test(mix) ? '' : ` (${mix})`;
}

function withoutGuests(title: string): string {
  return title.replace(/\s*[([]?\b(?:feat|ft|featuring)\b\.?[^()[\]]*[)\]]?/gi, '').trim();
}

/** Two letters of the longest word change places. */
function slipped(title: string): string {
  const word = title.split(' ').reduce((long, other) => (other.length > long.length ? other : long), '');
  if (!/^[A-Za-z]{6,}$/.test(word)) return title;
  return title.replace(word, `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`);
}

function share(count: number): string {
  return (count / lines.length).toFixed(3);
}

async function world(): Promise<{ tracks: BeatportTrack[]; search: Search }> {
  const folder = process.argv.indexOf('--shared');
  if (folder > 0) return sharedWorld(resolve(process.argv[folder + 1] ?? '../shared'));
  const made = makeCatalogue({ tracks: 4_000 });
  const find = makeSearch(made);
  const rows = new Map(made.map((track) => [track.id, readTrack(searchRecord(track, 1), ORIGIN)]));
  const read = (id: number) => rows.get(id) ?? [];
  return {
    tracks: made.flatMap(({ id }) => read(id)),
    search: (query) =>
      find(query)
        .slice(0, ROWS)
        .flatMap(({ track }) => read(track.id)),
  };
}

/** The real records and the search of the checks beside this project; neither is part of it. */
async function sharedWorld(folder: string): Promise<{ tracks: BeatportTrack[]; search: Search }> {
  const pages = await import(pathToFileURL(`${folder}/checks/pages.mjs`).href);
  const records: { id: number }[] = pages.loadRecords(`${folder}/data/catalogue.ndjson.gz`);
  const index = new pages.Index(records);
  const rows = new Map(records.map((one) => [one.id, readTrack(pages.searchRecord(one), ORIGIN)]));
  const read = (id: number) => rows.get(id) ?? [];
  return {
    tracks: records.filter((_, at) => at % 4 === 0).flatMap(({ id }) => read(id)),
    search: (query) =>
      (index.search(query) as [{ id: number }, number][]).slice(0, ROWS).flatMap(([{ id }]) => read(id)),
  };
}
