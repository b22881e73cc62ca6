import type { BeatportClient } from '../core/client.ts';
import type { Pause } from './protocol.ts';
import { type Purse, purseIn } from './purse.ts';
import { isOwnPage, type Sender } from './senders.ts';
import { sessionValue } from './session-value.ts';

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
  /** Called when more may be taken than was to be expected. Answers how to unsubscribe. */
  onMore: (listener: () => void) => () => void;
  /** Which sites were at it today, and what is under way. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

export interface Asker {
  sender: Sender | undefined;
  /** Somebody pressed for it, or so the page says. */
  byHand: boolean;
}

/** An ordinary tracklist fits whole into the first; by hand somebody may want the rest of a long one. */
const PAGE = { byItself: { first: 80, aMinute: 20 }, byHand: { first: 200, aMinute: 60 } };
/** Of a day, for one site; but a long tracklist at least, however small the day is made. */
const SITE = { byItself: 0.5, byHand: 0.75 };
const LEAST = 100;
/** Of a day, kept from all that comes by itself. */
const KEPT = 0.1;

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
  let spent = nothing();
  let loading: Promise<void> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isSaved = true;
  /** Taken by rows that came by themselves and are not finished, and so perhaps not counted yet. */
  let underWay = 0;
  let takers = new WeakSet<Asker>();

  async function load(): Promise<void> {
    spent = (await stored.get().catch(() => undefined)) ?? spent;
  }

  /** One write at a time; the next has all that came meanwhile. */
  function save(): void {
    if (!isSaved) return;
    isSaved = false;
    saving = saving.then(() => {
      isSaved = true;
      return stored.set(spent).catch(() => undefined);
    });
  }

  function purseOf({ sender, byHand }: Asker): Purse {
    const page = `${sender?.tab?.id} ${byHand} ${siteOf(sender)}`;
    return purseIn(spent.pages, page, PAGE[byHand ? 'byHand' : 'byItself'], host.now());
  }

  /** Why the day has nothing left for it. */
  async function refusalOfDay({ sender, byHand }: Asker): Promise<Pause | undefined> {
    const { limit } = dailyBudget;
    if (limit === 0) return undefined;
    const today = await dailyBudget.today();
    const untilMs = dailyBudget.renewsAt();
    if (spent.untilMs !== untilMs) Object.assign(spent, { untilMs, sites: {} });
    const share = Math.max(LEAST, limit * SITE[byHand ? 'byHand' : 'byItself']);
    const isShareSpent = (spent.sites[siteOf(sender)] ?? 0) >= share;
    const kept = byHand ? 0 : Math.floor(limit * KEPT);
    const isRestKept = kept > 0 && today + underWay >= limit - kept;
    // What is used up altogether is the breaker's to say.
    const isUsedUp = today >= limit;
    return (isShareSpent || isRestKept) && !isUsedUp ? { because: 'reserve', untilMs } : undefined;
  }

  function spend(asker: Asker, requests: number): void {
    const site = siteOf(asker.sender);
    spent.sites[site] = (spent.sites[site] ?? 0) + requests;
    purseOf(asker).left -= requests;
    save();
  }

  return {
    take: async (asker) => {
      if (isOwnPage(asker.sender)) return undefined;
      await (loading ??= load());
      const refusal = paceOf(purseOf(asker)) ?? (await refusalOfDay(asker)) ?? paceOf(purseOf(asker));
      if (refusal !== undefined) return refusal;
      if (!asker.byHand) underWay += 1;
      takers.add(asker);
      spend(asker, 1);
      return undefined;
    },
    settle: (asker, requests) => {
      if (!takers.has(asker)) return;
      if (!asker.byHand) underWay -= 1;
      if (requests !== 1) spend(asker, requests - 1);
    },
    onMore: (listener) => dailyBudget.onConfigure(listener),
    forget: async () => {
      spent = nothing();
      takers = new WeakSet();
      underWay = 0;
      await saving;
    },
  };
}

/** Others may have taken the last one while the day was asked. */
function paceOf({ left, fullMs }: Purse): Pause | undefined {
  return left < 1 ? { because: 'page-pace', untilMs: fullMs } : undefined;
}

/** The browser's word for it, not the page's. Nothing of a private window is written down, not even for a day. */
function siteOf(sender: Sender | undefined): string {
  if (sender?.tab?.incognito) return 'private';
  const address = sender?.origin ?? sender?.url ?? '';
  return URL.canParse(address) ? new URL(address).hostname : '';
}
