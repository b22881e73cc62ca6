/** Why a page gave no tracks: Beatport asks for a check, has no such page, or serves something we cannot read. */
export type PageErrorKind = 'challenge' | 'not-found' | 'unreadable';

/**
 * The closer reason, for messages and reports. `no-data`: HTML without the embedded JSON; `cut-short`: the JSON has no
 * end; `bad-json`: it does not parse; `server-error`: Beatport's own error page; `page-changed`: JSON as expected, but
 * no tracks where they used to be.
 */
export type PageErrorReason =
  'challenge' | 'not-found' | 'no-data' | 'cut-short' | 'bad-json' | 'server-error' | 'page-changed';

const KINDS: Record<PageErrorReason, PageErrorKind> = {
  challenge: 'challenge',
  'not-found': 'not-found',
  'no-data': 'unreadable',
  'cut-short': 'unreadable',
  'bad-json': 'unreadable',
  'server-error': 'unreadable',
  'page-changed': 'unreadable',
};

const MESSAGES: Record<PageErrorReason, string> = {
  challenge: 'Beatport asks for a check before it answers',
  'not-found': 'Beatport has no such page',
  'no-data': 'The page holds no Beatport data',
  'cut-short': 'The page ended before its data did',
  'bad-json': 'The data of the page cannot be read',
  'server-error': 'Beatport answered with its error page',
  'page-changed': 'Beatport changed its page: no tracks where they are expected',
};

/**
 * The one thing that page parsers throw. It carries no `cause` and no page text on purpose: the message of a JSON
 * SyntaxError quotes its input, and that input may hold the visitor's session.
 */
export class PageError extends Error {
  /** Always `PageError`. */
  override readonly name = 'PageError';
  /** What to do about it. */
  readonly kind: PageErrorKind;
  /** What was met. */
  readonly reason: PageErrorReason;
  /** For a bug report: the structure met, key names only, at most 600 characters. */
  readonly sample?: string;

  /** The message follows from the reason. */
  constructor(reason: PageErrorReason, sample?: string) {
    super(MESSAGES[reason]);
    this.kind = KINDS[reason];
    this.reason = reason;
    if (sample !== undefined) this.sample = sample;
  }
}
