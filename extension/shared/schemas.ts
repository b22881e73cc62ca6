import * as z from 'zod/mini';
import { LATEST_MS } from '../../core/beatport/values.ts';
import { PAUSE_REASONS } from '../../core/http/failure.ts';
import {
  type AskedRow,
  LIMITS,
  EXTENSION_PAUSE_REASONS,
  type SearchRequest,
  type ToBackground,
  type ToOffscreen,
} from './protocol.ts';
import { isOurs, isOwnPage, type Sender } from './senders.ts';

// Without this zod tries its Function constructor once, and Chrome logs a violation of the policy for every context.
z.config({ jitless: true });

/** Rows that leave a page at once: all of a long one. */
const MOST_FORGOTTEN = 5_000;

const text = z.string().check(z.maxLength(LIMITS.text));
const name = z.string().check(z.maxLength(LIMITS.key));
const key = z.string().check(z.minLength(1), z.maxLength(LIMITS.key));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const id = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const time = z.number().check(z.minimum(0), z.maximum(LATEST_MS));
const people = z.array(name).check(z.maxLength(LIMITS.people));

const IMAGE_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const hints = z.object({
  releaseImageId: z.optional(name),
  label: z.optional(name),
  durationMs: z.optional(time),
  isrc: z.optional(name),
  year: z.optional(count),
  catalogNumber: z.optional(name),
});

const trackLine = z.object({
  kind: z.enum(['track', 'unidentified', 'mashup', 'other']),
  artists: people,
  title: text,
  mix: z.optional(text),
  remixers: people,
  featuring: people,
  label: z.optional(text),
  cueSeconds: z.optional(time),
  position: z.optional(count),
  overlay: z.boolean(),
  raw: text,
  hints: z.optional(hints),
});

/** Never below 0: a page must not overtake what the user types. */
const askedRow = z.object({ key, line: trackLine, priority: count, byHand: z.optional(z.literal(true)) });

const rowsRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('find'), rows: z.array(z.unknown()).check(z.maxLength(LIMITS.rows)) }),
  z.object({ type: z.literal('forget'), keys: z.array(key).check(z.maxLength(MOST_FORGOTTEN)) }),
  z.object({ type: z.literal('alive') }),
]);

const searchRequest = z.object({ type: z.literal('search'), number: id, text });

const pause = z.object({
  because: z.enum([...PAUSE_REASONS, ...EXTENSION_PAUSE_REASONS]),
  untilMs: z.optional(time),
});

const counts = z.object({
  rows: count,
  asked: count,
  match: count,
  unsure: count,
  none: count,
  failed: count,
  waiting: count,
  unseen: z.optional(count),
});

const pageState = z.object({
  site: name,
  siteName: name,
  title: z.optional(text),
  mode: z.enum(['on', 'off', 'paused']),
  pause: z.optional(pause),
  counts,
});

const trackId = z.nullable(z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER)));
const choice = z.union([z.object({ trackId, url: z.optional(text) }), z.literal('none')]);

/** Keys are made of whole lines. */
const longText = z.string().check(z.minLength(1), z.maxLength(LIMITS.text * 2));
const correction = z.object({
  key: longText,
  line: longText,
  trackId,
  url: z.optional(longText),
  chosenAt: time,
});

const background = { to: z.literal('background') };

