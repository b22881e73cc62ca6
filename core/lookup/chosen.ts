import { parseTrackPage } from '../beatport/page.ts';
import { readPage } from '../beatport/read-page.ts';
import type { BeatportTrack } from '../beatport/track.ts';
import { trackUrl } from '../beatport/urls.ts';
import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import { matchLine, MOST_ALTERNATIVES } from '../match/match-line.ts';
import type { Alternative, Match } from '../match/match.ts';
import { reason } from '../match/reasons.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { ageOf, cacheEntry, type CacheEntry } from './cache.ts';
import { createCoalescer } from './coalesce.ts';
import type { Correction } from './corrections.ts';
import type { LookupResult } from './result.ts';
import type { SafeCache, Write } from './safe-cache.ts';
import type { AskOptions } from './search-pages.ts';

/** Answers lines that the user corrected. Each gives undefined when the chosen track is no longer on Beatport. */
export interface Chosen {
  /** Without a request; undefined also when the track has to be fetched. */
  known: (line: TrackLine, correction: Correction, entry?: CacheEntry) => Promise<LookupResult | undefined>;
  find: (
    line: TrackLine,
    correction: Correction,
    entry: CacheEntry | undefined,
    options: Omit<AskOptions, 'signal'> & { signal?: AbortSignal },
    write: Write,
  ) => Promise<LookupResult | undefined>;
}

type Fetched = { requests: number } & ({ ok: true; track?: BeatportTrack } | { ok: false; failure: Failure });

/**
 * The chosen track is mostly among the candidates in the cache. One that is not (chosen from a search, or on another
 * device) is read from its own page once and kept in the same cache under its id.
 */
export function createChosen(client: BeatportClient, cache: Pick<SafeCache, 'read'>): Chosen {
  const { host } = client;
  const coalescer = createCoalescer<Fetched>();

  async function known(
    line: TrackLine,
    { trackId }: Correction,
    entry?: CacheEntry,
  ): Promise<LookupResult | undefined> {
    const candidates = entry?.candidates ?? [];
    const result = { line, requests: 0, stale: false, ok: true } as const;
    if (trackId === null) return { ...result, source: 'none', match: absentMatch(line, candidates) };
    const listed = candidates.find(({ id }) => id === trackId);
    const track = listed ?? (await cache.read(cacheKey(trackId)))?.candidates[0];
    if (track === undefined) return undefined;
    const match = chosenMatch(line, track, candidates);
    return {
      ...result,
      source: 'cache',
      stale: listed !== undefined && ageOf(entry, host.now()) !== 'fresh',
      match,
    };
  }

  async function fetchTrack(id: number, options: AskOptions, write: Write): Promise<Fetched> {
    const url = trackUrl(client.origin, id);
    const parse = (html: string) => [parseTrackPage(html, { origin: client.origin, id })];
    const page = await readPage(client, { url, text: url, type: 'track', parse }, options);
    const requests = page.attempts;
    const isGone = !page.ok && page.failure.kind === 'not-found';
    if (!page.ok && !isGone) return { ok: false, failure: page.failure, requests };
    const tracks = page.ok ? page.tracks : [];
    await write(cacheKey(id), cacheEntry(tracks, isGone ? 'none' : 'match', host));
    return { ok: true, requests, ...(tracks[0] === undefined ? {} : { track: tracks[0] }) };
  }

  /** Whether the page of the track was missing a short while ago. */
  async function isGone(id: number): Promise<boolean> {
    const entry = await cache.read(cacheKey(id));
    return ageOf(entry, host.now()) === 'fresh' && entry?.candidates.length === 0;
  }

  return {
    known,
    find: async (line, correction, entry, { signal, ...options }, write) => {
      const { trackId } = correction;
      const atHand = await known(line, correction, entry);
      if (atHand !== undefined || trackId === null || (await isGone(trackId))) return atHand;
      const { value: answer, shared } = await coalescer.run(
        String(trackId),
        (signal) => fetchTrack(trackId, { ...options, signal }, write),
        signal,
      );
      const result = {
        line,
        requests: shared ? 0 : answer.requests,
        source: 'network',
        stale: false,
      } as const;
      if (!answer.ok) return { ...result, ok: false, failure: answer.failure };
      if (answer.track === undefined) return undefined;
      const candidates = entry?.candidates ?? [];
      return { ...result, ok: true, match: chosenMatch(line, answer.track, candidates) };
    },
  };
}

/** The answer to a line whose track the user chose. What the matcher would have offered stays to choose from. */
function chosenMatch(line: TrackLine, track: BeatportTrack, candidates: readonly BeatportTrack[]): Match {
  const others = offered(line, candidates).filter((other) => other.track.id !== track.id);
  return {
    verdict: 'match',
    track,
    score: 1,
    alternatives: others.slice(0, MOST_ALTERNATIVES),
    reasons: [reason('choice.remembered')],
  };
}

/** The answer to a line that the user marked as not on Beatport. */
function absentMatch(line: TrackLine, candidates: readonly BeatportTrack[]): Match {
  return {
    verdict: 'none',
    score: 0,
    alternatives: offered(line, candidates).slice(0, MOST_ALTERNATIVES),
    reasons: [reason('choice.absent')],
  };
}

/** What the matcher would answer, the likeliest first. */
function offered(line: TrackLine, candidates: readonly BeatportTrack[]): Alternative[] {
  const { track, alternatives, score } = matchLine(line, candidates);
  return track === undefined ? alternatives : [{ track, score, reasons: [] }, ...alternatives];
}

/** No line has this key: theirs have two bars. */
function cacheKey(id: number): string {
  return `track ${id}`;
}
