import type { Writable } from 'node:stream';

/** Standard output that says when it took something. */
export interface Output {
  /** Resolves once the text is accepted; rejects with OutputClosed or OutputError. */
  write: (text: string | Uint8Array) => Promise<void>;
}

/** The output takes no more: a full disk. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** The reader has gone, as `head` does when it has enough. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

export function createOutput(stream: Writable): Output {
  // The error of a write arrives with its callback; without a listener the same error would end the process.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text.length === 0) return resolve();
        const settle = (error?: unknown) => (error ? reject(translated(error)) : resolve());
        try {
          stream.write(text, settle);
        } catch (error) {
          // Deno writes to a file at once and throws what goes wrong.
          settle(error);
        }
      }),
  };
}

function translated(error: unknown): Error {
  const { message, name, code }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const isClosed = code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || name === 'BrokenPipe';
  return isClosed ? new OutputClosed(message, { cause: error }) : new OutputError(message, { cause: error });
}
