import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait, setImmediate as nextTurn } from 'node:timers/promises';
import { createStandIn } from '../../demo/stand-in.ts';

/** What the parent tells it to do next; the answer to each is the count since the one before. */
export interface Order {
  latencyMs: number;
}

export interface Served {
  requests: number;
  maxInFlight: number;
}

/**
 * The demo's stand-in behind a socket in a process of its own, which remembers every page it made: at ten in flight and
 * 20 ms a client may ask 500 times a second, and writing so many pages would be what is measured.
 */
export async function serveQuickly(): Promise<void> {
  const { handle } = createStandIn({ tracks: TRACKS });
  const made = new Map<string, Promise<Made>>();
  let latencyMs = 0;
  let count: Served = { requests: 0, maxInFlight: 0 };
  let inFlight = 0;

  async function make(url: string): Promise<Made> {
    const response = await handle(new Request(`http://stand-in${url}`));
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  }

  async function answer(url: string, outgoing: ServerResponse): Promise<void> {
    count.requests += 1;
    inFlight += 1;
    count.maxInFlight = Math.max(count.maxInFlight, inFlight);
    const page = made.get(url) ?? make(url);
    made.set(url, page);
    const [{ status, body }] = await Promise.all([page, exactly(latencyMs)]);
    inFlight -= 1;
    outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
    outgoing.end(body);
  }

  const server = createServer((incoming, outgoing) => void answer(incoming.url ?? '/', outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.on('message', (order: Order) => {
    latencyMs = order.latencyMs;
    process.send?.(count);
    count = { requests: 0, maxInFlight: 0 };
  });
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** A timer alone is up to two milliseconds late, which at 20 ms would be a tenth of what is measured. */
async function exactly(ms: number): Promise<void> {
  const until = performance.now() + ms;
  if (ms > TIMER_ERROR_MS) await wait(ms - TIMER_ERROR_MS);
  while (performance.now() < until) await nextTurn();
}

const TIMER_ERROR_MS = 2;

/** So many that a search finds a page full, as on Beatport. */
const TRACKS = 6_000;

interface Made {
  status: number;
  body: Buffer;
}
