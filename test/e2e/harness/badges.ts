import type { Tab } from './tab.ts';

/** What a row's badge shows, as a person reads it. */
export interface ShownBadge {
  state: string;
  parts: string[];
  /** "122 · 8A · Nine Fathom Recordings" */
  text: string;
  /** What a screen reader says. */
  name: string;
}

/** Rows of the three kinds of sample pages. */
export const ROWS = {
  tracklists1001: '.tlpItem',
  mixesdb: '#mw-content-text ol > li',
  plain: 'article ol > li',
};

/** One entry a row, null where it has no badge. Runs in the page, so it needs nothing from this file. */
export function badgesOf(rows: string): (ShownBadge | null)[] {
  return [...document.querySelectorAll(rows)].map((row) => {
    const hosts = [...row.querySelectorAll('*')].filter((element) =>
      element.shadowRoot?.querySelector('button[aria-haspopup]'),
    );
    if (hosts.length > 1) throw new Error(`${hosts.length} badges in one row: ${row.textContent}`);
    const button = hosts[0]?.shadowRoot?.querySelector('button');
    if (!button) return null;
    const parts = [...button.querySelectorAll(':scope > span > *')].map((part) => part.textContent);
    return {
      state: button.className,
      parts,
      text: parts.join(' · '),
      name: button.getAttribute('aria-label') ?? '',
    };
  });
}

/** Finds the badge of the row that shows this text; for pointing at it. */
export function badgeBeside(text: string): Element | undefined {
  const hosts = [...document.querySelectorAll('*')].filter((element) =>
    element.shadowRoot?.querySelector('button[aria-haspopup]'),
  );
  const rowOf = (host: Element) => host.closest('.tlpItem, li, p, tr') ?? host.parentElement;
  return (
    hosts.find((host) => rowOf(host)?.textContent?.includes(text))?.shadowRoot?.querySelector('button') ??
    undefined
  );
}

/** In the page: the badge of a row that was given up. */
export function failedBadge(rows: string): Element | undefined {
  const buttons = [...document.querySelectorAll(rows)].flatMap((row) =>
    [...row.querySelectorAll('*')].flatMap(
      (element) => element.shadowRoot?.querySelector('button.failed') ?? [],
    ),
  );
  return buttons[0];
}

/** Waits until this many rows have a badge, whatever it says. */
export function untilPlaced(tab: Tab, count = 1): Promise<unknown> {
  const placed = (wanted: number) =>
    [...document.querySelectorAll('*')].filter(({ shadowRoot }) =>
      shadowRoot?.querySelector('button[aria-haspopup]'),
    ).length >= wanted;
  return tab.until(placed, count, { what: `${count} badges` });
}

/** Brings a row before the reader: rows are looked up where the reader is. */
export async function readTo(tab: Tab, rows: string, at: number): Promise<void> {
  await tab.run(
    ([selector, n]) => document.querySelectorAll(selector)[n]?.scrollIntoView({ block: 'center' }),
    [rows, at] as [string, number],
  );
}

/** Rows are looked up where the reader is: this reads on until each row has its answer, and gives the badges. */
export async function settle(tab: Tab, rows: string, ms = 45_000): Promise<(ShownBadge | null)[]> {
  const end = Date.now() + ms;
  for (;;) {
    const badges = await tab.run(badgesOf, rows);
    const waiting = badges.findIndex((badge) => badge?.state === 'waiting');
    const any = badges.some((badge) => badge !== null);
    if (any && waiting < 0) return badges;
    if (Date.now() > end) {
      const states = badges.map((badge) => badge?.state ?? '-').join(' ');
      throw new Error(any ? `rows still wait: ${states}` : `no badge in ${badges.length} rows`);
    }
    await readTo(tab, rows, Math.max(0, waiting));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
