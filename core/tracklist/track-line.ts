/** What a line of a tracklist is; only `track` is ever looked up. */
export type LineKind = 'track' | 'unidentified' | 'mashup' | 'other';

/** Evidence a page gives beside the line's text. */
export interface Hints {
  /** The uuid in the address of a Beatport cover: names the release, not the mix. */
  releaseImageId?: string | undefined;
  label?: string | undefined;
  durationMs?: number | undefined;
  isrc?: string | undefined;
  year?: number | undefined;
  catalogNumber?: string | undefined;
}

/** A human's line, taken apart. `title` holds no mix, no feature credit and no label; `raw` is the text as given. */
export interface TrackLine {
  kind: LineKind;
  artists: string[];
  title: string;
  /** "Original Mix", "CamelPhat Remix", "Extended": without brackets; absent when the line names none. */
  mix?: string | undefined;
  remixers: string[];
  featuring: string[];
  label?: string | undefined;
  /** Seconds from the start of the set. */
  cueSeconds?: number | undefined;
  /** The number the line shows. */
  position?: number | undefined;
  /** Played over the previous track (`w/`, `+`). */
  overlay: boolean;
  raw: string;
  hints?: Hints | undefined;
}
