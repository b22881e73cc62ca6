/** What a line of a tracklist is; only `track` is ever looked up. */
export type LineKind = 'track' | 'unidentified' | 'mashup' | 'other';

/** Evidence a page gives beside the line's text. */
export interface Hints {
  /** The uuid in the address of a Beatport cover: names the release, not the mix. */
  releaseImageId?: string | undefined;
  /** The label, where it stands apart from the title. */
  label?: string | undefined;
  /** Milliseconds. */
  durationMs?: number | undefined;
  /** The recording's code. */
  isrc?: string | undefined;
  /** The year of release. */
  year?: number | undefined;
  /** The label's number of the release. */
  catalogNumber?: string | undefined;
}

/** A human's line, taken apart. `title` holds no mix, no feature credit and no label; `raw` is the text as given. */
export interface TrackLine {
  /** What it is; only a `track` is looked up. */
  kind: LineKind;
  /** As written, in the line's order. */
  artists: string[];
  /** Without mix, feature credit and label. */
  title: string;
  /** "Original Mix", "CamelPhat Remix", "Extended": without brackets; absent when the line names none. */
  mix?: string | undefined;
  /** Who made the version that the line names. */
  remixers: string[];
  /** Guests. */
  featuring: string[];
  /** The label, when the line names one. */
  label?: string | undefined;
  /** Seconds from the start of the set. */
  cueSeconds?: number | undefined;
  /** The number the line shows. */
  position?: number | undefined;
  /** Played over the previous track (`w/`, `+`). */
  overlay: boolean;
  /** The text as given. */
  raw: string;
  /** What else the line, or its page, says of the track. */
  hints?: Hints | undefined;
}
