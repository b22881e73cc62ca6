import type { CatalogueTrack } from './catalogue-track.ts';
import { words } from './words.ts';

/** What the catalogue itself says of a line that was written from one of its tracks: nobody was asked for a match. */
export interface Truth {
  /** The recordings the line names, on however many releases: each is as right as the other. */
  right: readonly CatalogueTrack[];
  /** The line may be taken otherwise. Then a choice that offers a right one is right too, and so is a sibling. */
  doubtful: boolean;
  /** All versions of the composition. */
  siblings: readonly CatalogueTrack[];
}

/** An answer, as far as it can be right or wrong. */
export interface Answered {
  verdict: 'match' | 'unsure' | 'none';
  track?: { id: number };
  alternatives: readonly { track: { id: number } }[];
}

export type TruthOf = (track: CatalogueTrack) => Truth;

export function makeTruth(catalogue: readonly CatalogueTrack[]): TruthOf {
  const bySong = grouped(catalogue, songOf);
  const byRecording = grouped(catalogue, recordingOf);
  return (track) => ({
    right: byRecording.get(recordingOf(track)) ?? [track],
    doubtful: isDoubtful(track),
    siblings: (bySong.get(songOf(track)) ?? []).filter(({ artists }) =>
      artists.some((name) => track.artists.includes(name)),
    ),
  });
}

export function isRight(
  { right, doubtful, siblings }: Truth,
  { verdict, track, alternatives }: Answered,
): boolean {
  const has = (list: readonly CatalogueTrack[], id: number | undefined) => list.some((one) => one.id === id);
  if (verdict === 'match') return has(doubtful ? siblings : right, track?.id);
  return verdict === 'unsure' && doubtful && alternatives.some((other) => has(right, other.track.id));
}

/** A DJ's edit that the line does not call one, and names of which one holds a word of another ("Kettle & Rudder, Kettle & Moss"). */
function isDoubtful({ artists, djEdit }: CatalogueTrack): boolean {
  const named = artists.flatMap((name) => [...new Set(words(name))]);
  return djEdit || new Set(named).size < named.length;
}

function recordingOf({ artists, mix, ...track }: CatalogueTrack): string {
  const people = artists.map((name) => plain(name.replace(/ \([A-Z]{2}\)$/, ''))).toSorted();
  // Beatport writes both, and nobody knows a difference.
  const version = plain(mix.replace(/^Original$/, 'Original Mix'));
  return JSON.stringify([songOf(track), people, version]);
}

/** The guests stand among the artists as well. */
function songOf({ title }: Pick<CatalogueTrack, 'title'>): string {
  return plain(title.replace(/ \(?(?:feat|ft)\. .*/, ''));
}

function plain(text: string): string {
  return words(text).join(' ');
}

function grouped(
  tracks: readonly CatalogueTrack[],
  keyOf: (track: CatalogueTrack) => string,
): Map<string, CatalogueTrack[]> {
  const groups = new Map<string, CatalogueTrack[]>();
  for (const track of tracks) {
    const key = keyOf(track);
    const group = groups.get(key);
    if (group) group.push(track);
    else groups.set(key, [track]);
  }
  return groups;
}
