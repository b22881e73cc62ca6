import type { CatalogueTrack } from './catalogue-track.ts';
import type { Genre } from './genres.ts';
import { KEY_NAMES } from './keys.ts';
import type { Random } from './random.ts';

/** A generated track before it gets its id and release id. */
export type Draft = Omit<CatalogueTrack, 'id' | 'release'> & { release: string };

/** Whom and what the generator may use for one composition. */
export interface Cast {
  artists: string[];
  guest?: string;
  remixers: string[];
  title: string;
  label: string;
  genre: Genre;
  isrc: () => string;
}

/** One composition in all its versions: what makes matching hard is not the title but its siblings. */
export function makeFamily(cast: Cast, random: Random): Draft[] {
  const base = baseTrack(cast, random);
  const drafts: Draft[] = ownVersions(random).map(([mix, extraMs]) => ({
    ...base,
    mix,
    isrc: cast.isrc(),
    durationMs: base.durationMs + extraMs,
  }));
  for (const remixer of cast.remixers) drafts.push(...remixes(base, remixer, cast, random));
  return drafts.map((draft, index) => rough({ ...draft, trackNumber: index + 1 }, random));
}

function baseTrack(cast: Cast, random: Random): Draft {
  const { genre, guest } = cast;
  const tempo = genre.bpm[0] + random.below(genre.bpm[1] - genre.bpm[0] + 1);
  const credit = guest ? random.pick([` feat. ${guest}`, ` (feat. ${guest})`, ` (ft. ${guest})`]) : '';
  return {
    title: cast.title + credit,
    mix: 'Original Mix',
    artists: guest ? [...cast.artists, guest] : cast.artists,
    remixers: [],
    bpm: tempo > 160 && random.chance(0.5) ? Math.round(tempo / 2) : tempo,
    key: KEY_NAMES[Math.floor(random.next() ** 1.6 * KEY_NAMES.length)] ?? 'A Minor',
    genre: genre.name,
    subGenre: genre.subGenre && random.chance(0.3) ? genre.subGenre.name : null,
    label: cast.label,
    release: random.chance(0.6) ? cast.title : `${cast.title} EP`,
    releaseDate: day(random),
    isrc: null,
    durationMs: 320_000 + random.below(130_000),
    catalogNumber:
      cast.label
        .replace(/[^A-Za-z]/g, '')
        .slice(0, 3)
        .toUpperCase() + String(1 + random.below(180)).padStart(3, '0'),
    trackNumber: 1,
    price: random.pick([1.39, 1.59, 1.59, 1.99]),
    saleType: 'purchase',
    preOrder: random.chance(0.02),
    exclusive: random.chance(0.06),
    djEdit: false,
    worldwide: !random.chance(0.04),
  };
}

/** Mix names and how much longer or shorter than the base they are. */
function ownVersions(random: Random): [mix: string, extraMs: number][] {
  const versions: [string, number][] = [];
  const extended = random.chance(0.4);
  if (!extended || random.chance(0.6)) versions.push(['Original Mix', 0]);
  if (extended)
    versions.push([random.pick(['Extended Mix', 'Extended Mix', 'Extended', 'Extended Version']), 84_000]);
  if (random.chance(0.16)) versions.push(['Radio Edit', -150_000]);
  if (random.chance(0.12)) versions.push(['Instrumental', 0]);
  if (random.chance(0.12)) versions.push([random.pick(['Dub', 'Dub Mix', 'Deep Dub']), -12_000]);
  if (random.chance(0.05))
    versions.push([random.pick(['Club Mix', 'VIP Mix', 'Acappella', 'Original', 'Live']), 6_000]);
  return versions;
}

function remixes(base: Draft, remixer: string, cast: Cast, random: Random): Draft[] {
  const style = random.next();
  const plain: Draft = {
    ...base,
    mix: `${remixer.replace(/ \([A-Z]{2}\)$/, '')} ${random.pick(['Remix', 'Remix', 'Remix', 'Rework'])}`,
    // A third of the remixes credits nobody outside the mix name, a third lists the remixer among the artists as well.
    remixers: style < 0.33 ? [] : [remixer],
    artists: style > 0.66 ? [...base.artists, remixer] : base.artists,
    bpm: base.bpm === null ? null : base.bpm + random.below(4),
    key: random.pick(KEY_NAMES),
    release: `${cast.title} (Remixes)`,
    isrc: cast.isrc(),
    durationMs: base.durationMs + random.below(40_000) - 20_000,
  };
  if (!random.chance(0.35)) return [plain];
  const mix = plain.mix.replace(/(Remix|Rework)$/, 'Extended $1');
  return [plain, { ...plain, mix, isrc: cast.isrc(), durationMs: plain.durationMs + 90_000 }];
}

/** The small dirt of real records: gaps, and spaces nobody sees. */
function rough(draft: Draft, random: Random): Draft {
  return {
    ...draft,
    title: random.chance(0.03) ? `${draft.title} ` : draft.title,
    label: random.chance(0.03) ? `${draft.label} ` : draft.label,
    bpm: random.chance(0.015) ? null : draft.bpm,
    key: random.chance(0.02) ? null : draft.key,
    isrc: random.chance(0.03) ? null : draft.isrc,
    djEdit: random.chance(0.01),
  };
}

function day(random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${2012 + Math.floor(random.next() ** 0.6 * 14)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}
