import { lookupKey } from '../core/lookup/lookup-key.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { sessionValue } from './session-value.ts';

/**
 * What the user told us to look up, tab by tab. In Firefox a page's text may be sent without the standing consent when a
 * click asked for just that (platform facts, 10): the tracklist of a tab, or the lines of a selection in it.
 */
export interface Deliberate {
  allowTab: (tabId: number) => Promise<void>;
  allowLines: (tabId: number, lines: readonly TrackLine[]) => Promise<void>;
  allows: (tabId: number | undefined, line: TrackLine) => Promise<boolean>;
  /** The tab went to another page, or is gone. */
  forget: (tabId: number) => Promise<void>;
}

/** A tab's whole page, or the keys of lines. */
type Order = 'page' | string[];
type Orders = Record<string, Order>;

/** In session storage, because a click must outlive the background that heard it. */
export function createDeliberate(onChange: () => void = () => {}): Deliberate {
  const stored = sessionValue<Orders>('deliberate');
  let orders: Orders = {};
  let loading: Promise<void> | undefined;
  const loaded = () => (loading ??= load());

  async function load(): Promise<void> {
    const known = await stored.get().catch(() => undefined);
    orders = known ?? {};
  }

  async function change(tabId: number, next: (now: Order | undefined) => Order | undefined): Promise<void> {
    await loaded();
    // Nothing is awaited from here to the assignment, so that two clicks at once both count.
    const { [tabId]: before, ...others } = orders;
    const after = next(before);
    if (after === before) return;
    orders = after === undefined ? others : { ...others, [tabId]: after };
    await stored.set(orders);
    if (after !== undefined) onChange();
  }

  return {
    allowTab: (tabId) => change(tabId, () => 'page'),
    allowLines: (tabId, lines) =>
      change(tabId, (now) =>
        now === 'page' ? now : [...new Set([...(now ?? []), ...lines.map(lookupKey)])],
      ),
    forget: (tabId) => change(tabId, () => undefined),
    allows: async (tabId, line) => {
      if (tabId === undefined) return false;
      await loaded();
      const order = orders[tabId];
      return order === 'page' || (order?.includes(lookupKey(line)) ?? false);
    },
  };
}
