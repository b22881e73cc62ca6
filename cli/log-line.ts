import { Buffer } from 'node:buffer';

/** One entry of the log, `{"key":"…","entry":{…}}`. The key comes first, so that the index never parses the rest. */
export function logLine(key: string, entry: unknown): Uint8Array {
  return ENCODER.encode(`${PREFIX}${JSON.stringify(key)},"entry":${JSON.stringify(entry)}}\n`);
}

/** The entry of a line, if the line is whole and belongs to the key. */
export function readLogLine(bytes: Uint8Array, key: string): unknown {
  try {
    const line: unknown = JSON.parse(DECODER.decode(bytes));
    if (typeof line !== 'object' || line === null || !('key' in line) || !('entry' in line)) return undefined;
    return line.key === key ? line.entry : undefined;
  } catch {
    return undefined;
  }
}

export function hashKey(key: string): number {
  const quoted = ENCODER.encode(JSON.stringify(key));
  return hashBytes(quoted, 1, quoted.length - 1);
}

/** The hash of the key of the line at `from`, which ends before `to`; undefined for a line that is no entry. */
export function hashLineKey(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (bytes[to - 1] !== CLOSE) return undefined;
  for (let at = 0; at < START.length; at++) if (bytes[from + at] !== START[at]) return undefined;
  const start = from + START.length;
  for (let at = start; at < to; at++) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return hashBytes(bytes, start, at);
  }
  return undefined;
}

/** When the entry of a line was stored and when its time is over, which stand before its candidates. */
export function timesIn(bytes: Uint8Array, from: number, to: number): Times | undefined {
  const { buffer, byteOffset } = bytes;
  const head = Buffer.from(buffer, byteOffset + from, Math.min(to - from, HEAD_BYTES)).toString('latin1');
  const [, storedAt, expiresAt] = TIMES.exec(head) ?? [];
  return storedAt === undefined ? undefined : { storedAt: Number(storedAt), expiresAt: Number(expiresAt) };
}

interface Times {
  storedAt: number;
  expiresAt: number;
}

/** Room for the longest key there is. */
const HEAD_BYTES = 4_096;
const TIMES = /"storedAt":([\d.]{1,20}),"expiresAt":([\d.]{1,20})[,}]/;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
const PREFIX = '{"key":';
const START = ENCODER.encode(`${PREFIX}"`);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = 0x7d;

/** 52 bits from two runs of FNV-1a: a whole number that a double holds exactly. */
function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x01000193) ^ (low >>> 15);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
