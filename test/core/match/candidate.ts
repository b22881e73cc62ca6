import type { Availability, BeatportTrack } from '../../../core/beatport/track.ts';

/** What a made candidate has beyond artists, title and mix; the rest gets ordinary values. */
export interface More {
  /** Default: whoever a mix called "X Remix" names, as Beatport credits them. An empty string credits nobody. */
  remixers?: string;
  date?: string;
  label?: string;
  release?: string;
  /** The uuid of the release's cover. */
  image?: string;
  ms?: number;
  isrc?: string;
  catalogNumber?: string;
  availability?: Availability;
}

/** "X Remix", "X & Y Extended Remix": the mixes Beatport credits a remixer for. */
const REMIX = /^(.+?)(?: Extended)? Remix$/;
/** What a remix may be called beside its remixer; nobody is called that. */
const NOBODY = /^(?:Club|Dub|Extended|Vocal|Radio|The)$/;

/** A candidate in one line. Names are separated by ", "; a name with a comma in it comes in a list. */
export function c(
  id: number,
  artists: string | string[],
  title: string,
  mix = 'Original Mix',
  more: More = {},
): BeatportTrack {
  const remixers = more.remixers ?? remixersIn(mix);
  return {
    id,
    title,
    mix,
    artists: (typeof artists === 'string' ? names(artists) : artists).map((name) => ({ name })),
    remixers: names(remixers).map((name) => ({ name })),
    label: more.label ?? 'Tidewater',
    release: {
      name: more.release ?? title,
      ...(more.image === undefined ? {} : { artworkUrl: artworkUrl(more.image) }),
    },
    releaseDate: more.date ?? '2020-01-01',
    durationMs: more.ms ?? 390_000,
    availability: more.availability ?? 'purchase',
    url: `https://www.beatport.com/track/made/${id}`,
    ...(more.isrc === undefined ? {} : { isrc: more.isrc }),
    ...(more.catalogNumber === undefined ? {} : { catalogNumber: more.catalogNumber }),
  };
}

/** One title in several mixes, numbered from `first`. */
export function mixes(first: number, artists: string, title: string, ...names: string[]): BeatportTrack[] {
  return names.map((mix, at) => c(first + at, artists, title, mix));
}

function remixersIn(mix: string): string {
  const people = REMIX.exec(mix)?.[1] ?? '';
  return NOBODY.test(people) ? '' : people.replace(/ (?:&|x|vs\.?|and) /g, ', ');
}

function names(text: string): string[] {
  return text === '' ? [] : text.split(', ');
}

function artworkUrl(image: string): string {
  return `https://geo-media.beatport.com/image_size/500x500/${image}.jpg`;
}
