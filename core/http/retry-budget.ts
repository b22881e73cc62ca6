import type { Host } from '../host.ts';

/** How many retries there may be. */
export interface RetryBudgetOptions {
  /** Retries for each first request, over the window. */
  ratio?: number;
  /** Retries that are always allowed, so that a small job may retry at all. */
  floor?: number;
  /** Milliseconds over which requests and retries are compared. */
  windowMs?: number;
}

const SLICES = 6;

/**
 * Keeps retries at a tenth of the traffic, so that a long list cannot multiply the load of a host in trouble.
 *
 * A spent budget fails no request: `requestPage` then waits four times the full, unjittered backoff (4 s, 8 s, 16 s …)
 * before that retry. Failing the lookup would leave holes in a list whenever one answer in five fails; refusing to go
 * on before the window has moved could outlast the 25 seconds that a lookup has in the extension. Slower retries also
 * thin the storm out, and the breaker ends it when nothing succeeds at all.
 */
export class RetryBudget {
  readonly #host: Pick<Host, 'now'>;
  readonly #ratio: number;
  readonly #floor: number;
  readonly #sliceMs: number;
  #slices: { number: number; requests: number; retries: number }[] = [];

  /** Empty to begin with. */
  constructor(
    host: Pick<Host, 'now'>,
    { ratio = 0.1, floor = 10, windowMs = 60_000 }: RetryBudgetOptions = {},
  ) {
    this.#host = host;
    this.#ratio = ratio;
    this.#floor = floor;
    this.#sliceMs = windowMs / SLICES;
  }

  /** A first request, which is what retries are allowed for. */
  request(): void {
    this.#slice().requests += 1;
  }

  /** Takes one retry out of the budget; false when none is left. */
  spend(): boolean {
    const slice = this.#slice();
    const requests = this.#slices.reduce((sum, each) => sum + each.requests, 0);
    const retries = this.#slices.reduce((sum, each) => sum + each.retries, 0);
    if (retries >= Math.max(this.#floor, Math.floor(requests * this.#ratio))) return false;
    slice.retries += 1;
    return true;
  }

  /** The slice of now; those that left the window are forgotten, also when the clock jumped back. */
  #slice(): { requests: number; retries: number } {
    const number = Math.floor(this.#host.now() / this.#sliceMs);
    this.#slices = this.#slices.filter((each) => each.number > number - SLICES && each.number <= number);
    const last = this.#slices.at(-1);
    if (last?.number === number) return last;
    const fresh = { number, requests: 0, retries: 0 };
    this.#slices.push(fresh);
    return fresh;
  }
}
