import type { Io } from './io.ts';

/** What is said beside the output. A terminal's progress line is taken away first and comes back by itself. */
export interface Messages {
  say: (text: string) => void;
  /** Takes the progress line away, so that a row can be printed. */
  clear: () => void;
  /** Shows the progress line; only on a terminal. */
  progress: (text: string) => void;
  isTerminal: boolean;
  width: number;
}

export function createMessages({ stderr }: Pick<Io, 'stderr'>): Messages {
  const isTerminal = stderr.isTTY === true;
  let shown = false;
  // There is no one left to tell when standard error is gone.
  stderr.on('error', () => {});
  const write = (text: string) => {
    try {
      stderr.write(text);
    } catch {
      // As above, in Deno.
    }
  };
  const clear = () => {
    if (shown) write(ERASE_LINE);
    shown = false;
  };
  return {
    isTerminal,
    width: stderr.columns || 80,
    clear,
    say: (text) => {
      clear();
      write(`${text}\n`);
    },
    progress: (text) => {
      write(`${ERASE_LINE}${text}`);
      shown = true;
    },
  };
}

const ERASE_LINE = '\r\u001b[2K';
