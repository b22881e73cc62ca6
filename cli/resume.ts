import { Buffer } from 'node:buffer';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import type { Checkpoint, CheckpointStore } from './checkpoint.ts';
import { InputError } from './input-error.ts';
import type { Input } from './input.ts';
import { LineDigest } from './line-digest.ts';
import type { Format } from './options.ts';
import type { OutputFile } from './output-file.ts';
import { peek } from './peek.ts';

/** Where a run goes on. */
export interface Start {
  /** What an earlier run left, where there is one. */
  checkpoint?: Checkpoint;
  /** The lines that it has answered. */
  answered: LineDigest;
  /** What the output lacks of its last rows, as after a kill in the middle of a write. */
  missing: Uint8Array;
  /** The lines to be answered. */
  lines: AsyncGenerator<TrackLine>;
  /** There are none, and the output is whole but for what is missing. */
  isFinished: boolean;
}

export interface ResumeOptions {
  input: Input;
  format: Format;
  output: OutputFile | undefined;
  checkpoints: CheckpointStore;
  /** Aborts when the run is to stop. */
  signal: AbortSignal;
  say: (text: string) => void;
}

export function startAnew({ input }: Pick<ResumeOptions, 'input'>): Start {
  const answered = new LineDigest();
  return { answered, missing: new Uint8Array(), lines: input.lines(0, () => {}), isFinished: false };
}

/**
 * Goes on where the last run over this input stopped: after the lines it has answered, which have to be the same still, and
 * after its rows, which have to stand in the output. Throws InputError where they are not.
 */
export async function resume(options: ResumeOptions): Promise<Start> {
  const { input, format, output, checkpoints, signal, say } = options;
  const checkpoint = checkpoints.read();
  if (checkpoint === undefined) {
    refuseAnother(options);
    say('cratemark: nothing to resume for this input; starting at line 1.');
    return startAnew(options);
  }
  if (checkpoint.output !== undefined && output?.size() === 0) {
    say('cratemark: the output is empty, so it gets all lines; starting at line 1.');
    return startAnew(options);
  }
  const missing = missingRows(checkpoint, output);
  const answered = new LineDigest();
  const { ended, all: lines } = await peek(
    input.lines(checkpoint.lines, (line) => answered.add(line)),
    1,
  );
  const isSame = answered.lines === checkpoint.lines && answered.value === checkpoint.digest;
  // Stopped, the input ends early.
  if (!isSame && !signal.aborted)
    throw changed('The list has changed since, above the line where the last run stopped');
  const isFinished = ended && checkpoint.state === 'finished';
  if (!ended && checkpoint.state === 'finished' && format === 'json') {
    throw changed('The list has grown since, and the JSON in the output is closed');
  }
  say(note(checkpoint, output, isFinished));
  return { checkpoint, answered, missing, lines, isFinished };
}

function note(
  { lines, state, output: before }: Checkpoint,
  output: OutputFile | undefined,
  isFinished: boolean,
): string {
  if (isFinished) return `cratemark: all ${lines} lines were answered already.`;
  const isUnsure = state === 'writing' && (before === undefined || output === undefined);
  const twice = isUnsure ? '. The last run was killed, so its last rows may be there twice' : '';
  return `cratemark: resuming at line ${lines + 1}; append with >>${twice}`;
}

/** A stream has no name: only the file that its rows go to shows that another list is meant. */
function refuseAnother({ input, output, checkpoints }: ResumeOptions): void {
  if (!input.isStream || output === undefined || output.size() === 0) return;
  const isOfAnother = checkpoints
    .others()
    .some(
      ({ isStream, state, output: before }) =>
        isStream && state !== 'finished' && before?.inode === output.inode && before.device === output.device,
    );
  if (isOfAnother)
    throw changed(
      'The output was begun for a list that starts otherwise, or with other --format or --fields',
    );
}

/** Throws InputError unless the output holds the last rows, or a beginning of them. */
function missingRows({ output: before, state }: Checkpoint, output: OutputFile | undefined): Uint8Array {
  if (before === undefined) return new Uint8Array();
  const rows = new TextEncoder().encode(before.rows);
  // What a pipe took is not known: better twice than never.
  if (output === undefined) return state === 'writing' ? rows : new Uint8Array();
  const length = Math.min(rows.length, output.size() - before.at);
  if (length < 0 || !holds(output, before, rows.subarray(0, length))) {
    throw changed('The output does not end with the rows that the last run wrote');
  }
  return rows.subarray(length);
}

function holds(
  output: OutputFile,
  { at, device, inode }: { at: number; device: number; inode: number },
  rows: Uint8Array,
): boolean {
  const there = output.read(at, rows.length);
  if (there === undefined) return output.device === device && output.inode === inode;
  return Buffer.from(there).equals(rows);
}

function changed(what: string): InputError {
  return new InputError(
    `${what}. Run it again without --resume, into a new file; answers that are kept cost nothing.`,
  );
}
