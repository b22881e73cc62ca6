import type { Readable } from 'node:stream';

/**
 * The bytes of a stream until it ends or the signal aborts, which ends it quietly. Waiting for the signal is done here:
 * destroying standard input does not settle a read that is under way in Deno.
 */
export async function* byteSource(stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array | string> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await unlessAborted(chunks.next(), signal);
      if (next === undefined || next.done === true) return;
      yield typeof next.value === 'string' ? new TextEncoder().encode(next.value) : next.value;
    }
  } finally {
    stream.destroy();
  }
}

/** Listens anew for every read: a race with one promise for all of them would keep something of each. */
function unlessAborted<Value>(reading: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    const release = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    reading.then(resolve, reject).finally(release);
  });
}
