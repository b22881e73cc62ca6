import pLimit from 'p-limit';
import type { BeatportClient } from '../../core/client.ts';
import type { Pause } from '../shared/protocol.ts';
import { type Purse, purseIn } from './purse.ts';
import { addressOf, isOwnPage, type Sender } from '../shared/senders.ts';
import { createSessionWriter, sessionValue } from './session-value.ts';

type Ports = Pick<BeatportClient, 'dailyBudget' | 'host'>;

/**
 * What the rows of a page may cost. A page changes as it likes and a page's process may be taken over, so it is kept here
 * and not there: so many requests at once and a minute for each page, a share of the day for each site, and the rest of the
 * day for what the reader asks for by hand. Nothing of it is in the way of the extension's own pages.
 */
export interface RowBudget {
  /** Takes one request; or says why and until when it has to wait. */
  take: (asker: Asker) => Promise<Pause | undefined>;
  /** What the row came to that one was taken for: it may have needed more, or none. */
  settle: (asker: Asker, requests: number) => void;
  /** Called when more may be taken than was to be expected. Returns how to unsubscribe. */
  onMore: (listener: () => void) => () => void;
  /** Which sites were at it today. Resolves when nothing of before is written any more. */
  forget: () => Promise<void>;
}

interface Asker {
  sender: Sender | undefined;
  /** The reader pressed for it, or so the page says. */
  byHand: boolean;
}

/** An ordinary tracklist fits whole into the first; by hand the reader may want the rest of a long one. */
const PAGE = { byItself: { first: 80, aMinute: 20 }, byHand: { first: 200, aMinute: 60 } };
/** Of a day, for one site; but a long tracklist at least, however small the day is made. */
const SITE = { byItself: 0.5, byHand: 0.75 };
const LEAST = 100;
/** Of a day, kept from all that comes by itself. */
const KEPT = 0.1;
const MOST_SURE = 9;
/** Of one row. */
const MOST_REQUESTS = 3;

/** In memory of the browser, so that neither the background's death nor a reload begins it anew; gone with the browser. */
interface Spent {
  /** When the day ends. */
  untilMs: number;
  /** Requests by site. */
  sites: Record<string, number>;
  /** By tab, kind and site. */
  pages: Record<string, Purse>;
}

const nothing = (): Spent => ({ untilMs: 0, sites: {}, pages: {} });

export function createRowBudget({ dailyBudget, host }: Ports): RowBudget {
  const stored = sessionValue<Spent>('rowBudget');
  const writer = createSessionWriter();
  /** Whose requests are not settled. */
  const takers = new Set<Asker>();
  let spent = nothing();
  let loading: Promise<void> | undefined;
  /** Taken by rows that came by themselves and are not finished, and so perhaps not counted yet. */
  let underWay = 0;
  /** One of a kind after the other, so that each knows what the one before took. */
  const inTurn = { byHand: pLimit(1), byItself: pLimit(1) };
  /** How many more may go without a look at the count. */
  let sure = 0;
  /** Told when one of them is finished. */
  let settled: (() => void)[] = [];

  async function load(): Promise<void> {
    const found: unknown = await stored.get().catch(() => undefined);
    if (isSpent(found)) spent = found;
  }

  function tellSettled(): void {
    settled.forEach((go) => go());
    settled = [];
  }

  function purseOf({ sender, byHand }: Asker): Purse {
    const page = `${sender?.tab?.id} ${byHand} ${siteOf(sender)}`;
    return purseIn(spent.pages, page, PAGE[byHand ? 'byHand' : 'byItself'], host.now());
  }

  /** Why the day has nothing left for it. */
  async function refusalOfDay({ sender, byHand }: Asker): Promise<Pause | undefined> {
    const { limit } = dailyBudget;
    if (limit === 0) return undefined;
    const untilMs = dailyBudget.renewsAt();
    if (spent.untilMs !== untilMs) Object.assign(spent, { untilMs, sites: {} });
    const share = Math.max(LEAST, limit * SITE[byHand ? 'byHand' : 'byItself']);
    const isShareSpent = (spent.sites[siteOf(sender)] ?? 0) >= share;
    return isShareSpent || (!byHand && (await isRestKept(limit)))
      ? { because: 'reserve', untilMs }
      : undefined;
  }

  async function isRestKept(limit: number): Promise<boolean> {
    const kept = Math.floor(limit * KEPT);
    // The count is in storage: while there is plenty not every row looks there.
    if (kept === 0 || sure-- > 0) return false;
    for (;;) {
      const left = limit - kept - (await dailyBudget.today());
      sure = Math.min(MOST_SURE, Math.floor((left - underWay) / MOST_REQUESTS));
      if (left <= 0 || left > underWay) return left <= 0;
      // Some of them may be counted already: the last few go one after the other.
      await new Promise<void>((resolve) => settled.push(resolve));
    }
  }

  function spend(asker: Asker, requests: number): void {
    const site = siteOf(asker.sender);
    spent.sites[site] = (spent.sites[site] ?? 0) + requests;
    purseOf(asker).left -= requests;
    writer.save(stored, spent);
  }

  async function take(asker: Asker): Promise<Pause | undefined> {
    const refusal = paceOf(purseOf(asker)) ?? (await refusalOfDay(asker));
    if (refusal !== undefined) return refusal;
    if (!asker.byHand) underWay += 1;
    takers.add(asker);
    spend(asker, 1);
    return undefined;
  }

  return {
    take: async (asker) => {
      if (isOwnPage(asker.sender)) return undefined;
      await (loading ??= load());
      return inTurn[asker.byHand ? 'byHand' : 'byItself'](() => take(asker));
    },
    settle: (asker, requests) => {
      // Of one that was forgotten meanwhile nothing is written.
      if (!takers.delete(asker)) return;
      if (!asker.byHand) underWay -= 1;
      tellSettled();
      if (requests !== 1) spend(asker, requests - 1);
    },
    onMore: (listener) => dailyBudget.onConfigure(listener),
    forget: () => {
      takers.clear();
      underWay = 0;
      tellSettled();
      spent = nothing();
      writer.save(stored, undefined);
      return writer.settled();
    },
  };
}

function paceOf({ left, fullMs }: Purse): Pause | undefined {
  return left < 1 ? { because: 'page-pace', untilMs: fullMs } : undefined;
}

/** What another version left there, or another hand, counts as nothing. */
function isSpent(value: unknown): value is Spent {
  const { untilMs, sites, pages } = (value ?? {}) as Partial<Record<keyof Spent, unknown>>;
  const all = (values: unknown, fits: (one: unknown) => boolean) =>
    typeof values === 'object' && values !== null && Object.values(values).every(fits);
  const isNumber = (one: unknown) => typeof one === 'number';
  const isPurse = (one: unknown) => all(one, isNumber) && Object.keys(one as object).length === 2;
  return isNumber(untilMs) && all(sites, isNumber) && all(pages, isPurse);
}

/** Nothing of a private window is written down, not even for a day. */
function siteOf(sender: Sender | undefined): string {
  if (sender?.tab?.incognito) return 'private';
  return (sender && addressOf(sender)?.hostname) ?? '';
}
