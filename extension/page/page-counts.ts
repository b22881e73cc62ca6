import type { PageCounts } from '../shared/protocol.ts';
import { type Entry, isWanted, type PageMood, stateOf } from './entry.ts';

export function countEntries(entries: Iterable<Entry>, mood: PageMood): PageCounts {
  const counts = { rows: 0, asked: 0, match: 0, unsure: 0, none: 0, failed: 0, waiting: 0, unseen: 0 };
  for (const entry of entries) {
    counts.rows++;
    if (!isWanted(entry.row)) continue;
    counts.asked++;
    const state = stateOf(entry, mood);
    const isUnseen = entry.answer === undefined && !entry.asked && !entry.near;
    // What is paused or off waits too.
    counts[isUnseen ? 'unseen' : state === 'paused' || state === 'off' ? 'waiting' : state]++;
  }
  return counts;
}
