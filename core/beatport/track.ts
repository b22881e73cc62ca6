import type { Key } from './key.ts';

/** A person or act credited on a track. The order of a list of people means nothing: Beatport sorts by id. */
export interface Person {
  /** Beatport's number of the person. */
  id?: number;
  /** As credited. */
  name: string;
}

/** The release a track is on. */
export interface Release {
  /** Beatport's number of the release. */
  id?: number;
  /** As served. */
  name: string;
  /** https address of the cover at 500 × 500, absent for Beatport's placeholder. */
  artworkUrl?: string;
}

/** How a track can be had from the visitor's storefront. */
export type Availability = 'purchase' | 'album-only' | 'pre-order' | 'dj-edit' | 'unavailable';

/** One track as Beatport knows it, whatever page it was read from. Strings are trimmed; absent means not served. */
export interface BeatportTrack {
  /** Beatport's number of the track. */
  id: number;
  /** Without the mix. */
  title: string;
  /** Free text as served: "Original Mix", "CamelPhat Extended Remix", sometimes empty. */
  mix: string;
  /** Who made the track. */
  artists: Person[];
  /** Who made this version. */
  remixers: Person[];
  /** Beats a minute as served; drum & bass may be halved. */
  bpm?: number;
  /** The musical key. */
  key?: Key;
  /** As Beatport calls it. */
  genre?: string;
  /** The finer genre, where there is one. */
  subGenre?: string;
  /** The name of the label. */
  label?: string;
  /** The release it was served with. */
  release?: Release;
  /** YYYY-MM-DD. */
  releaseDate?: string;
  /** The code of the recording. */
  isrc?: string;
  /** Milliseconds. */
  durationMs?: number;
  /** As displayed by the storefront: "€1.59". */
  price?: string;
  /** Address of the preview, an audio file. */
  previewUrl?: string;
  /** Address of the waveform, a picture. */
  waveformUrl?: string;
  /** The label's number of the release. */
  catalogNumber?: string;
  /** Sold by Beatport alone. */
  exclusive?: boolean;
  /** How it can be had. */
  availability?: Availability;
  /** The track's page on www.beatport.com (or on the origin it was read from). */
  url: string;
}
