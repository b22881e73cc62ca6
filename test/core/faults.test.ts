import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../core/client.ts';
import type { FailureKind } from '../../core/http/failure.ts';
import { webHost } from '../../core/host.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';
import type { LookupResult } from '../../core/lookup/result.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { type RunningStandIn, startStandIn } from '../../demo/server.ts';
import { QUIET, type Switches } from '../../demo/switches.ts';

let server: RunningStandIn;
/** How much faster the timeout of an attempt passes: nobody waits ten seconds for an answer that never comes. */
let haste = 1;

beforeAll(async () => {
  server = await startStandIn({ pages: false });
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / haste));
});
afterEach(() => {
  quiet();
  server.standIn.reset();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const stats = () => server.standIn.stats();
const quiet = () => {
  Object.assign(server.standIn.switches, QUIET);
  haste = 1;
};

/** Lines of the catalogue, each another track, each answered by one request. */
function lines(count: number) {
  const titles = new Set<string>();
  const all = server.standIn.catalogue.flatMap(({ artists, title, mix }) => {
    if (titles.has(title) || mix !== 'Original Mix') return [];
    titles.add(title);
    return [parseLine(`${artists.join(', ')} - ${title.trim()} (${mix})`)];
  });
  return all.slice(0, count);
}

const TIMEOUT_MS = 10_000;

/** The whole core over a real connection; waits are skipped by moving the clock. */
function setUp({ retryAttempts = 3, realTime = false } = {}) {
  const clock = { ms: Date.UTC(2026, 6, 5, 6) };
  const sleep = async (ms: number, signal?: AbortSignal) => {
    await webHost().sleep(1, signal);
    clock.ms += ms;
  };
  const time = realTime ? {} : { now: () => clock.ms, sleep };
  const attempts = { timeoutMs: TIMEOUT_MS, retryAttempts };
  const client = createClient({ origin: server.origin, ratePerSecond: 0, ...attempts, ...time });
  const cache = createMemoryCache();
  return { client, cache, clock, lookup: createLookup({ client, cache }) };
}

type Fault = [name: string, switches: Partial<Switches>, kind: FailureKind, attempts: number];
const FAULTS: Fault[] = [
  ['a hang', { hangRate: 1 }, 'timeout', 3],
  ['a slow drip', { dripRate: 1, dripBytes: 100, dripMs: 20 }, 'timeout', 3],
  ['a reset', { resetRate: 1 }, 'network', 3],
  ['half a body', { truncateRate: 1 }, 'cut-short', 3],
  ['a redirect loop', { redirectLoopRate: 1 }, 'network', 3],
  ['a wrong type', { wrongTypeRate: 1 }, 'wrong-type', 1],
  ['a body of 9 MB', { hugeRate: 1, hugeBytes: 9 * 2 ** 20 }, 'too-large', 1],
  ['a changed page', { changedRate: 1 }, 'unreadable', 1],
  ['403', { failRate: 1, failStatus: 403 }, 'forbidden', 1],
  ['404', { failRate: 1, failStatus: 404 }, 'not-found', 1],
  ...[429, 500, 503].flatMap((failStatus): Fault[] => {
    const kind = failStatus === 429 ? 'rate-limited' : 'server';
    return [
      [`${failStatus} with Retry-After`, { failRate: 1, failStatus, retryAfterSeconds: 5 }, kind, 3],
      [`${failStatus} without`, { failRate: 1, failStatus, retryAfter: 'none' }, kind, 3],
    ];
  }),
];

describe.each(FAULTS)('%s', (_name, switches, kind, attempts) => {
  it('is that failure after the right number of attempts, is not kept, and is over when it is over', async () => {
    const { lookup, cache, clock } = setUp();
    const [line] = lines(1);
    Object.assign(server.standIn.switches, switches);
    // Only while nothing good is to come: a good answer has its ten seconds, however busy the machine is.
    if (kind === 'timeout') haste = TIMEOUT_MS / 150;
    const failed = await lookup.find(line!);
    expect(failed).toMatchObject({ ok: false, failure: { kind }, requests: attempts });
    expect(await cache.get(lookupKey(line!))).toBeUndefined();

    quiet();
    server.standIn.reset();
    clock.ms += 3_600_000;
    const found = await lookup.find(line!);
    expect(found).toMatchObject({ ok: true, match: { verdict: 'match' }, requests: 1 });
    expect(await lookup.find(line!)).toMatchObject({ ok: true, source: 'cache', requests: 0 });
    expect(stats()).toMatchObject({ requests: 1, inFlight: 0 });
  });
});

describe.each(FAULTS.filter(([, , , attempts]) => attempts > 1))(
  '%s now and then',
  (_name, switches, kind) => {
    it('costs a list no line, and no line comes twice', async () => {
      const { lookup } = setUp({ retryAttempts: 12 });
      // Good answers come meanwhile: this suffices for them, and where it does not, there are eleven further attempts.
      if (kind === 'timeout') haste = TIMEOUT_MS / 600;
      const list = lines(12);
      const rates = Object.entries(switches).map(([name, value]) => [
        name,
        name.endsWith('Rate') ? 0.4 : value,
      ]);
      Object.assign(server.standIn.switches, Object.fromEntries(rates));
      const seen: number[] = [];
      const results = await lookup.findAll(list, { onResult: (_result, index) => seen.push(index) });
      expect(seen.toSorted((a, b) => a - b)).toEqual(list.map((_, index) => index));
      expect(results.map((result) => result.ok && result.match.verdict)).toEqual(list.map(() => 'match'));
      expect(stats().requests).toBeGreaterThan(list.length);

      const { requests } = stats();
      await lookup.findAll(list);
      expect(stats().requests).toBe(requests);
    });
  },
);

describe('a redirect', () => {
  it('to another origin is refused, though a good page is there', async () => {
    const other = await startStandIn({ pages: false });
    try {
      Object.assign(server.standIn.switches, { redirectAwayRate: 1, redirectTo: other.origin });
      const { lookup } = setUp();
      const result = await lookup.find(lines(1)[0]!);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'redirected' }, requests: 1 });
    } finally {
      await other.close();
    }
  });
});

