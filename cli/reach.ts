import { clearTimeout, setTimeout } from 'node:timers';
import type { Host } from '../core/host.ts';
import { duration } from './progress.ts';

export interface ReachOptions {
  fetch: Host['fetch'];
  /** How long one line is tried at most. */
  triedForMs: number;
  signal: AbortSignal;
  say: (text: string) => void;
}

/** A request that waits for a slow page is no news; who sits there offline should soon hear it. */
const PATIENCE_MS = 5_000;

/** Says when nothing has answered for some seconds, why, and what happens next; and when there is an answer again. */
export function watchReach({ fetch, triedForMs, signal, say }: ReachOptions): Host['fetch'] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  let why: string | undefined;

  function tell(): void {
    isTold = true;
    const what = why === undefined ? 'does not answer' : `cannot be reached (${why})`;
    say(
      `cratemark: Beatport ${what}. This run goes on trying, for ${duration(triedForMs)} a line; Ctrl+C stops it, and --resume goes on later.`,
    );
  }

  function answered(): void {
    clearTimeout(timer);
    timer = undefined;
    why = undefined;
    if (isTold) say('cratemark: Beatport answers again.');
    isTold = false;
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return async (url, init) => {
    timer ??= setTimeout(tell, PATIENCE_MS).unref();
    try {
      const response = await fetch(url, init);
      answered();
      return response;
    } catch (error) {
      why = reasonOf(error) ?? why;
      throw error;
    }
  };
}

/** "ENOTFOUND", "ECONNREFUSED", or what Deno says instead. Nothing for an attempt that took too long. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof TypeError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
