import type { Encoding } from './sniff.ts';

/** A line of more than 64 kB is no track, and a file without line ends must not fill the memory. */
export const LONGEST_LINE = 65_536;

/** The lines of a text that are not blank, in memory bounded by a chunk and the longest line. */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onCut: (lineNumber: number) => void = () => {},
): AsyncGenerator<string> {
  // Takes a byte order mark away and joins letters that two chunks share.
  const decoder = new TextDecoder(encoding);
  const splitter = new LineSplitter(onCut);
  for await (const chunk of chunks) yield* splitter.push(decoder.decode(chunk, { stream: true }));
  yield* splitter.push(`${decoder.decode()}\n`);
}

/** Text in pieces to whole lines: CRLF, LF or CR, blank ones left out, long ones cut. */
class LineSplitter {
  readonly #onCut: (lineNumber: number) => void;
  #rest = '';
  #number = 0;
  /** Inside the part of a line that is thrown away. */
  #cutting = false;

  constructor(onCut: (lineNumber: number) => void) {
    this.#onCut = onCut;
  }

  push(text: string): string[] {
    const all = this.#rest + text;
    // The LF of a CRLF may be in the next piece.
    const end = all.endsWith('\r') ? all.length - 1 : all.length;
    const parts = all.slice(0, end).split(/\r\n?|\n/);
    const rest = parts.pop() ?? '';
    const lines = parts.flatMap((part) => this.#finish(part));
    if (rest.length > LONGEST_LINE || this.#cutting) lines.push(...this.#overflow(rest));
    this.#rest = (this.#cutting ? '' : rest) + all.slice(end);
    return lines;
  }

  #finish(part: string): string[] {
    this.#number += 1;
    if (this.#cutting) {
      this.#cutting = false;
      return [];
    }
    if (part.length > LONGEST_LINE) this.#onCut(this.#number);
    const line = part.slice(0, LONGEST_LINE);
    return line.trim() === '' ? [] : [line];
  }

  #overflow(rest: string): string[] {
    if (this.#cutting) return [];
    this.#cutting = true;
    this.#onCut(this.#number + 1);
    const line = rest.slice(0, LONGEST_LINE);
    return line.trim() === '' ? [] : [line];
  }
}
