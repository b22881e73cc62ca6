import { categories } from './cases.ts';
import { DISGUISES } from './disguises.ts';
import { answer } from './judge-case.ts';
import type { MatchCase } from './match-case.ts';

const all = Object.values(categories).flat();

/** How many cases keep their verdict and their track in each disguise. */
export function countStable(): Record<string, number> {
  return Object.fromEntries(Object.keys(DISGUISES).map((name) => [name, all.length - unstable(name).length]));
}

export function unstable(disguise: string): MatchCase[] {
  const disguised = DISGUISES[disguise];
  if (disguised === undefined) return [];
  return all.filter((one) => {
    const [plain, other] = [answer(one), answer({ ...one, line: disguised(one.line) })];
    return plain.verdict !== other.verdict || plain.track?.id !== other.track?.id;
  });
}
