import type { Host } from '../core/host.ts';

/** What a fetch rejects with when the other side drops the connection. */
export class ConnectionReset extends TypeError {
  override name = 'ConnectionReset';

  constructor() {
    super('the stand-in dropped the connection');
  }
}

/** What a stream needs to end early and to say that it ended. */
export interface Ending {
  signal: AbortSignal;
  done: () => void;
}

/** The first part of a text, then a dropped connection. */
export function cutShort(text: string, share: number, ending: Ending): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const parts = [bytes.slice(0, Math.floor(bytes.length * share))];
  return stream(async () => {
    const part = parts.shift();
    // An error would take queued parts away with it: it comes only when the reader asks for more.
    if (!part) throw new ConnectionReset();
    return part;
  }, ending);
}

/** The whole text, a few bytes at a time. */
export function drip(
  text: string,
  bytes: number,
  ms: number,
  sleep: Host['sleep'],
  ending: Ending,
): ReadableStream<Uint8Array> {
  const whole = new TextEncoder().encode(text);
  let at = 0;
  return stream(async (signal) => {
    if (at >= whole.length) return undefined;
    await sleep(ms, signal);
    return whole.slice(at, (at += bytes));
  }, ending);
}

/** A page that does not stop: its beginning, then spaces up to `bytes`. Made as it is read, never held. */
export function flood(text: string, bytes: number, ending: Ending): ReadableStream<Uint8Array> {
  const first = new TextEncoder().encode(text);
  const filler = new Uint8Array(2 ** 16).fill(0x20);
  let left = bytes;
  return stream(async () => {
    if (left <= 0) return undefined;
    const chunk = left === bytes ? first : filler;
    left -= chunk.length;
    return chunk;
  }, ending);
}

/** Settles only when the caller gives up. */
export function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function stream(
  next: (signal: AbortSignal) => Promise<Uint8Array | undefined>,
  { signal, done }: Ending,
): ReadableStream<Uint8Array> {
  const cancelled = new AbortController();
  const either = AbortSignal.any([signal, cancelled.signal]);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          either.throwIfAborted();
          const part = await next(either);
          if (part) return controller.enqueue(part);
          done();
          controller.close();
        } catch (error) {
          done();
          controller.error(error);
        }
      },
      cancel() {
        done();
        cancelled.abort();
      },
    },
    // Nothing is made ahead of the reader.
    { highWaterMark: 0 },
  );
}
