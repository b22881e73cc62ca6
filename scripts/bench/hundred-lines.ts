import { buildQueries } from '../../core/lookup/queries.ts';
import { fold } from '../../core/text/fold.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { lineOf } from './warm-list.ts';

/** A list as they are: mostly tracks, two that nobody knows by name, two that come twice, two that Beatport has not got. */
export function hundredLines(): TrackLine[] {
  const titles = new Set<string>();
  const tracks = makeCatalogue().filter(({ title }) => !titles.has(title) && titles.add(title));
  const known = tracks.slice(0, 94).map(lineOf);
  const others = ['ID - ID', 'Kelda Brock - ID', 'Ulf Prowse - Gravel Choir', 'Ines Tarrow - Salt Ferry'];
  return [...known, ...others, ...known.slice(10, 12)].map((text) => parseLine(text));
}

/** Each different question once: with fewer requests nobody can answer the list. */
export function leastQueries(lines: readonly TrackLine[]): string[] {
  const tracks = lines.filter(({ kind }) => kind === 'track');
  return [...new Map(tracks.map(firstQuery).map((query) => [fold(query), query])).values()];
}

export function firstQuery(line: TrackLine): string {
  return buildQueries(line)[0] ?? '';
}
