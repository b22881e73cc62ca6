import type { CatalogueTrack } from './catalogue-track.ts';
import { makeNear } from './near.ts';
import { share } from './random.ts';
import { words } from './words.ts';

export interface Hit {
  track: CatalogueTrack;
  score: number;
}

/**
 * Relevance times popularity, as Beatport appears to rank: the wanted version is on the first page but often not its first
 * row, so a client has to read them all. Equal scores are settled by id.
 */
export function makeSearch(tracks: readonly CatalogueTrack[]): (query: string) => Hit[] {
  const index = makeIndex(tracks);
  // Most queries have no wrong letter: the table for those that do is made on first need.
  let near: ((word: string) => string[]) | undefined;
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(words(query))) {
      if (index.rows.has(word)) addScores(scores, index, word, 1);
      else
        for (const other of (near ??= makeNear(index.rows.keys()))(word))
          addScores(scores, index, other, 0.5);
    }
    return [...scores]
      .flatMap(([at, score]) => {
        const track = tracks[at];
        return track ? [{ track, score: score * (0.75 + 0.5 * popularity(track)) }] : [];
      })
      .sort((a, b) => b.score - a.score || a.track.id - b.track.id);
  };
}

/** Between 0 and 1, fixed by the id: few tracks are very popular. */
export function popularity(track: CatalogueTrack): number {
  return share(`popularity ${track.id}`) ** 2;
}

interface Index {
  /** Word to the rows it stands in, with its weight there. */
  rows: Map<string, Map<number, number>>;
  lengths: number[];
  meanLength: number;
}

function makeIndex(tracks: readonly CatalogueTrack[]): Index {
  const rows: Index['rows'] = new Map();
  const lengths = tracks.map((track, at) => {
    let length = 0;
    for (const [text, weight] of fields(track)) {
      for (const word of words(text)) {
        const places = rows.get(word) ?? new Map<number, number>();
        rows.set(word, places.set(at, (places.get(at) ?? 0) + weight));
        length += weight;
      }
    }
    return length;
  });
  return { rows, lengths, meanLength: lengths.reduce((a, b) => a + b, 0) / (tracks.length || 1) };
}

function fields(track: CatalogueTrack): [text: string, weight: number][] {
  return [
    [track.title, 1.5],
    [track.artists.join(' '), 1.5],
    [track.mix, 0.8],
    [track.remixers.join(' '), 0.8],
    [track.isrc ?? '', 1],
  ];
}

/** BM25 with the usual constants. */
function addScores(scores: Map<number, number>, index: Index, word: string, factor: number): void {
  const places = index.rows.get(word);
  if (!places) return;
  const rarity = Math.log(1 + (index.lengths.length - places.size + 0.5) / (places.size + 0.5));
  for (const [at, weight] of places) {
    const length = (index.lengths[at] ?? 0) / index.meanLength;
    const gain = (weight * 2.2) / (weight + 1.2 * (0.25 + 0.75 * length));
    scores.set(at, (scores.get(at) ?? 0) + factor * rarity * gain);
  }
}
