import { Buffer } from 'node:buffer';
import type { Checkpoint, CheckpointStore } from './checkpoint.ts';
import type { LineDigest } from './line-digest.ts';
import type { OutputFile } from './output-file.ts';

export interface JournalOptions {
  checkpoints: CheckpointStore;
  /** Undefined where the output is no file. */
  output: OutputFile | undefined;
  isStream: boolean;
  /** The lines that earlier runs have answered, and what the last of them left. */
  answered: LineDigest;
  checkpoint?: Checkpoint | undefined;
}

/**
 * Keeps on disk what a run has written, so that a later one goes on exactly there, whenever this one is killed. Before a file
 * gets rows they are put down with the place where they begin: what is missing of them can be seen afterwards, and is known.
 * What a pipe took cannot be told, so its rows are put down after it took them: the last ones may come twice.
 */
export class Journal {
  readonly #checkpoints: CheckpointStore;
  readonly #output: OutputFile | undefined;
  readonly #isStream: boolean;
  readonly #answered: LineDigest;
  #latest: Checkpoint | undefined;
  #isEnding = false;
  /** What a file got last, and where it ends there. */
  #lastLine: { end: number; text: string } | undefined;

  constructor({ checkpoints, output, isStream, answered, checkpoint }: JournalOptions) {
    this.#checkpoints = checkpoints;
    this.#output = output;
    this.#isStream = isStream;
    this.#answered = answered;
    this.#latest = checkpoint;
  }

  /** A line whose row comes with the next rows. */
  answer(line: string): void {
    this.#answered.add(line);
  }

  /** Before the output gets the rows of all lines answered so far that it has not got yet. */
  writing(rows: string): void {
    const state = this.#isEnding ? 'finished' : 'writing';
    const about = { version: 1, isStream: this.#isStream, state, ...this.#progress() } as const;
    this.#latest = this.#output ? { ...about, output: this.#place(this.#output, rows) } : about;
    if (this.#output) this.#checkpoints.save(this.#latest);
  }

  /** With the line before, as a file may lose its end when a machine does not go down in good order. */
  #place({ device, inode, size }: OutputFile, rows: string): NonNullable<Checkpoint['output']> {
    const end = size();
    const before = this.#lastLine?.end === end ? this.#lastLine.text : '';
    const text = rows.slice(rows.lastIndexOf('\n', rows.length - 2) + 1);
    this.#lastLine = { end: end + Buffer.byteLength(rows), text };
    return { device, inode, at: end - Buffer.byteLength(before), rows: before + rows };
  }

  /** The output has taken them. */
  written(): void {
    if (this.#latest && !this.#output) this.#checkpoints.save(this.#latest);
  }

  /** What is written next ends the output: a run that is killed meanwhile lacks nothing else. */
  ending(): void {
    this.#isEnding = true;
  }

  /** Every line answered so far has its row in the output. */
  end(state: 'stopped' | 'finished'): void {
    if (this.#latest) this.#checkpoints.save({ ...this.#latest, ...this.#progress(), state });
  }

  #progress(): Pick<Checkpoint, 'lines' | 'digest'> {
    return { lines: this.#answered.lines, digest: this.#answered.value };
  }
}
