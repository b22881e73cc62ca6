import type { PictureShape } from '../../core/beatport/media.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { FailureKind, PauseReason } from '../../core/http/failure.ts';
import type { Correction } from '../../core/lookup/corrections.ts';
import type { MetricsSnapshot } from '../../core/metrics.ts';
import type { Match } from '../../core/match/match.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';

/**
 * What the parts of the extension say to each other. Types and limits only, so that a content script can import it for
 * nothing; `schemas.ts` checks what arrives in the background, `guards.ts` what arrives in a page. No message carries an
 * address to fetch.
 */

/** One port a page: its rows in, their answers out. */
export const ROWS_PORT = 'rows';
/** One port a popup: the words typed so far in, tracks out. */
export const SEARCH_PORT = 'search';

/** Longest text and largest batch that is listened to. */
export const LIMITS = {
  text: 1_000,
  key: 300,
  people: 30,
  rows: 20,
  lines: 100,
  selection: 100_000,
  corrections: 500,
  searches: 10,
} as const;

/** A page asks for its rows, nearest to the reader first. */
export type RowsRequest =
  | { type: 'find'; rows: AskedRow[] }
  /** The rows are gone; their answers are not waited for any more. */
  | { type: 'forget'; keys: string[] }
  /** Keeps both browsers' backgrounds awake while rows wait (platform: messages on a port do, fetches do not). */
  | { type: 'alive' };

export interface AskedRow {
  key: string;
  line: TrackLine;
  /** Lower first: rows on screen before the rest. */
  priority: number;
  /** The reader pressed for it: it is not held back for the sake of those that come by themselves. */
  byHand?: true | undefined;
}

export type RowsReply =
  { type: 'answer'; key: string; answer: RowAnswer } | { type: 'paused'; pause: Pause } | { type: 'resumed' };

/** The answer to one row. `message` is for a person, in the browser's language. */
export type RowAnswer =
  | { ok: true; match: Match; stale: boolean }
  /** `passing`: the same question may well be answered in a while. */
  | { ok: false; kind: FailureKind; message: string; untilMs?: number; passing?: true };

/**
 * Reasons of the extension's own to ask nothing, beside those of core. `consent`: Firefox's data permission is missing;
 * `access`: the host permission is; `page-pace`: the page asked for a great many rows; `reserve`: the rest of the day is kept
 * for what is asked for by hand.
 */
export const EXTENSION_PAUSE_REASONS = ['consent', 'access', 'offline', 'page-pace', 'reserve'] as const;

/** Why nothing is asked at the moment, and until when, where that is known: milliseconds since the epoch. */
export interface Pause {
  because: PauseReason | (typeof EXTENSION_PAUSE_REASONS)[number];
  untilMs?: number | undefined;
}

export type SearchRequest = { type: 'search'; number: number; text: string };
export type SearchReply =
  /** `erased`: everything was erased meanwhile, so the search is not to be remembered. */
  | { type: 'found'; number: number; tracks: BeatportTrack[]; erased?: true }
  | { type: 'failed'; number: number; kind: FailureKind | Pause['because']; message: string };

/** To the background. The first group may come from a page, the second from the extension's own pages only. */
export type ToBackground =
  | { to: 'background'; type: 'open-card' }
  /** The list of the page, as `open-card`. */
  | { to: 'background'; type: 'open-panel' }
  /** The bar of the page, likewise. */
  | { to: 'background'; type: 'bring-bar' }
  /** Words of lines, each searched for on Beatport in a tab of its own. */
  | { to: 'background'; type: 'open-searches'; searches: string[] }
  /** Where the permission can be given that a page lacks: only a page of the extension may ask the browser for it. */
  | { to: 'background'; type: 'open-grant' }
  /** What only a track's own page has. With the line of the page that it is wanted for, as the other media. */
  | { to: 'background'; type: 'track-media'; trackId: number; line?: TrackLine | undefined }
  /** A cover or a waveform by its id. */
  | { to: 'background'; type: 'picture'; imageId: string; shape: PictureShape; line?: TrackLine | undefined }
  /** The scripts that read the sender's page, where those at hand are too few. */
  | { to: 'background'; type: 'bring-finders' }
  | { to: 'background'; type: 'open-beatport' }
  | { to: 'background'; type: 'page-state'; state: PageState }
  | { to: 'background'; type: 'play'; trackId: number; line?: TrackLine | undefined }
  | { to: 'background'; type: 'stop-playing' }
  /** Goes on from there. */
  | { to: 'background'; type: 'seek-playing'; seconds: number }
  /** What the user chose for a line of the page. */
  | { to: 'background'; type: 'choose'; line: TrackLine; choice: Choice }
  /** How the adapter of the page's site fared. */
  | {
      to: 'background';
      type: 'site-health';
      site: string;
      rows: number;
      lookedFor: string;
      notice?: string | undefined;
    }
  /** For good, until it is switched again. */
  | { to: 'background'; type: 'switch-site'; site: string; on: boolean }
  | { to: 'background'; type: 'annotate-tab'; tabId: number }
  /** From the offscreen document. */
  | { to: 'background'; type: 'preview-ended' }
  | { to: 'background'; type: 'status' }
  | { to: 'background'; type: 'clear-cache' }
  /** Asks Beatport now. */
  | { to: 'background'; type: 'check-beatport' }
  | { to: 'background'; type: 'list-corrections' }
  | { to: 'background'; type: 'set-corrections'; corrections: Correction[] }
  | { to: 'background'; type: 'remove-corrections'; keys: string[] }
  /** Everything that is kept: answers, settings, figures. */
  | { to: 'background'; type: 'erase' };

