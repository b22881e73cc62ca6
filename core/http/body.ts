/** How far a body was read: to its end, to the limit, or to where the connection broke. */
export interface Body {
  html: string;
  end: 'whole' | 'too-large' | 'broken';
  /** With 'broken': what the stream said. */
  cause?: unknown;
}

/**
 * Reads a body chunk by chunk, and cancels it at `limitBytes`, counted after decompression, so that neither a
 * huge page nor a gzip bomb fills the memory. Always UTF-8. Rejects with the signal's
 * reason when it aborts, even if the stream itself does not listen to it.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  { limitBytes, signal }: { limitBytes: number; signal: AbortSignal },
): Promise<Body> {
  if (!body) return { html: '', end: 'whole' };
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(ignore);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await readChunks(reader, limitBytes, signal);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Lets go of a body that will not be read, so that its connection ends. */
export function discardBody(body: ReadableStream<Uint8Array> | null): void {
  body?.cancel().catch(ignore);
}

async function readChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const chunk = await nextChunk(reader);
    if (signal.aborted) throw signal.reason;
    if ('broken' in chunk) return { html: decoded(chunks, 'cut'), end: 'broken', cause: chunk.broken };
    if (chunk.done) return { html: decoded(chunks), end: 'whole' };
    bytes += chunk.value.byteLength;
    if (bytes > limitBytes) {
      reader.cancel().catch(ignore);
      return { html: decoded(chunks, 'cut'), end: 'too-large' };
    }
    chunks.push(chunk.value);
  }
}

/**
 * All at once: a text joined from pieces is copied once more by the first search in it, which took a tenth of a line's
 * time. Of a cut body half a letter at its end is left out.
 */
function decoded(chunks: readonly Uint8Array[], cut?: 'cut'): string {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return new TextDecoder().decode(whole, { stream: cut !== undefined });
}

type Chunk = ReadableStreamReadResult<Uint8Array> | { broken: unknown };

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Chunk> {
  try {
    return await reader.read();
  } catch (broken) {
    return { broken };
  }
}

// Cancelling a stream that already failed rejects with the failure that is known by then.
function ignore(): void {}
