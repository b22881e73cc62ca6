import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinSlips } from '../../../core/text/within-slips.ts';

/** Few letters, so that words are often near each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });

describe('withinSlips', () => {
  it('knows a misspelled keyword', () => {
    expect(withinSlips('extneded', 'extended', 2)).toBe(true);
    expect(withinSlips('exended', 'extended', 1)).toBe(true);
    expect(withinSlips('external', 'extended', 2)).toBe(false);
  });

  it('agrees with the edit distance for every bound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, slips) => {
        expect(withinSlips(one, other, slips)).toBe(distance(one, other) <= slips);
      }),
    );
  });
});
