import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { handMadeId } from '../../demo/hand-made.ts';
import { isRight, makeTruth } from '../../demo/truth.ts';

const catalogue = makeCatalogue({ tracks: 4_000 });
const truthOf = makeTruth(catalogue);
const number = (n: number) => catalogue.find(({ id }) => id === handMadeId(n))!;
const match = (id: number) => ({ verdict: 'match' as const, track: { id }, alternatives: [] });
const unsure = (...ids: number[]) => ({
  verdict: 'unsure' as const,
  alternatives: ids.map((id) => ({ track: { id } })),
});
const NONE = { verdict: 'none' as const, alternatives: [] };

describe('the truth of the catalogue', () => {
  it('is the recording, on whichever release', () => {
    // The table of the hand-made recordings says of number 3 that it is number 1 on a compilation.
    const truth = truthOf(number(1));
    expect(truth.right.map(({ id }) => id)).toEqual([1, 3].map(handMadeId));
    expect(isRight(truth, match(handMadeId(1)))).toBe(true);
    expect(isRight(truth, match(handMadeId(3)))).toBe(true);
  });

  it.each([
    ['another version', match(handMadeId(2))],
    ['another track', match(handMadeId(30))],
    ['a choice', unsure(handMadeId(1), handMadeId(2))],
    ['nothing', NONE],
  ])('is not %s', (_name, answer) => {
    expect(isRight(truthOf(number(1)), answer)).toBe(false);
  });

  it('leaves a choice to a line that does not say what it means, and "nothing" to none', () => {
    const edit = catalogue.find(({ djEdit }) => djEdit)!;
    expect(truthOf(edit).doubtful).toBe(true);
    expect(isRight(truthOf(edit), unsure(edit.id))).toBe(true);
    expect(isRight(truthOf(edit), unsure(handMadeId(1)))).toBe(false);
    expect(isRight(truthOf(edit), match(handMadeId(1)))).toBe(false);
    expect(isRight(truthOf(edit), NONE)).toBe(false);
  });

  it('doubts few lines', () => {
    expect(catalogue.filter((track) => truthOf(track).doubtful).length).toBeLessThan(catalogue.length / 20);
  });
});
