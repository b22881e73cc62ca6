import { readSync } from 'node:fs';
import type { Place } from './offset-index.ts';

/**
 * Reads pieces of a file that only grows. A list comes again in the order in which it was asked, which is that of the
 * file: who reads one piece after the other gets most of them without a system call.
 */
export class ReadAhead {
  readonly #bytes = new Uint8Array(AHEAD_BYTES);
  #from = 0;
  #to = 0;
  /** Where the piece asked for last ended. */
  #lastEnd = 0;

  /** Fewer bytes than asked for at the end of the file. They are good until the next call. */
  read(descriptor: number, { offset, length }: Place): Uint8Array {
    const isNext = offset >= this.#lastEnd && offset - this.#lastEnd < AHEAD_BYTES;
    this.#lastEnd = offset + length;
    if (offset < this.#from || this.#lastEnd > this.#to) {
      if (length > AHEAD_BYTES) return readWhole(descriptor, offset, length);
      this.#from = offset;
      this.#to = offset + readSync(descriptor, this.#bytes, 0, isNext ? AHEAD_BYTES : length, offset);
    }
    return this.#bytes.subarray(offset - this.#from, Math.min(this.#lastEnd, this.#to) - this.#from);
  }

  /** The file is another one. */
  forget(): void {
    this.#to = this.#from;
  }
}

const AHEAD_BYTES = 65_536;

function readWhole(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
}
