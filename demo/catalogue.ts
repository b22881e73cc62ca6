import type { CatalogueTrack } from './catalogue-track.ts';
import { type Cast, type Draft, makeFamily } from './family.ts';
import { type Genre, GENRES } from './genres.ts';
import { handMade } from './hand-made.ts';
import { FIRST_RELEASE_ID, FIRST_TRACK_ID } from './ids.ts';
import { makeNames, type Names } from './names.ts';
import { type Random, seeded } from './random.ts';

export interface CatalogueOptions {
  /** The hand-made recordings are the same for every seed. */
  seed?: number;
  /** How many tracks in all, the hand-made ones included. */
  tracks?: number;
}

/** A shop's worth of made-up tracks: the hand-made recordings first, then whole families of versions. */
export function makeCatalogue({ seed = 1, tracks = 600 }: CatalogueOptions = {}): CatalogueTrack[] {
  const random = seeded(seed);
  const world = makeWorld(random);
  const fixed = handMade();
  const drafts: Draft[] = [];
  while (fixed.length + drafts.length < tracks) {
    const family = makeFamily(world.cast(), random);
    drafts.push(...family);
    if (random.chance(0.12)) drafts.push(...onCompilation(family.slice(0, 1), world, random));
  }
  return [...fixed, ...number(drafts, random)].slice(0, Math.max(tracks, fixed.length));
}

interface World {
  cast: () => Cast;
  label: () => string;
  isrc: () => string;
  title: () => string;
}

function makeWorld(random: Random): World {
  const names = makeNames(random);
  const people = Array.from({ length: 140 }, () => names.artist());
  const labels = Array.from({ length: 40 }, () => names.label());
  const shelves = GENRES.flatMap((genre) => Array.from({ length: genre.weight }, () => genre));
  const titles: string[] = [];
  let recordings = 0;
  const isrc = () => `ZZCRM${random.pick(['19', '22', '24', '25'])}${20_000 + ++recordings}`;
  return {
    isrc,
    label: () => random.pick(labels),
    title: () => names.title(),
    cast: () => castOf({ people, labels, shelves, titles, names, isrc }, random),
  };
}

interface Pools {
  people: string[];
  labels: string[];
  shelves: Genre[];
  titles: string[];
  names: Names;
  isrc: () => string;
}

function castOf(pools: Pools, random: Random): Cast {
  const group = several(pools.people, 6, random);
  const size = random.chance(0.66) ? 1 : random.chance(0.8) ? 2 : 3;
  // Now and then somebody else already used the title.
  const used = pools.titles.length > 5 && random.chance(0.07);
  const title = used ? random.pick(pools.titles) : pools.names.title();
  pools.titles.push(title);
  return {
    artists: group.slice(0, size),
    ...(random.chance(0.14) ? { guest: pools.names.artist().replace(/ &.*/, '') } : {}),
    remixers: random.chance(0.3) ? group.slice(3, 4 + random.below(3)) : [],
    title,
    label: random.pick(pools.labels),
    genre: random.pick(pools.shelves),
    isrc: pools.isrc,
  };
}

/** The same recording again under another release and id; half the time with the same ISRC, often not sold alone. */
function onCompilation(drafts: Draft[], world: World, random: Random): Draft[] {
  const release = `${world.label().split(' ')[0] ?? 'Various'} Selections, Vol. ${1 + random.below(9)}`;
  return drafts.map((draft) => ({
    ...draft,
    release,
    isrc: random.chance(0.5) ? draft.isrc : world.isrc(),
    saleType: random.chance(0.5) ? 'albumOnly' : 'purchase',
    trackNumber: 1 + random.below(20),
    releaseDate: `${Number(draft.releaseDate.slice(0, 4)) + 1}${draft.releaseDate.slice(4)}`,
  }));
}

function number(drafts: Draft[], random: Random): CatalogueTrack[] {
  const releases = new Map<string, number>();
  let id = FIRST_TRACK_ID + 100_000;
  return drafts.map((draft) => {
    id += 1 + random.below(900);
    const name = `${draft.label.trim()} / ${draft.release}`;
    const releaseId = releases.get(name) ?? FIRST_RELEASE_ID + 10_000 + releases.size * 7;
    releases.set(name, releaseId);
    return { ...draft, id, release: { id: releaseId, name: draft.release } };
  });
}

function several(people: string[], count: number, random: Random): string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(random.pick(people));
  return [...chosen];
}