describe('a check', () => {
  it.each(['cloudflare', 'human-test', 'bare'] as const)(
    'of the form %s stops the list, and one probe after it is passed lets the list go on',
    async (challengeForm) => {
      // Nothing has to be waited for here, and who waits for the probe must not find hours gone.
      const { lookup, client } = setUp({ realTime: true });
      const list = lines(20);
      Object.assign(server.standIn.switches, { challengeAfter: 8, challengeForm });
      const stopped = await lookup.findAll(list);
      const answered = stopped.filter((result) => result.ok);
      expect(answered).toHaveLength(8);
      const kinds = new Set(stopped.flatMap((result) => (result.ok ? [] : result.failure.kind)));
      expect([...kinds].toSorted()).toEqual(['challenge', 'paused']);
      expect(stats().requests).toBeLessThanOrEqual(8 + 3);

      quiet();
      server.standIn.reset();
      client.breaker.probeNow();
      const finished = await lookup.findAll(list);
      expect(finished.every((result) => result.ok && result.match.verdict === 'match')).toBe(true);
      expect(stats().requests).toBe(12);
    },
  );
});

describe('the clock', () => {
  it('may jump back by an hour in the middle of a list with failures and waits', async () => {
    const { lookup, clock } = setUp({ retryAttempts: 12 });
    Object.assign(server.standIn.switches, { failRate: 0.4, failStatus: 429, retryAfterSeconds: 30 });
    const list = lines(24);
    let answered = 0;
    const onResult = () => {
      if ((answered += 1) % 6 === 0) clock.ms -= 3_600_000;
    };
    const results = await lookup.findAll(list, { onResult });
    expect(results.every((result) => result.ok && result.match.verdict === 'match')).toBe(true);
    expect(answered).toBe(24);
  });
});

describe('a list that is cancelled in the middle', () => {
  it('stops at once, keeps what it has, and asks only for the rest the next time', async () => {
    const { lookup } = setUp();
    server.standIn.switches.latencyMs = 20;
    const list = lines(15);
    const caller = new AbortController();
    const kept: LookupResult[] = [];
    const onResult = (result: LookupResult) => {
      if (kept.push(result) === 5) caller.abort('enough');
    };
    await expect(lookup.findAll(list, { signal: caller.signal, onResult })).rejects.toBe('enough');
    expect(kept.every((result) => result.ok)).toBe(true);
    expect(kept.length).toBeLessThan(10);

    const results = await lookup.findAll(list);
    expect(results.every((result) => result.ok)).toBe(true);
    // Only what was out at the abort is asked for again.
    expect(stats().requests).toBeLessThanOrEqual(15 + 3);
    expect(stats().inFlight).toBe(0);
  });
});
