/** The one public list: what tests, the command line, the extension and outside users may rely on. */

// A human's line, and the rows of a page.
export { parseLine } from './tracklist/line.ts';
export { detectOrder, parseTracklist } from './tracklist/tracklist.ts';
export { findTextRuns } from './detect/detect.ts';
export type { Hints, LineKind, TrackLine } from './tracklist/track-line.ts';
export { findTracklists, inspect } from './sites/find.ts';
export type { Inspection } from './sites/find.ts';
export { sites } from './sites/index.ts';
export type { Notice, PageTracklist, Row, SiteAdapter, Slot } from './page/site.ts';

// Beatport's pages.
export { PageError, parseListPage, parseSearchPage, parseTrackPage } from './beatport/page.ts';
export type { PageErrorKind, PageErrorReason, PageOptions } from './beatport/page.ts';
export { checkUnderstanding, sampleIn, TRACK_FIELDS } from './beatport/understanding.ts';
export type { TrackField, Understanding } from './beatport/understanding.ts';
export { parseKey } from './beatport/key.ts';
export type { Key } from './beatport/key.ts';
export type { Availability, BeatportTrack, Person, Release } from './beatport/track.ts';

// Asking Beatport.
export { createClient } from './client.ts';
export type { BeatportClient, ClientOptions } from './client.ts';
export { fetchTrack, fetchTracks, searchAndFetchTracks, searchTrackUrls } from './beatport/fetch-tracks.ts';
export type {
  FetchTrackOptions,
  FetchTracksOptions,
  SearchAndFetchOptions,
  SearchTracksOptions,
} from './beatport/fetch-tracks.ts';
export { describeFailure, RequestError } from './http/failure.ts';
export type { Failure, FailureKind } from './http/failure.ts';
export type { Reply, Transport } from './http/transport.ts';
export { DAILY_BUDGET } from './http/daily-budget.ts';
export type { DayCounter } from './http/daily-budget.ts';
export { createMetrics, MetricsCollector } from './metrics.ts';
export type { Metrics, MetricsSnapshot, QueryRecord } from './metrics.ts';
export type { Host } from './host.ts';
export type { Logger } from './logger.ts';

// Lines to tracks.
export { matchLine } from './match/match-line.ts';
export { describeReason } from './match/reasons.ts';
export type { Alternative, Match, Verdict } from './match/match.ts';
export { createLookup } from './lookup/lookup.ts';
export type { FindOptions } from './lookup/find-options.ts';
export type { FindAllOptions, Lookup, LookupOptions } from './lookup/lookup.ts';
export type { SearchResult } from './lookup/text-search.ts';
export type { LookupResult } from './lookup/result.ts';
export { createMemoryCache } from './lookup/memory-cache.ts';
export type { Cache, CacheEntry } from './lookup/cache.ts';
export { correctionKey } from './lookup/correction-key.ts';
export { createMemoryCorrections } from './lookup/corrections.ts';
export type { Correction, Corrections } from './lookup/corrections.ts';
export { exportCorrections, importCorrections } from './lookup/corrections-file.ts';
export type { BadCorrection, ImportedCorrections } from './lookup/corrections-file.ts';
export { createExportWriter, exportRecords, exportResults } from './export/writer.ts';
export type { ExportFormat, ExportWriter } from './export/writer.ts';
export type { ExportField, ExportRecord } from './export/record.ts';

// What mixes with what.
export { keyStep } from './harmony/key-step.ts';
export type { KeyStep } from './harmony/key-step.ts';
export { tempoChange } from './harmony/tempo-change.ts';
export type { TempoChange } from './harmony/tempo-change.ts';