/** What a script in a page may ask. */
const fromPage = z.discriminatedUnion('type', [
  z.object({ ...background, type: z.literal('open-card') }),
  z.object({ ...background, type: z.literal('open-panel') }),
  z.object({ ...background, type: z.literal('bring-bar') }),
  z.object({
    ...background,
    type: z.literal('open-searches'),
    searches: z.array(text).check(z.minLength(1), z.maxLength(LIMITS.searches)),
  }),
  z.object({ ...background, type: z.literal('open-grant') }),
  z.object({ ...background, type: z.literal('track-media'), trackId: id, line: z.optional(trackLine) }),
  z.object({
    ...background,
    type: z.literal('picture'),
    imageId: z.string().check(z.regex(IMAGE_ID)),
    shape: z.enum(['cover', 'waveform']),
    line: z.optional(trackLine),
  }),
  z.object({ ...background, type: z.literal('bring-finders') }),
  z.object({ ...background, type: z.literal('open-beatport') }),
  z.object({ ...background, type: z.literal('page-state'), state: pageState }),
  z.object({ ...background, type: z.literal('play'), trackId: id, line: z.optional(trackLine) }),
  z.object({ ...background, type: z.literal('stop-playing') }),
  z.object({ ...background, type: z.literal('seek-playing'), seconds: time }),
  z.object({ ...background, type: z.literal('choose'), line: trackLine, choice }),
  z.object({
    ...background,
    type: z.literal('site-health'),
    site: name,
    rows: count,
    lookedFor: name,
    notice: z.optional(name),
  }),
  z.object({ ...background, type: z.literal('switch-site'), site: name, on: z.boolean() }),
]);

/** What only the extension's own pages may ask in addition. */
const fromOwnPage = z.discriminatedUnion('type', [
  z.object({ ...background, type: z.literal('annotate-tab'), tabId: id }),
  z.object({ ...background, type: z.literal('preview-ended') }),
  z.object({ ...background, type: z.literal('status') }),
  z.object({ ...background, type: z.literal('clear-cache') }),
  z.object({ ...background, type: z.literal('check-beatport') }),
  z.object({ ...background, type: z.literal('list-corrections') }),
  z.object({
    ...background,
    type: z.literal('set-corrections'),
    corrections: z.array(correction).check(z.maxLength(LIMITS.corrections)),
  }),
  z.object({
    ...background,
    type: z.literal('remove-corrections'),
    keys: z.array(longText).check(z.maxLength(LIMITS.corrections)),
  }),
  z.object({ ...background, type: z.literal('erase') }),
]);

const offscreen = { to: z.literal('offscreen') };

const offscreenMessage = z.discriminatedUnion('type', [
  z.object({ ...offscreen, type: z.literal('ping') }),
  z.object({
    ...offscreen,
    type: z.literal('play'),
    previewUrl: text,
    volume: z.number().check(z.minimum(0), z.maximum(1)),
  }),
  z.object({ ...offscreen, type: z.literal('stop-playing') }),
  z.object({ ...offscreen, type: z.literal('seek-playing'), seconds: time }),
]);

/** As `RowsRequest`, with rows that are not checked yet. */
export type RowsMessage = z.infer<typeof rowsRequest>;

/**
 * What a page's port said, or undefined for what is no message of ours. The rows of `find` are checked one by one with
 * `readRow`, so that one odd row does not leave nineteen others without an answer.
 */
export function readRowsRequest(raw: unknown): RowsMessage | undefined {
  return rowsRequest.safeParse(raw).data;
}

/** A row, or the key of one that is out of bounds, which must still be answered; undefined when there is no key. */
export function readRow(raw: unknown): AskedRow | { key: string; line?: undefined } | undefined {
  return askedRow.safeParse(raw).data ?? z.object({ key }).safeParse(raw).data;
}

export function readSearchRequest(raw: unknown): SearchRequest | undefined {
  return searchRequest.safeParse(raw).data;
}

/** A message this sender may send to the background; undefined for all others, which are not ours to answer. */
export function readMessage(raw: unknown, sender: Sender | undefined): ToBackground | undefined {
  if (!isOurs(sender)) return undefined;
  return fromPage.safeParse(raw).data ?? (isOwnPage(sender) ? fromOwnPage.safeParse(raw).data : undefined);
}

/** A message to the offscreen document. Pages have no business there: only the background and its pages send them. */
export function readOffscreenMessage(raw: unknown, sender: Sender | undefined): ToOffscreen | undefined {
  return isOwnPage(sender) && sender.tab === undefined ? offscreenMessage.safeParse(raw).data : undefined;
}
