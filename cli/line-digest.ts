import { createHash } from 'node:crypto';

/** How many lines there were, and a digest of them all: the same for the same lines in a later run. */
export class LineDigest {
  readonly #hash = createHash('sha256');
  #lines = 0;

  get lines(): number {
    return this.#lines;
  }

  get value(): string {
    return this.#hash.copy().digest('hex');
  }

  add(line: string): void {
    this.#lines += 1;
    // With its length, so that no two lists give the same text.
    this.#hash.update(`${line.length} ${line}`);
  }
}
