import { concat } from './concat.ts';

/** The first bytes of a source, enough to tell what it holds, and the whole source with them put back. */
export interface HeadBytes {
  head: Uint8Array;
  all: AsyncGenerator<Uint8Array>;
}

/**
 * Reads no further than it must, since the writer of a pipe may wait for an answer to its first line: only the
 * beginning of a byte order mark is waited out.
 */
export async function headBytes(source: AsyncGenerator<Uint8Array>): Promise<HeadBytes> {
  let head = new Uint8Array();
  while (isStartOfMark(head)) {
    const read = await source.next();
    if (read.done === true) break;
    head = concat(head, read.value);
  }
  return { head, all: withHead(head, source) };
}

async function* withHead(head: Uint8Array, source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    yield* source;
  } finally {
    await source.return(undefined);
  }
}

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function isStartOfMark(head: Uint8Array): boolean {
  return MARKS.some((mark) => head.length < mark.length && head.every((byte, at) => byte === mark[at]));
}
