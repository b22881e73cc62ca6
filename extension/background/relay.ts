import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import type { Host } from '../../core/host.ts';
import { PAGE_LIMIT_BYTES } from '../../core/http/attempt.ts';
import type { Reply, Transport } from '../../core/http/transport.ts';
import { sessionValue } from './session-value.ts';

/**
 * The way our requests take: directly from the background, until Beatport asks for its check again although the user has just
 * been let in (even-better-rym #54: a background stays blocked where the page itself is served). Then through that tab,
 * where a request is one of its own page's.
 */
export interface Relay {
  transport: Transport;
  /** A page of Beatport was loaded: perhaps the check is passed, and the direct way open. */
  loaded: () => void;
  /** Beatport wants its check. True when there is another way to try at once. */
  challenged: () => Promise<boolean>;
  /** Takes up the way of before the background was stopped. */
  restore: () => Promise<void>;
}

type Way = 'direct' | 'tab';

const TRIES = 3;
const PAUSE_MS = 3_000;

export function createRelay(direct: Transport, { sleep }: Pick<Host, 'sleep'>): Relay {
  const stored = sessionValue<Way>('relay');
  let way: Way = 'direct';
  let untried = false;
  let tries = 0;

  const take = (next: Way) => {
    if (next === way) return;
    way = next;
    stored.set(next).catch(() => undefined);
  };

  return {
    async transport(request) {
      const tab = way === 'tab' ? await beatportTab() : undefined;
      if (tab !== undefined) return throughTab(tab, request.url);
      take('direct');
      return direct(request);
    },
    loaded() {
      untried = true;
      tries = 0;
      take('direct');
    },
    async challenged() {
      if (way === 'tab') {
        // A tab that is just on its way from the check to the page behind it gives no good answer yet.
        if (tries++ >= TRIES) return false;
        await sleep(PAUSE_MS);
        return (await beatportTab()) !== undefined;
      }
      if (!untried || (await beatportTab()) === undefined) return false;
      untried = false;
      take('tab');
      return true;
    },
    async restore() {
      way = (await stored.get()) ?? way;
    },
  };
}

/** Never one of a private window: its cookies stay in it. */
async function beatportTab(): Promise<number | undefined> {
  const tabs: Browser.tabs.Tab[] = await browser.tabs.query({
    url: `${BEATPORT_ORIGIN}/*`,
    status: 'complete',
  });
  return tabs.find(({ incognito, discarded }) => !incognito && !discarded)?.id;
}

/** An answer as it comes out of the tab. `undefined` from a frame that is gone. */
interface Relayed {
  status: number;
  url: string;
  headers: [string, string][];
  body: string;
}

async function throughTab(tabId: number, address: string): Promise<Reply> {
  const { pathname, search } = new URL(address);
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: fetchHere,
    args: [pathname + search, PAGE_LIMIT_BYTES],
  });
  const relayed = frame?.result as Relayed | null | undefined;
  if (relayed === null || relayed === undefined) throw new TypeError('The tab of Beatport gave no answer.');
  const { status, url, headers, body } = relayed;
  return { status, url, headers: new Headers(headers), body: new Response(body).body };
}

/** Runs in the page: it sees its globals and nothing of this file. Its own origin only, because the path says no other. */
async function fetchHere(path: string, limitBytes: number): Promise<Relayed> {
  const options = { credentials: 'same-origin', cache: 'no-store' } as const;
  const reply = await fetch(new URL(path, location.origin), { ...options, headers: { accept: 'text/html' } });
  const told = ['content-type', 'retry-after', 'cf-mitigated'];
  const headers = told.flatMap((name): [string, string][] => {
    const value = reply.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const blob = await reply.blob();
  // One more than is read, so that the reader sees that there was more.
  const body = await blob.slice(0, limitBytes + 1).text();
  return { status: reply.status, url: reply.url, headers, body };
}
