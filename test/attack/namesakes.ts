import fc from 'fast-check';
import { parseLine, type Hints, type TrackLine } from '../../core/index.ts';
import type { CatalogueTrack } from '../../demo/catalogue-track.ts';

// A catalogue full of namesakes, and the many ways to write a line of it: few words, so that they meet all the time.

const PEOPLE = ['Vela Norden', 'Kite Machine', 'Jörg Sund', 'Sienna (UK)', 'Above & Odile'];
const GUESTS = ['Bella Tarn', 'Carla Quist'];
/** Titles that one former key, one folded query or one careless reader takes for each other. */
const SONGS = [
  ['Glass Harbour', 'Glass (Harbour)', 'Glass', 'Glass - Tidewater', 'Tidewater'],
  ['Now Here', 'Nowhere', 'Now Here', 'The Now Here'],
  ['1000', '1000%', '1.000'],
  ['C', 'C++', '♡', '!', '&'],
  ['1.1', '11', '1 1'],
  ['Vela Norden', 'Kite Machine'],
] as const;
const MIXES = [
  'Original Mix',
  'Extended Mix',
  'Radio Edit',
  'Remastered',
  'Karst Remix',
  'Karst Extended Remix',
  'Karst Rework',
  'Dub',
  'Club Mix',
  'Kite Machine Remix',
];
const LABELS = ['Tidewater', 'Halyard', 'Low Fire', 'Saltmarsh', 'Nowhere'];
const LENGTHS = [180_000, 240_000, 375_000, 420_000];

const people = fc
  .subarray(PEOPLE, { minLength: 1, maxLength: 2 })
  .chain((names) => fc.shuffledSubarray(names, { minLength: names.length }));
const guest = fc.option(fc.constantFrom(...GUESTS), { freq: 1, nil: undefined });

/** One to three songs, each in up to so many recordings; what is written alike is taken for one song. */
export function cataloguesOf(most: number): fc.Arbitrary<CatalogueTrack[]> {
  const song = fc.record({ artists: people, titles: fc.constantFrom(...SONGS) });
  return fc
    .array(song, { minLength: 1, maxLength: 3 })
    .chain((songs) =>
      fc.array(fc.constantFrom(...songs).chain(factsOf), { minLength: 8, maxLength: most, size: 'max' }),
    )
    .map(catalogueOf);
}

type Facts = ReturnType<typeof factsOf> extends fc.Arbitrary<infer Value> ? Value : never;

function factsOf({ artists, titles }: { artists: string[]; titles: readonly string[] }) {
  return fc.record({
    artists: fc.constantFrom(artists, artists, artists, [...artists, 'Nils Orre'], artists.slice(0, 1)),
    title: fc.constantFrom(...titles),
    guest,
    mix: fc.constantFrom('Original Mix', 'Original Mix', 'Original Mix', ...MIXES),
    label: fc.constantFrom(...LABELS),
    durationMs: fc.constantFrom(...LENGTHS),
    year: fc.constantFrom(2009, 2015, 2021),
    release: fc.constantFrom(1, 2, 3, 4),
    isAlbum: fc.boolean(),
  });
}

function catalogueOf(all: Facts[]): CatalogueTrack[] {
  return all.map(({ guest, year, release, isAlbum, title, ...facts }, at) =>
    track(at, {
      ...facts,
      title: guest === undefined ? title : `${title} feat. ${guest}`,
      release: { id: release, name: isAlbum ? `Album ${release}` : title },
      releaseDate: `${year}-03-1${release}`,
      catalogNumber: `CAT${release}`,
      saleType: isAlbum ? 'albumOnly' : 'purchase',
    }),
  );
}

/** The track at a place of a catalogue. */
export function track(at: number, facts: Partial<CatalogueTrack>): CatalogueTrack {
  return {
    id: 70_001 + at,
    title: 'Glass Harbour',
    mix: 'Original Mix',
    artists: ['Vela Norden'],
    remixers: [],
    bpm: 124,
    key: 'A Minor',
    genre: 'Melodic House & Techno',
    subGenre: null,
    label: 'Tidewater',
    release: { id: at + 1, name: 'Glass Harbour' },
    releaseDate: '2015-03-11',
    durationMs: 240_000,
    isrc: `XXA1126${String(at).padStart(5, '0')}`,
    catalogNumber: null,
    trackNumber: 1,
    price: 1.59,
    saleType: 'purchase',
    preOrder: false,
    exclusive: false,
    djEdit: false,
    worldwide: true,
    ...facts,
  };
}

/** Lines about one or two of the tracks, each written in its own way and with the hints of its own page. */
export function linesOf(catalogue: readonly CatalogueTrack[]): fc.Arbitrary<TrackLine[]> {
  const about = fc.array(fc.nat(catalogue.length - 1), { minLength: 1, maxLength: 2 });
  return about.chain((places) => {
    const tracks = places.flatMap((at) => catalogue[at] ?? []);
    return fc.array(fc.constantFrom(...tracks).chain(lineOf), { minLength: 2, maxLength: 5 });
  });
}

function lineOf({ artists, title: known, mix, isrc }: CatalogueTrack): fc.Arbitrary<TrackLine> {
  const [bare = known] = known.split(' feat. ');
  const writing = fc.record({
    // Nobody has the last one, so that every query is asked.
    title: fc.constantFrom(bare, bare, bare, bare, bare, 'Unheard'),
    lead: fc.constantFrom('', '', '07. ', '[12:30] '),
    isKnown: fc.nat(9).map((draw) => draw > 0),
    isSwapped: fc.nat(9).map((draw) => draw === 0),
    separator: fc.constantFrom(' & ', ', ', ' & ', ' vs '),
    guest,
    isGuestBehind: fc.boolean(),
    mix: fc.constantFrom(mix, mix, '', 'Original Mix', 'Karst Rmx'),
    label: fc.constantFrom(
      '',
      '',
      ' [Tidewater]',
      ' [Halyard]',
      ' [Nowhere]',
      ' - Tidewater',
      ' - Halyard',
      ' - Nowhere',
    ),
    isLoud: fc.boolean(),
    mark: fc.constantFrom('', '', '', ' (Unreleased)', ' aka nobody'),
  });
  const hints: fc.Arbitrary<Hints> = fc.record(
    {
      label: fc.constantFrom(...LABELS),
      durationMs: fc.constantFrom(...LENGTHS),
      year: fc.constantFrom(2009, 2015, 2021),
      isrc: fc.constantFrom('XXA112600001', 'XXA112600005', isrc ?? ''),
      catalogNumber: fc.constantFrom('CAT1', 'CAT2', 'CAT3'),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(writing, fc.option(hints)).map(([way, given]) => {
    const named = way.isKnown ? artists.join(way.separator) : 'Nobody Known';
    const credit = way.guest === undefined ? '' : ` feat. ${way.guest}`;
    const artist = way.isGuestBehind ? named : named + credit;
    const song = `${way.title}${way.isGuestBehind ? credit : ''}${way.mix === '' ? '' : ` (${way.mix})`}${way.mark}`;
    const text = `${way.lead}${way.isSwapped ? `${song} - ${artist}` : `${artist} - ${song}`}${way.label}`;
    const line = parseLine(way.isLoud ? text.toUpperCase() : text);
    return given === null ? line : { ...line, hints: { ...line.hints, ...given } };
  });
}
