import type { PageCounts, PageState } from '../../extension/shared/protocol.ts';

/** The open tab, as far as the popup may know it. */
export type PageView =
  | { at: 'asking' }
  /** A page that no extension may touch. */
  | { at: 'closed' }
  /** Nothing of ours runs there. */
  | { at: 'other' }
  | { at: 'annotating' }
  | { at: 'none' }
  | { at: 'tracklist'; state: PageState };

/** While rows wait, the numbers change. */
export function isAtWork(view: PageView): boolean {
  return view.at === 'tracklist' && view.state.mode !== 'off' && view.state.counts.waiting > 0;
}

/** The share of rows that have an answer, 0 to 1; rows that the reader did not come near have none to wait for. */
export function progressOf({ asked, waiting, unseen = 0 }: PageCounts): number {
  const wanted = asked - unseen;
  return wanted <= 0 ? 0 : Math.max(0, Math.min(1, (wanted - waiting) / wanted));
}
