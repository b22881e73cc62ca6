import { createReadStream, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { parseLine } from '../core/tracklist/line.ts';
import { listStyle } from '../core/tracklist/list-style.ts';
import type { LineStyle } from '../core/tracklist/line-style.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { byteSource } from './byte-source.ts';
import { headBytes } from './head-bytes.ts';
import type { Blocking, Io } from './io.ts';
import { peek } from './peek.ts';
import { savedPageLines } from './saved-page.ts';
import { sniff } from './sniff.ts';
import { textLines } from './text-lines.ts';
import { UsageError } from './usage-error.ts';
import { InputError } from './input-error.ts';

export interface Input {
  /** The same for the same input in a later run, so that it can be resumed: its name, for a stream its first line. */
  identity: readonly unknown[];
  isStream: boolean;
  /** Lines in all, where that is known without reading everything. */
  total?: number;
  /** For a long file: counts its lines in a pass of its own. */
  count?: (signal: AbortSignal) => Promise<number>;
  /** May be read once; the first `skip` lines are only shown. Ends early when the signal aborts. */
  lines: (skip: number, onSkip: (line: string) => void) => AsyncGenerator<TrackLine>;
}

export interface InputPorts {
  stdin: Io['stdin'];
  signal: AbortSignal;
  warn: (message: string) => void;
  /** Waits long enough to tell that the writer pauses. */
  quiet: (signal: AbortSignal) => Promise<unknown>;
  /** Does what blocks the process for a while. */
  blocking: Blocking;
}

/** Lines that decide for the whole list: artist or title first is a property of the list, not of the line. */
const STYLE_LINES = 200;
/** No track line is longer; the rest of a longer one says nothing about the list. */
const STYLE_LENGTH = 1_000;

/** Opens what the operands name and reads as much as tells what it is. Throws UsageError or InputError when that cannot be done. */
export async function openInput(operands: readonly string[], ports: InputPorts): Promise<Input> {
  const [first] = operands;
  if (first === undefined && ports.stdin.isTTY) {
    throw new UsageError('Nothing to look up. Name a file, "Artist - Title", or pipe lines in.');
  }
  if (first === undefined || (first === '-' && operands.length === 1)) {
    return openStream(ports.stdin, 'standard input', ports);
  }
  const stats = operands.map(statOf);
  if (stats.every((stat) => stat === undefined) && operands.every(looksLikeLine))
    return openOperands(operands);
  return openFile(operands, stats[0], ports);
}

function openFile(operands: readonly string[], stats: Stats | undefined, ports: InputPorts): Promise<Input> {
  const [file = ''] = operands;
  if (operands.length > 1) {
    throw new UsageError(`One file at a time, not ${operands.length}. Join them: cat A B | cratemark -`);
  }
  if (stats === undefined) {
    throw new InputError(
      `There is no file ${file}. Check the name; a line to look up is written "Artist - Title".`,
    );
  }
  if (stats.isDirectory()) throw new InputError(`${file} is a folder. Name a file in it.`);
  return openStream(createReadStream(file), file, ports, stats);
}

/** With `stats` for what has a name. */
async function openStream(stream: Readable, name: string, ports: InputPorts, stats?: Stats): Promise<Input> {
  const isStream = stats === undefined;
  const identify = (first = '') => (isStream ? ['stdin', first] : ['file', path.resolve(name)]);
  const { head, all } = await headBytes(readable(byteSource(stream, ports.signal), name));
  const content = sniff(head, name);
  if (content.kind === 'page') {
    const lines = await savedPageLines(all, name, ports.blocking);
    return { identity: identify(lines[0]?.raw), isStream, ...listed(lines) };
  }
  const onCut = (number: number) => ports.warn(`line ${number} of ${name} is longer than 64 kB and was cut`);
  const isFile = stats?.isFile() === true;
  const source = textLines(all, content.encoding, onCut);
  const { first, ended, all: texts } = await peek(source, STYLE_LINES, isFile ? undefined : ports.quiet);
  const style = listStyle(first.map((text) => text.slice(0, STYLE_LENGTH)));
  const lines: Input['lines'] = (skip, onSkip) => parsed(texts, style, skip, onSkip);
  const input: Input = { identity: identify(first[0]), isStream, lines };
  if (ended) return { ...input, total: first.length };
  const recount = (signal: AbortSignal) =>
    countLines(textLines(byteSource(createReadStream(name), signal), content.encoding));
  return isFile ? { ...input, count: recount } : input;
}

function openOperands(operands: readonly string[]): Input {
  const style = listStyle(operands);
  const lines = operands.map((text) => parseLine(text, style));
  return { identity: ['lines', ...operands], isStream: false, ...listed(lines) };
}

function listed(lines: readonly TrackLine[]): Pick<Input, 'lines' | 'total'> {
  return {
    total: lines.length,
    lines: async function* (skip, onSkip) {
      for (const line of lines.slice(0, skip)) onSkip(line.raw);
      yield* lines.slice(skip);
    },
  };
}

async function* parsed(
  texts: AsyncIterable<string>,
  style: LineStyle,
  skip: number,
  onSkip: (line: string) => void,
): AsyncGenerator<TrackLine> {
  let left = skip;
  for await (const text of texts) {
    if (left === 0) yield parseLine(text, style);
    else {
      left -= 1;
      onSkip(text);
    }
  }
}

async function countLines(lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  for await (const _ of lines) count += 1;
  return count;
}

/** A file that opens but does not read (no permission, a broken disk) is the user's to mend. */
async function* readable(bytes: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${name} cannot be read: ${why}. Check the file and its permissions.`, { cause });
  }
}

function statOf(operand: string): Stats | undefined {
  try {
    return statSync(operand);
  } catch {
    return undefined;
  }
}

function looksLikeLine(operand: string): boolean {
  return /\S\s+[-–—]\s+\S/.test(operand);
}
