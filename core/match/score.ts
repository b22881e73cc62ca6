import type { Judgement } from './judge.ts';

/**
 * The probability that a judged candidate is the right one, from the benchmark's table (docs/matching.md): a figure for
 * display and export. It decides nothing; the gate did.
 */
export function scoreOf(
  { outcome, title, artists, version }: Judgement,
  evidence: readonly string[],
): number {
  if (outcome === 'refused') return 0;
  if (outcome === 'doubtful') return DOUBTFUL[Math.min(version.rank, DOUBTFUL.length - 1)] ?? 0;
  const slips = (title.rank > 0 ? 1 : 0) + (artists.rank > 1 ? 1 : 0) + (version.rank > 1 ? 1 : 0);
  return Math.min(1, (PASSED[slips] ?? 0.9) + (evidence.length > 0 ? 0.005 : 0));
}

/** By the number of small differences. */
const PASSED = [0.995, 0.98, 0.95, 0.9];
/** By the rank of the version. */
const DOUBTFUL = [0.5, 0.4, 0.4, 0.35, 0.3, 0.3, 0.25, 0.2, 0.1, 0.1];
