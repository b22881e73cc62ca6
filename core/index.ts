/** The one public list: what tests, the command line, the extension and outside users may rely on. */

// A human's line, and the rows of a page.
export { parseLine } from './tracklist/line.ts';
export type { LineStyle } from './tracklist/line-style.ts';
export { detectOrder, parseTracklist } from './tracklist/tracklist.ts';
export { findTextRuns } from './detect/detect.ts';
export type { Hints, LineKind, TrackLine } from './tracklist/track-line.ts';
export { findTracklists, inspect } from './sites/find.ts';
export type { FindTracklistsOptions, Inspection } from './sites/find.ts';
export { sites } from './sites/index.ts';
export type {
  FoundRow,
  Notice,
  PageChanges,
  PageTracklist,
  Row,
  SiteAdapter,
  Slot,
  TrackFields,
} from './page/site.ts';
export type { PageDocument, PageElement, PageNode } from './page/dom-types.ts';

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
export type { Failure, FailureKind, Outcome, PauseReason } from './http/failure.ts';
export type { RequestOptions, RequestPorts } from './http/request-page.ts';
export type { PageSigns } from './http/classify.ts';
export type { FetchOptions, Reply, Transport } from './http/transport.ts';
export type { Limiter, LimiterOptions, TurnOptions } from './http/limiter.ts';
export type { Answer, Limits, Slowdown } from './http/congestion.ts';
export type { Rate } from './http/token-bucket.ts';
export type { Place } from './http/waiting-line.ts';
export type { Admission, AdmissionOptions, Breaker, Pass } from './http/breaker.ts';
export type { BreakerOptions, BreakerSnapshot, OpenState, Pause } from './http/breaker-state.ts';
export type { RetryBudget, RetryBudgetOptions } from './http/retry-budget.ts';
export { DAILY_BUDGET } from './http/daily-budget.ts';
export type { DailyBudget, DailyBudgetOptions, DayCounter } from './http/daily-budget.ts';
export type { Erasure } from './erasure.ts';
export { createMetrics, MetricsCollector } from './metrics.ts';
export type { Counter, Metrics, MetricsSnapshot, QueryRecord } from './metrics.ts';
export type { Host } from './host.ts';
export type { LogMethod, Logger } from './logger.ts';

// Lines to tracks.
export { matchLine } from './match/match-line.ts';
export { describeReason } from './match/reasons.ts';
export type { Alternative, Match, Verdict } from './match/match.ts';
export { createLookup } from './lookup/lookup.ts';
export type { FindOptions } from './lookup/find-options.ts';
export type { FindAllOptions, Lookup, LookupOptions, StreamOptions } from './lookup/lookup.ts';
export type { SearchResult, TextSearch } from './lookup/text-search.ts';
export type { LookupResult } from './lookup/result.ts';
export { createMemoryCache } from './lookup/memory-cache.ts';
export type { Cache, CacheEntry } from './lookup/cache.ts';
export type { SafeCache, Write } from './lookup/safe-cache.ts';
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
