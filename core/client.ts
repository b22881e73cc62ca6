import { USUAL_BURST } from './http/token-bucket.ts';
import { type Host, webHost } from './host.ts';
import { BEATPORT_SIGNS } from './beatport/page-kind.ts';
import { BEATPORT_ORIGIN } from './beatport/urls.ts';
import { Erasure } from './erasure.ts';
import { Breaker } from './http/breaker.ts';
import { DAILY_BUDGET, DailyBudget, type DayCounter } from './http/daily-budget.ts';
import { Limiter } from './http/limiter.ts';
import type { RequestPorts } from './http/request-page.ts';
import { RetryBudget } from './http/retry-budget.ts';
import { type FetchOptions, fetchTransport, type Transport } from './http/transport.ts';
import { type Logger, quietLogger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** Whatever is left out is the web's standard (`fetch`, clock, chance) or the default named here. */
export interface ClientOptions extends Partial<Host>, FetchOptions {
  /** The one origin that is ever asked: 'https://www.beatport.com', or a stand-in's. */
  origin?: string;
  /** Instead of `fetch`, such as a relay through a browser tab. */
  transport?: Transport;
  /** Quiet unless given. */
  logger?: Logger;
  /** Counts what is asked; one of its own unless given. */
  metrics?: Metrics;
  /** Requests in flight for all callers together, 3 unless given. */
  maxConcurrent?: number;
  /** Requests started a second, 2 unless given, 0 for no limit; after a quiet time `burst` (6) start at once. */
  ratePerSecond?: number;
  /** Requests that may start at once after a quiet time, 6 unless given. */
  burst?: number;
  /** Milliseconds for one attempt, 30,000 unless given. */
  timeoutMs?: number;
  /** Attempts in all, 3 unless given: the first and at most two retries. */
  retryAttempts?: number;
  /** Requests a day, 0 for no limit; unless given, 1,000 of Beatport itself and no limit of a stand-in. */
  dailyBudget?: number;
  /** Where the requests of a day are counted, so that the count outlives the client; in memory unless given. */
  dayCounter?: DayCounter;
}

/** One place to ask Beatport from. Limits, breaker and metrics are shared by everything that is asked through it. */
export interface BeatportClient extends RequestPorts {
  /** Counts what was asked and how it went. */
  metrics: Metrics;
  /** Erased: what was asked for before leaves no count, neither in the day's nor in any that outlives the client. */
  counts: Erasure;
}

const DEFAULTS = {
  origin: BEATPORT_ORIGIN,
  maxConcurrent: 3,
  ratePerSecond: 2,
  burst: USUAL_BURST,
  timeoutMs: 30_000,
  retryAttempts: 3,
};

/** The limit of a day unless one is given: a stand-in needs no protection. */
export function usualBudget(origin: string): number {
  return origin === BEATPORT_ORIGIN ? DAILY_BUDGET : 0;
}

/** Throws a TypeError or RangeError that names the option when one makes no sense. */
export function createClient(options: ClientOptions = {}): BeatportClient {
  const origin = checkedOrigin(options.origin ?? DEFAULTS.origin);
  const numbers = checkedNumbers({ ...DEFAULTS, dailyBudget: usualBudget(origin), ...defined(options) });
  checkFunctions(options);

  const host = hostOf(options);
  const metrics = options.metrics ?? createMetrics(host);
  const limiter = new Limiter(host, numbers);
  const breaker = new Breaker(host);
  const { dayCounter: counter } = options;
  const budget = new DailyBudget(host, { limit: numbers.dailyBudget, ...(counter && { counter }) });
  wire(breaker, limiter, metrics);
  goOnWhenRaised(budget, breaker);
  return {
    origin,
    pageSigns: BEATPORT_SIGNS,
    host,
    transport: options.transport ?? fetchTransport(host, { credentials: options.credentials ?? 'omit' }),
    limiter,
    breaker,
    budget: new RetryBudget(host),
    dailyBudget: budget,
    metrics,
    counts: new Erasure(),
    logger: options.logger ?? quietLogger,
    defaults: { timeoutMs: numbers.timeoutMs, retryAttempts: numbers.retryAttempts },
  };
}

// When the breaker opens, all who queue for a slot must ask the breaker again, so that nothing more is sent.
function wire(breaker: Breaker, limiter: Limiter, metrics: Metrics): void {
  let wasOpen = false;
  breaker.onChange(({ open }) => {
    if (open && !wasOpen) metrics.count('breakerOpenings');
    wasOpen = open !== undefined;
    if (open) limiter.recall();
  });
}

// The next request then finds out whether there is room now.
function goOnWhenRaised(budget: DailyBudget, breaker: Breaker): void {
  budget.onConfigure(() => {
    if (breaker.snapshot().open?.because === 'daily-budget') breaker.probeNow();
  });
}

function hostOf({ fetch, now, sleep, random }: ClientOptions): Host {
  return webHost(defined({ fetch, now, sleep, random }));
}

/** Without the options that were spelled out as undefined, which must not hide a default. */
function defined<Options extends object>(
  options: Options,
): { [Name in keyof Options]?: NonNullable<Options[Name]> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof Options]?: NonNullable<Options[Name]> };
}

function checkedOrigin(text: string): string {
  if (typeof text !== 'string')
    throw new TypeError('origin must be a string such as "https://www.beatport.com"');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!bare) throw new TypeError(`origin must be an http or https origin without a path, not "${text}"`);
  return url.origin;
}

type Numbers = Omit<typeof DEFAULTS, 'origin'> & { dailyBudget: number };

function checkedNumbers(numbers: Numbers): Numbers {
  checkNumber('maxConcurrent', numbers.maxConcurrent, { whole: true, from: 1 });
  checkNumber('ratePerSecond', numbers.ratePerSecond, { from: 0 });
  checkNumber('burst', numbers.burst, { whole: true, from: 1 });
  checkNumber('timeoutMs', numbers.timeoutMs, { from: 1 });
  checkNumber('retryAttempts', numbers.retryAttempts, { whole: true, from: 1 });
  checkNumber('dailyBudget', numbers.dailyBudget, { whole: true, from: 0 });
  return numbers;
}

/** Throws unless `value` is a finite number of at least `from`; `name` opens the message. */
export function checkNumber(
  name: string,
  value: unknown,
  { from, whole }: { from: number; whole?: boolean },
): void {
  const wanted = `${name} must be a ${whole ? 'whole ' : ''}number of at least ${from}`;
  if (typeof value !== 'number') throw new TypeError(`${wanted}, not ${typeof value}`);
  if (!Number.isFinite(value) || value < from || (whole && !Number.isInteger(value))) {
    throw new RangeError(`${wanted}, not ${value}`);
  }
}

function checkFunctions(options: ClientOptions): void {
  for (const name of ['fetch', 'now', 'sleep', 'random', 'transport'] as const) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`${name} must be a function, not ${typeof value}`);
  }
}
