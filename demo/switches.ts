/** What can go wrong on the way to Beatport, settable while the stand-in runs. Rates are between 0 and 1. */
export interface Switches {
  latencyMs: number;
  /** Up to this much more or less than `latencyMs`. */
  jitterMs: number;
  /** Share of requests answered with `failStatus`. */
  failRate: number;
  failStatus: number;
  /** Requests answered within any one second; the others get 429. 0 for no limit. */
  rateLimit: number;
  /** How the 429 and 503 say when to come back; `garbage` is a header that means nothing. */
  retryAfter: 'seconds' | 'date' | 'rfc850' | 'asctime' | 'garbage' | 'none';
  retryAfterSeconds: number;
  /** After so many requests every further one gets a check until its cookie is sent. -1 for never. */
  challengeAfter: number;
  challengeForm: 'cloudflare' | 'human-test' | 'bare';
  /** The cookie of a passed check counts for Beatport's own pages only: who asks from elsewhere is checked again. */
  challengeOthers: boolean;
  /** No answer at all, not even a status. */
  hangRate: number;
  /** The connection ends before an answer. */
  resetRate: number;
  /** The connection ends in the middle of the body. */
  truncateRate: number;
  /** The body comes in `dripBytes` every `dripMs`. */
  dripRate: number;
  dripBytes: number;
  dripMs: number;
  /** JSON where a page was asked for. */
  wrongTypeRate: number;
  /** A page of `hugeBytes`. */
  hugeRate: number;
  hugeBytes: number;
  redirectLoopRate: number;
  /** Share of requests sent on to the same path of `redirectTo`, another origin. */
  redirectAwayRate: number;
  redirectTo: string;
  /** A page whose records fit no known shape. */
  changedRate: number;
  /** `!` and a lone `-` in a query empty the result, as one project reported. */
  symbolsEmpty: boolean;
  trackForm: 'details' | 'catalog';
}

export const QUIET: Readonly<Switches> = {
  latencyMs: 0,
  jitterMs: 0,
  failRate: 0,
  failStatus: 503,
  rateLimit: 0,
  retryAfter: 'seconds',
  retryAfterSeconds: 1,
  challengeAfter: -1,
  challengeForm: 'cloudflare',
  challengeOthers: false,
  hangRate: 0,
  resetRate: 0,
  truncateRate: 0,
  dripRate: 0,
  dripBytes: 8192,
  dripMs: 100,
  wrongTypeRate: 0,
  hugeRate: 0,
  hugeBytes: 64 * 2 ** 20,
  redirectAwayRate: 0,
  redirectTo: 'https://elsewhere.example',
  redirectLoopRate: 0,
  changedRate: 0,
  symbolsEmpty: false,
  trackForm: 'details',
};

/** The known switches among `options`; throws for a value of another type, so that a mistyped test does not pass. */
export function readSwitches(options: object): Partial<Switches> {
  const known: [string, unknown][] = [];
  for (const [name, normal] of Object.entries(QUIET)) {
    const value: unknown = Object.getOwnPropertyDescriptor(options, name)?.value;
    if (value === undefined) continue;
    const word = WORDS[name];
    if (typeof value !== typeof normal || (word && !word.some((one) => one === value))) {
      throw new TypeError(`${name} cannot be ${JSON.stringify(value)}`);
    }
    known.push([name, value]);
  }
  return Object.fromEntries(known);
}

/** Throws for a name that is no switch. */
export function checkNames(options: object): void {
  for (const name of Object.keys(options))
    if (!(name in QUIET)) throw new TypeError(`no switch is called ${name}`);
}

const WORDS: Record<string, string[]> = {
  retryAfter: ['seconds', 'date', 'rfc850', 'asctime', 'garbage', 'none'],
  challengeForm: ['cloudflare', 'human-test', 'bare'],
  trackForm: ['details', 'catalog'],
};
