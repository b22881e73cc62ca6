import type { PageCounts } from '../shared/protocol.ts';
import type { Entry, PageMood } from './entry.ts';
import { isWanted, statusOf } from './entry.ts';

const COUNTED = { match: 'matched', unsure: 'unsure', missing: 'missing', failed: 'failed' } as const;

export function countEntries(entries: Iterable<Entry>, mood: PageMood): PageCounts {
  const counts = { rows: 0, asked: 0, matched: 0, unsure: 0, missing: 0, failed: 0, waiting: 0, unseen: 0 };
  for (const entry of entries) {
    counts.rows++;
    if (!isWanted(entry.row)) continue;
    counts.asked++;
    const status = statusOf(entry, mood);
    const isUnseen = entry.answer === undefined && !entry.asked && !entry.near;
    counts[isUnseen ? 'unseen' : status in COUNTED ? COUNTED[status as keyof typeof COUNTED] : 'waiting']++;
  }
  return counts;
}
