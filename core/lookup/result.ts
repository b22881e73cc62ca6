import type { Failure } from '../http/failure.ts';
import type { Match } from '../match/match.ts';
import type { TrackLine } from '../tracklist/track-line.ts';

/** The answer to one line. A failed lookup is not a "not found": it says nothing about Beatport's catalogue. */
export type LookupResult = {
  line: TrackLine;
  /** Requests this line caused; 0 from the cache, for a line without a track, or when another lookup was shared. */
  requests: number;
  source: 'network' | 'cache' | 'none';
  /** From an expired cache entry; a fresh answer follows through `onRefresh`. */
  stale: boolean;
} & ({ ok: true; match: Match } | { ok: false; failure: Failure });
