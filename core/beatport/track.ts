import type { Key } from './key.ts';

/** Somebody credited on a track. The order of a list of people means nothing: Beatport sorts by id. */
export interface Person {
  id?: number;
  name: string;
}

export interface Release {
  id?: number;
  name: string;
  /** https address of the cover at 500 × 500, absent for Beatport's placeholder. */
  artworkUrl?: string;
}

/** How a track can be had from the visitor's storefront. */
export type Availability = 'purchase' | 'album-only' | 'pre-order' | 'dj-edit' | 'unavailable';

/** One track as Beatport knows it, whatever page it was read from. Strings are trimmed; absent means not served. */
export interface BeatportTrack {
  id: number;
  title: string;
  /** Free text as served: "Original Mix", "CamelPhat Extended Remix", sometimes empty. */
  mix: string;
  artists: Person[];
  remixers: Person[];
  /** Beats a minute as served; drum & bass may be halved. */
  bpm?: number;
  key?: Key;
  genre?: string;
  subGenre?: string;
  label?: string;
  release?: Release;
  /** YYYY-MM-DD. */
  releaseDate?: string;
  isrc?: string;
  /** Milliseconds. */
  durationMs?: number;
  /** As displayed by the storefront: "€1.59". */
  price?: string;
  previewUrl?: string;
  waveformUrl?: string;
  catalogNumber?: string;
  exclusive?: boolean;
  availability?: Availability;
  /** The track's page on www.beatport.com (or on the origin it was read from). */
  url: string;
}