/** The answer to each message to the background; every message has one. */
export type AnswerTo<Message extends ToBackground> = Message extends ToBackground
  ? Message['type'] extends keyof Answers
    ? Answers[Message['type']]
    : Reply
  : never;

interface Answers {
  'track-media': MediaReply;
  picture: PictureReply;
  play: PlayReply;
  choose: ChosenReply;
  status: Status | Refusal;
  'check-beatport': CheckReply;
  'list-corrections': Correction[] | Refusal;
}

/** What was asked for is done, or is not. */
export type Reply = { ok: true } | Refusal;

/** `message` is for a person, in the browser's language. */
export interface Refusal {
  ok: false;
  message: string;
}

export interface Status {
  /** Why nothing is asked of Beatport at the moment. */
  pause?: Pause;
  /** May a page's text be sent without a click for it. */
  consent: boolean;
  cache: CacheUsage;
  totals: MetricsSnapshot['totals'];
  /** Against the daily budget. */
  requestsToday: number;
}

/** What the stored answers take up, and what is wrong with where they are kept. */
export interface CacheUsage {
  entries: number;
  bytes: number;
  trouble?: 'unavailable' | 'full';
}

/** A track, or that it is not on Beatport (`trackId` null), or nothing any more. */
export type Choice = { trackId: number | null; url?: string | undefined } | 'none';

/** `answer`: the line as it stands now. Without it Beatport has to be asked first: ask for the row again. */
export type ChosenReply = { ok: true; answer?: RowAnswer } | Refusal;

export type CheckReply = { ok: true; pages: CheckedPage[] } | Refusal;

/** What was understood of one page of Beatport. */
export type CheckedPage = { page: 'search' | 'track' } & (
  | {
      ok: true;
      tracks: number;
      /** Of how many tracks each field could be read. */
      fields: Record<string, number>;
      /** Names of fields that are not read yet. */
      news: string[];
    }
  /** `sample`: for a bug report, without anything of the visitor's. */
  | { ok: false; message: string; sample?: string }
);

/** Addresses on Beatport's media hosts; absent where it serves none. */
export interface Media {
  previewUrl?: string;
  waveformUrl?: string;
}
export type MediaReply = { ok: true; media: Media } | Refusal;

/** `data` is an address with the picture in it. */
export type PictureReply = { ok: true; data: string } | Refusal;

/** The answer to `play`. `seconds`: how long the preview is, where the browser knows. */
export type PlayReply = ({ ok: true } & Playing) | Refusal;

/** What is known of a preview that is heard. */
export interface Playing {
  seconds?: number;
  waveformUrl?: string;
}

/** To the annotating script of a tab. */
export type ToPage =
  | { to: 'page'; type: 'describe' }
  | { to: 'page'; type: 'switch'; on: boolean }
  | { to: 'page'; type: 'pause'; on: boolean };

/**
 * To the card's script: a selection, to be looked up line by line and shown beside it. The answer, `{ shown }`, is false when
 * none of its lines names a track.
 */
export type ToCard =
  | { to: 'card'; type: 'show-text'; text: string }
  /** The preview that was started from there has come to its end. */
  | { to: 'card'; type: 'preview-ended' };

/** To the offscreen document of Chrome. */
export type ToOffscreen =
  | { to: 'offscreen'; type: 'ping' }
  | { to: 'offscreen'; type: 'play'; previewUrl: string; volume: number }
  | { to: 'offscreen'; type: 'stop-playing' }
  | { to: 'offscreen'; type: 'seek-playing'; seconds: number };

/** Whether it was done. Words are the background's: an offscreen document has no `i18n`. */
export interface OffscreenReply {
  ok: boolean;
  /** Of `play`: how long the preview is, where that is known. */
  seconds?: number;
}

/** What a page's annotation is doing; the popup shows it and the toolbar counts it. */
export interface PageState {
  site: string;
  siteName: string;
  title?: string | undefined;
  /** Off by the site's switch, waiting for consent, or at work. */
  mode: 'on' | 'off' | 'paused';
  pause?: Pause | undefined;
  counts: PageCounts;
}

export interface PageCounts {
  rows: number;
  /** Rows that name a track; the rest costs no request. */
  asked: number;
  match: number;
  unsure: number;
  none: number;
  failed: number;
  /** Asked for, or about to be. */
  waiting: number;
  /** The reader has not come near them. */
  unseen?: number | undefined;
}
