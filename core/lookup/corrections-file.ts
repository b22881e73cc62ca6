import * as z from 'zod/mini';
import { BEATPORT_ORIGIN, isBeatportUrl, trackIdOf } from '../beatport/urls.ts';
import { LATEST_MS } from '../beatport/values.ts';
import { jsonOfFile } from '../text/json-file.ts';
import { parseLine } from '../tracklist/line.ts';
import { correctionKey } from './correction-key.ts';
import type { Correction } from './corrections.ts';
import { currentKey } from './current-key.ts';

// Without this zod tries its Function constructor once, which a strict content security policy reports as a violation.
z.config({ jitless: true });

/** An entry that was left out: where it stood in the file, counted from 1, and why, in words. */
export interface BadCorrection {
  /** Its place in the file, counted from 1. */
  number: number;
  /** Why it was left out. */
  problem: string;
}

/** A file of another kind is refused; a bad entry costs only itself. */
export type ImportedCorrections =
  { ok: true; corrections: Correction[]; bad: BadCorrection[] } | { ok: false; problem: string };

const FORMAT = 'cratemark-corrections';
const VERSION = 1;
const LONGEST_LINE = 2_000;

const file = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  corrections: z.array(z.unknown()),
});

const entry = z.object({
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE))),
  line: z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE)),
  trackId: z.nullable(z.int().check(z.minimum(1))),
  url: z.optional(z.string().check(z.maxLength(LONGEST_LINE))),
  chosenAt: z.number().check(z.minimum(0), z.maximum(LATEST_MS)),
});

/**
 * Corrections as a JSON file that `importCorrections` reads. A line says its key itself, so only a key of another kind is
 * written: who edits a line need not know of keys.
 */
export function exportCorrections(corrections: readonly Correction[]): string {
  const entries = corrections.map(({ key, ...entry }) =>
    key === correctionKey(parseLine(entry.line)) ? entry : { key, ...entry },
  );
  return `${JSON.stringify({ format: FORMAT, version: VERSION, corrections: entries }, null, 2)}\n`;
}

/**
 * Reads a file of corrections, which may be edited by hand or come from an earlier version: every entry gets the key of
 * today. Of two entries for one line the later choice stays, and the other one is said to be left out. `origin`: whose
 * addresses are accepted.
 */
export function importCorrections(text: string, options: { origin?: string } = {}): ImportedCorrections {
  const steps = readCorrections(text, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** How many entries of a file are read. */
export interface ImportStep {
  done: number;
  total: number;
}

/** The same, an entry at a time: a file may hold more than a page has time for in one go. */
export function* readCorrections(
  text: string,
  { origin = BEATPORT_ORIGIN }: { origin?: string } = {},
): Generator<ImportStep, ImportedCorrections> {
  const content = z.safeParse(file, jsonOfFile(text));
  if (!content.success) return { ok: false, problem: 'this file holds no Cratemark corrections' };
  const bad: BadCorrection[] = [];
  const kept = new Map<string, { number: number; correction: Correction }>();
  for (const [at, value] of content.data.corrections.entries()) {
    const number = at + 1;
    yield { done: number, total: content.data.corrections.length };
    const correction = readEntry(value, origin);
    if (typeof correction === 'string') {
      bad.push({ number, problem: correction });
      continue;
    }
    const same = kept.get(correction.key);
    const isLater = same === undefined || same.correction.chosenAt <= correction.chosenAt;
    if (isLater) kept.set(correction.key, { number, correction });
    if (same !== undefined) bad.push(isLater ? outdone(same.number, number) : outdone(number, same.number));
  }
  const corrections = [...kept.values()].map(({ correction }) => correction);
  return { ok: true, corrections, bad: bad.sort((a, b) => a.number - b.number) };
}

function outdone(number: number, by: number): BadCorrection {
  return { number, problem: `entry ${by} is a later choice for the same line` };
}

/** The correction, or what is wrong with it. */
function readEntry(value: unknown, origin: string): Correction | string {
  const read = z.safeParse(entry, value);
  if (!read.success) return problemOf(read.error.issues[0]?.path ?? []);
  const { key: given, url, ...rest } = read.data;
  const key = currentKey({ key: given, line: rest.line });
  if (key.length > LONGEST_LINE) return problemOf(['line']);
  const correction: Correction = { key, ...rest };
  if (url === undefined) return correction;
  if (!isBeatportUrl(url, origin) || trackIdOf(url) !== rest.trackId)
    return "its url is not the Beatport page of the track's id";
  return { ...correction, url };
}

const EXPECTED: Record<string, string> = {
  key: 'its key is not a text',
  line: 'its line is missing or too long',
  trackId: 'its trackId is neither a track number nor null',
  url: 'its url is not a text',
  chosenAt: 'its chosenAt is not a time in milliseconds',
};

function problemOf([field]: readonly PropertyKey[]): string {
  return EXPECTED[String(field)] ?? 'it is not an object';
}
