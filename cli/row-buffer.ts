import { setImmediate } from 'node:timers';
import type { Output } from './output.ts';

export interface RowBufferOptions {
  output: Output;
  /** Before something is written: all that was added by now. */
  onWrite: (text: string) => void;
  /** The output has taken it. */
  onWritten: () => void;
  /** The output takes no more; every later call rejects with the reason. */
  onFailure: () => void;
}

/** More than this waits for the output, so that a slow reader is not outrun. */
const FULL_CHARACTERS = 16_384;

/**
 * Rows that become ready together are written together, which saves a system call each; a row that comes alone is written
 * at once, as a program that uses this one as a filter waits for it.
 */
export class RowBuffer {
  readonly #options: RowBufferOptions;
  #text = '';
  #scheduled = false;
  /** The write under way, or the failure of an earlier one. */
  #writing: Promise<void> = Promise.resolve();

  constructor(options: RowBufferOptions) {
    this.#options = options;
  }

  async add(row: string): Promise<void> {
    this.#text += row;
    if (this.#text.length > FULL_CHARACTERS) return this.flush();
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.flush().catch(() => {});
    });
  }

  /** Resolves once the output has taken everything. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    this.#writing.catch(this.#options.onFailure);
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { output, onWrite, onWritten } = this.#options;
    const text = this.#text;
    this.#text = '';
    if (text === '') return;
    onWrite(text);
    await output.write(text);
    onWritten();
  }
}
