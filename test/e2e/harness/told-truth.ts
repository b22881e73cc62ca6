import type { CatalogueTrack } from '../../../demo/catalogue-track.ts';
import { keyFacts } from '../../../demo/keys.ts';
import type { StandIn } from '../../../demo/stand-in.ts';
import { makeTruth, type Truth } from '../../../demo/truth.ts';
import type { ShownBadge } from './badges.ts';
import { ANSWERED } from './questions.ts';

/** Looks at rows made from the catalogue (`?rows=60`), and says which of their badges say what is not so. */
export function watchTruth({
  catalogue,
}: StandIn): (badges: readonly (ShownBadge | null)[], from?: number) => string[] {
  const truthOf = makeTruth(catalogue);
  return (badges, from = 0) =>
    badges.flatMap((badge, n) => {
      const track = catalogue[from + n];
      if (!track || !badge || !ANSWERED.includes(badge.state) || tellsTruth(truthOf(track), badge)) return [];
      return [`"${badge.name}" for ${track.artists.join(', ')} - ${track.title} (${track.mix})`];
    });
}

/** Of an answered badge. What the choices of an unsure one are, it does not say. */
function tellsTruth({ right, doubtful, siblings }: Truth, { state, name }: ShownBadge): boolean {
  if (state === 'unsure') return doubtful;
  return state === 'match' && (doubtful ? siblings : right).some((track) => isNamed(track, name));
}

/** "122, 8A, Nine Fathom Recordings; A minor; Beatport: Halden Quire – Slow Lanterns (Original Mix), sure match" */
function isNamed(track: CatalogueTrack, name: string): boolean {
  const [, facts = '', artists = '', title = ''] = NAME.exec(name) ?? [];
  const people = (names: readonly string[]) => [...names].toSorted().join();
  return (
    factsOf(track).some((seen) => seen === facts) &&
    people(artists.split(', ')) === people(track.artists) &&
    title === `${track.title.trim()} (${track.mix})`
  );
}

const NAME = /^(.*?); .*?Beatport: (.+?) – (.+), sure match/;

/** Tempo, key and label, and the same without the label, which a badge leaves out where the row names it. */
function factsOf({ bpm, key, label }: CatalogueTrack): string[] {
  const { camelotNumber, camelotLetter } = keyFacts(key ?? '');
  const known = [
    ...(bpm === null ? [] : [`${bpm}`]),
    ...(key === null ? [] : [`${camelotNumber}${camelotLetter}`]),
  ];
  return [[...known, label.trim()].join(', '), known.join(', ')];
}
