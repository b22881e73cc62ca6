import { compareNames, nameOf, type Name, type NameMatch } from './name.ts';
import type { Recording } from './recording.ts';
import { reason } from './reasons.ts';

/**
 * Whether the line's artists are among those of a record. Sets, not lists: Beatport sorts by id and adds features and
 * remixers, so more people there are fine and order says nothing.
 */
export interface ArtistMatch {
  outcome: 'all' | 'some' | 'none';
  /** 0 the same people, 1 more people there, 2 a name respelled. */
  rank: number;
  /** Names respelled. */
  slips: number;
  reason: string;
}

/** `eitherSuffices`: "A presents B" credits B with A's help, and Beatport may name only one of them. */
export function compareArtists(line: Recording, track: Recording, eitherSuffices: boolean): ArtistMatch {
  const asked = line.version.reworked ? [...track.artists, ...track.remixers] : track.artists;
  const people = [...asked, ...track.features];
  if (line.artists.length === 0 || asked.length === 0) return none(asked);
  const found = line.artists.map((artist) => bestMatch(artist, people));
  coverJoined(line.artists, people, found);
  const covered = found.filter((match) => match === 'same' || match === 'typo').length;
  const missing = line.artists.find((_, at) => found[at] === 'no' || found[at] === 'part');
  if (missing === undefined || (eitherSuffices && covered > 0)) return all(line, track, found);
  if (covered > 0)
    return { outcome: 'some', rank: 3, slips: 0, reason: reason('artist.missing', missing.text) };
  if (found.includes('part'))
    return { outcome: 'some', rank: 4, slips: 0, reason: reason('artist.partOfName', missing.text) };
  return none(people);
}

function bestMatch(artist: Name, people: readonly Name[]): NameMatch {
  let best: NameMatch = 'no';
  for (const person of people) {
    const match = compareNames(artist, person);
    if (match === 'same') return match;
    if (match === 'typo' || best === 'no') best = match;
  }
  return best;
}

/** A band whose name has a separator was split in the line ("Above", "Beyond"), or two names were written as one. */
function coverJoined(artists: readonly Name[], people: readonly Name[], found: NameMatch[]): void {
  if (found.every((match) => match === 'same')) return;
  const bare = new Set(people.map(withoutConnectors));
  for (let from = 0; from < artists.length; from++) {
    for (let to = from + 2; to <= Math.min(artists.length, from + 4); to++) {
      const whole = nameOf(
        artists
          .slice(from, to)
          .map((artist) => artist.text)
          .join(' '),
      );
      const isOne = (person: Name) => compareNames(whole, person) === 'same';
      if (bare.has(withoutConnectors(whole)) || people.some(isOne)) found.fill('same', from, to);
    }
  }
  const parts = [...new Map(people.map((person) => [person.tokens.join(' '), person])).values()];
  for (const [at, { tokens }] of artists.entries()) {
    if (found[at] !== 'same' && tokens.length <= MOST_WORDS && madeOf(tokens, parts)) found[at] = 'same';
  }
}

/** Four names have hardly more; in how many ways a longer text is made of names would take too long to try. */
const MOST_WORDS = 16;

/** Words that join names in some language and are a part of a name in another, so no parser may split at them. */
const CONNECTORS = new Set('y und et e och og i con mit med as aka pres presents with w b2b'.split(' '));

/** "The Man With The Eyes" was split at its "with". */
function withoutConnectors({ tokens }: Name): string {
  return tokens.filter((token) => !CONNECTORS.has(token) && token !== 'the').join('');
}

/** Whether a name is nothing but the names of two people or more: "Skrillex Diplo", "Marek Ladd und Uno Sol". */
function madeOf(tokens: readonly string[], people: readonly Name[], taken: readonly string[] = []): boolean {
  const [first = ''] = tokens;
  if (tokens.length === 0) return taken.length > 1;
  if (taken.length > 3) return false;
  if (taken.length > 0 && CONNECTORS.has(first) && madeOf(tokens.slice(1), people, taken)) return true;
  return people.some(({ joined, tokens: name }) => {
    const isNext = name.length > 0 && name.every((token, at) => tokens[at] === token);
    return isNext && !taken.includes(joined) && madeOf(tokens.slice(name.length), people, [...taken, joined]);
  });
}

function all(line: Recording, track: Recording, found: readonly NameMatch[]): ArtistMatch {
  const typo = found.indexOf('typo');
  if (typo >= 0) {
    const written = track.artists.find(
      (person) => compareNames(person, line.artists[typo] ?? person) === 'typo',
    );
    return { outcome: 'all', rank: 2, slips: 1, reason: reason('artist.respelled', written?.text ?? '') };
  }
  const more = track.artists.length > line.artists.length;
  return { outcome: 'all', rank: more ? 1 : 0, slips: 0, reason: reason('artist.covered') };
}

function none(people: readonly Name[]): ArtistMatch {
  return {
    outcome: 'none',
    rank: 9,
    slips: 0,
    reason: reason('artist.other', people.map((person) => person.text).join(', ')),
  };
}
