import type { Judgement } from './judge.ts';
import { readReason } from './reasons.ts';

/**
 * The probability that a judged candidate is the right one, from the benchmark's table (docs/matching.md): a figure for
 * display and export. It decides nothing; the gate did.
 */
export function scoreOf(
  { outcome, title, artists, version, reasons }: Judgement,
  evidence: readonly string[],
): number {
  if (outcome === 'refused') return 0;
  if (outcome === 'doubtful')
    return Math.min(...reasons.map((text) => DOUBTS[readReason(text).code] ?? MOST));
  const slips = (title.rank > 0 ? 1 : 0) + (artists.rank > 1 ? 1 : 0) + (version.rank > 1 ? 1 : 0);
  return Math.min(1, (PASSED[slips] ?? 0.95) + (evidence.length > 0 ? 0.005 : 0));
}

/** By the number of small differences. */
const PASSED = [0.995, 0.99, 0.98, 0.95];
/** How often what is offered with such a doubt is the right one; for a remix that is not there the original never is. */
const DOUBTS: Record<string, number> = {
  'version.originalForRemix': 0.05,
  'version.nearName': 0.35,
  'version.named': 0.4,
  'version.cutOfRemix': 0.5,
  'version.otherLength': 0.75,
  'version.short': 0.75,
  'version.plainForExtended': 0.6,
  'artist.partOfName': 0.55,
  'artist.missing': 0.8,
  'title.suffix': 0.65,
};
/** Any other doubt, such as a title with another letter or another guest. */
const MOST = 0.7;
