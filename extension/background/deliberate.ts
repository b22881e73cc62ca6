import { fold } from '../../core/text/fold.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { sessionValue } from './session-value.ts';

/**
 * What the user told us to look up, tab by tab. In Firefox a page's text may be sent without the standing consent when a
 * click asked for just that (docs/platform.md): the tracklist of a tab, or a selection in it.
 */
export interface Deliberate {
  allowTab: (tabId: number) => Promise<void>;
  allowText: (tabId: number, text: string) => Promise<void>;
  /** Without a line: whatever the tab's page says. */
  allows: (tabId: number | undefined, line: TrackLine | undefined) => Promise<boolean>;
  /** The tab went to another page, or is gone. */
  forget: (tabId: number) => Promise<void>;
  forgetAll: () => Promise<void>;
}

/** A tab's whole page, or texts selected in it. */
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
    allowText: (tabId, text) =>
      change(tabId, (now) => (now === 'page' ? now : [...new Set([...(now ?? []), fold(text)])])),
    forget: (tabId) => change(tabId, () => undefined),
    forgetAll: async () => {
      await loaded();
      orders = {};
      await stored.set(undefined);
    },
    allows: async (tabId, line) => {
      if (tabId === undefined) return false;
      await loaded();
      const order = orders[tabId];
      if (order === undefined || order === 'page' || line === undefined) return order === 'page';
      const raw = fold(line.raw);
      return raw !== '' && order.some((text) => text.includes(raw));
    },
  };
}
