import { closeSync, fstatSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DAY_MS, isOver } from '../core/lookup/cache.ts';
import { compactLog } from './compact-log.ts';
import { concat } from './concat.ts';
import { hashKey, hashLineKey, logLine, readLogLine, timesIn } from './log-line.ts';
import { makeFolder } from './make-folder.ts';
import { OffsetIndex } from './offset-index.ts';
import { ReadAhead } from './read-ahead.ts';

export interface AnswerLogOptions {
  file: string;
  /** The oldest entries go when the file is larger. */
  maxBytes: number;
  /** Milliseconds since the epoch. Given, entries that name their times are dropped when those are over. */
  now?: () => number;
}

/**
 * Entries in one file that only ever grows at its end (`O_APPEND`, one write an entry), so that several processes may
 * share it and a crash costs the entry being written at most. What a process knows of the file it has read from it, its
 * own entries included: others may have written in between. Everything is synchronous and may throw; a read takes some
 * ten microseconds.
 */
export class AnswerLog {
  readonly #file: string;
  readonly #maxBytes: number;
  readonly #now: (() => number) | undefined;
  readonly #index = new OffsetIndex();
  readonly #ahead = new ReadAhead();
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #descriptor: number;
  /** The end of the last whole line read. */
  #indexedTo = 0;
  #compactAbove = 0;
  /** Bytes of entries whose time was over when the file was read. */
  #overBytes = 0;
  #sweptAt: number | undefined;

  constructor({ file, maxBytes, now }: AnswerLogOptions) {
    this.#file = file;
    this.#maxBytes = maxBytes;
    this.#now = now;
    this.#sweptAt = now?.();
    makeFolder(path.dirname(file));
    this.#descriptor = open(file);
    this.#catchUp();
    this.#compactIfWorthwhile();
  }

  get size(): number {
    return this.#index.size;
  }

  read(key: string): unknown {
    const hash = hashKey(key);
    let place = this.#index.get(hash);
    if (place === undefined) {
      this.#followFile();
      place = this.#index.get(hash);
    }
    if (place === undefined) return undefined;
    return readLogLine(this.#ahead.read(this.#descriptor, place), key);
  }

  append(key: string, entry: unknown): void {
    const line = logLine(key, entry);
    if (line.length > LONGEST_BYTES) return;
    this.#followFile();
    this.#sweep();
    // The cut last line of another process must not swallow this one.
    const isCut = fstatSync(this.#descriptor).size > this.#indexedTo;
    const bytes = isCut ? concat(Uint8Array.of(NEWLINE), line) : line;
    const written = writeSync(this.#descriptor, bytes);
    if (written < bytes.length) throw new Error('the disk took only a part of an entry');
    this.#catchUp();
    this.#compactIfWorthwhile();
  }

  clear(): void {
    ftruncateSync(this.#descriptor, 0);
    this.#startOver();
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Another process may have added entries, or put a compacted file in this one's place. */
  #followFile(): void {
    if (statSync(this.#file, { throwIfNoEntry: false })?.ino !== fstatSync(this.#descriptor).ino)
      this.#reopen();
    this.#catchUp();
  }

  #reopen(): void {
    closeSync(this.#descriptor);
    this.#descriptor = open(this.#file);
    this.#startOver();
  }

  #startOver(): void {
    this.#index.clear();
    this.#ahead.forget();
    this.#indexedTo = 0;
    this.#overBytes = 0;
  }

  /** Once a day of a long run: what ran out since the file was read is found by reading it again. */
  #sweep(): void {
    const now = this.#now?.();
    if (now === undefined || this.#sweptAt === undefined || Math.abs(now - this.#sweptAt) < DAY_MS) return;
    this.#sweptAt = now;
    this.#startOver();
    this.#catchUp();
    this.#compactIfWorthwhile();
  }

  #catchUp(): void {
    const { size } = fstatSync(this.#descriptor);
    if (size < this.#indexedTo) this.#startOver();
    let at = this.#indexedTo;
    while (at < size) {
      const count = readSync(this.#descriptor, this.#chunk, 0, CHUNK_BYTES, at);
      const used = this.#indexChunk(count, at);
      // A line that fills the whole chunk is no entry; its end is looked for in the next.
      if (used === 0 && count < CHUNK_BYTES) break;
      at += used === 0 ? count : used;
      if (used > 0) this.#indexedTo = at;
    }
  }

  /** How many bytes of whole lines there were. */
  #indexChunk(count: number, base: number): number {
    const bytes = this.#chunk.subarray(0, count);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      const hash = hashLineKey(bytes, from, end);
      if (hash !== undefined) {
        if (this.#isOver(bytes, from, end)) this.#overBytes += end - from;
        else this.#index.set(hash, base + from, end - from);
      }
      from = end + 1;
    }
    return from;
  }

  #isOver(bytes: Uint8Array, from: number, end: number): boolean {
    const times = this.#now && timesIn(bytes, from, end);
    return times !== undefined && isOver(times, this.#now?.() ?? 0);
  }

  #compactIfWorthwhile(): void {
    const size = this.#indexedTo;
    const isTooLarge = size > this.#maxBytes;
    const isHalfDead = size > WORTHWHILE_BYTES && this.#index.bytes < size / 2;
    const isDue = isTooLarge || isHalfDead || this.#overBytes > 0;
    if (!isDue || size < this.#compactAbove) return;
    // Where it cannot be done now (another process does it), not with every entry again.
    this.#compactAbove = size * 1.1;
    const places = newest(this.#index.places(), this.#maxBytes * KEPT_SHARE);
    if (!compactLog(this.#file, this.#descriptor, places)) return;
    this.#compactAbove = 0;
    this.#followFile();
  }
}

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1024 ** 2;
const LONGEST_BYTES = CHUNK_BYTES / 2;
/** A smaller file is not worth rewriting. */
const WORTHWHILE_BYTES = 1024 ** 2;
/** After a compaction for size there is room for a while. */
const KEPT_SHARE = 0.75;

function open(file: string): number {
  return openSync(file, 'a+', 0o600);
}

/** The last of the places that fit. */
function newest<Place extends { length: number }>(places: readonly Place[], maxBytes: number): Place[] {
  let bytes = 0;
  let first = places.length;
  while (first > 0) {
    bytes += (places[first - 1]?.length ?? 0) + 1;
    if (bytes > maxBytes) break;
    first -= 1;
  }
  return places.slice(first);
}
