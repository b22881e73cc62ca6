import { check, type Diagnostics } from 'recheck';
import { expect, test } from 'vitest';
import { isLinear } from './growth.ts';
import { type Pattern, patternsMadeBy, patternsOfProduct } from './patterns.ts';

/**
 * The lint rules look at every pattern in a moment and know the usual mistakes. The checker knows all: what it can prove by
 * automata takes moments too; what looks around itself, or counts far, it tries out with strings that it breeds. That takes
 * minutes for all patterns: `npm run attack`. It has seconds for each, and what it does not finish counts as nothing found.
 */
const isDeep = Boolean(process.env.CRATEMARK_ATTACK);
const HARD = /\(\?<?[=!]|\\[1-9]|\{\d*,?\d\d/;
const LONG = 120;

async function superLinear(patterns: readonly Pattern[], deep: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const { at, source, flags } of patterns) {
    if (!deep && (HARD.test(source) || source.length > LONG)) continue;
    const result = await check(source, flags);
    if (result.status !== 'vulnerable' || (result.checker === 'fuzz' && !succeeds(result, source, flags)))
      continue;
    found.push(`${at} /${source}/${flags}: ${result.complexity.summary}, by ${result.attack.pattern}`);
  }
  return found;
}

type Vulnerable = Extract<Diagnostics, { status: 'vulnerable' }>;

/** The trial runs in an engine of the checker's own, without what makes the real one fast: its string is tried there too. */
function succeeds({ attack, complexity }: Vulnerable, source: string, flags: string): boolean {
  // Nobody would see the end of it.
  if (complexity.type === 'exponential') return true;
  const pattern = new RegExp(source, flags);
  const work = (size: number) => {
    const pumped = attack.pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(size + bias));
    const text = pumped.join('') + attack.suffix;
    return () => text.replace(pattern, '');
  };
  return !isLinear(work, 1 << 15);
}

test('no pattern in the source takes more than linear time for any text', async () => {
  const patterns = patternsOfProduct();
  expect(patterns.length).toBeGreaterThan(300);
  expect(await superLinear(patterns, isDeep)).toEqual([]);
});

test('nor does one that is put together when it is needed', async () => {
  const patterns = await patternsMadeBy(async () => {
    const { parseLine } = await import('../../core/index.ts');
    parseLine('01. [12:34] Pella & Rye feat. Ona - Monsoon ft. Ida (Karst Remix) [Halyard] 2021-03-04');
  });
  expect(patterns.length).toBeGreaterThan(5);
  expect(await superLinear(patterns, true)).toEqual([]);
});
