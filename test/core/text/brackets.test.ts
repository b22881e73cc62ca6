import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBracketed,
  joinSegments,
  segments,
  splitBrackets,
  splitOutside,
  withoutBrackets,
} from '../../../core/text/brackets.ts';

test('takes the top-level brackets out', () => {
  expect(splitBrackets('A (B (C) D) [E]')).toEqual({
    outside: 'A',
    inside: [
      { text: 'B (C) D', trailing: true },
      { text: 'E', trailing: true },
    ],
  });
});

test('tells trailing brackets from those inside the title', () => {
  const { outside, inside } = splitBrackets('(It Is) Late {Live} Now (Remix)');
  expect(outside).toBe('Late Now');
  expect(inside.map(({ text, trailing }) => [text, trailing])).toEqual([
    ['It Is', false],
    ['Live', false],
    ['Remix', true],
  ]);
});

test.each([
  ['A (B', 'A', ['B']],
  ['A) B', 'A B', []],
  ['A () B', 'A B', []],
  ['(A)(B)', '', ['A', 'B']],
  ['', '', []],
])('%s', (text, outside, inside) => {
  const split = splitBrackets(text);
  expect([split.outside, split.inside.map((bracket) => bracket.text)]).toEqual([outside, inside]);
});

test('loses no letter', () => {
  const letters = (text: string) => (text.match(/[a-z]/g) ?? []).sort().join('');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ()[\]{}]{0,60}$/), (text) => {
      const { outside, inside } = splitBrackets(text);
      expect(letters(outside + inside.map((bracket) => bracket.text).join(''))).toBe(letters(text));
    }),
  );
});

describe('segments', () => {
  test.each(['A (B) C [D (E)]', '(A) B', 'A (B), C', 'A', ''])('%s joins to itself', (text) =>
    expect(joinSegments(segments(text))).toBe(text),
  );

  test('an unclosed bracket runs to the end and hides no separator', () => {
    expect(segments('A (B')).toEqual([
      { text: 'A', kind: 'plain' },
      { text: 'B', kind: 'round' },
    ]);
    expect(splitOutside('A (B & C) & D', /\s&\s/g)).toEqual(['A (B & C)', 'D']);
    expect(splitOutside('A (B & C', /\s&\s/g)).toEqual(['A (B', 'C']);
  });
});

describe('brackets of full width are brackets', () => {
  test.each([
    ['夜の海（Nightjar Remix）【Umi 12】', '夜の海', ['Nightjar Remix', 'Umi 12']],
    ['夜［Live］の｛海｝', '夜 の', ['Live', '海']],
    ['夜（海 (波)）', '夜', ['海 (波)']],
    ['夜）海', '夜海', []],
  ])('%s', (text, outside, inside) => {
    expect(splitBrackets(text).outside).toBe(outside);
    expect(splitBrackets(text).inside.map((bracket) => bracket.text)).toEqual(inside);
    expect(withoutBrackets(text)).toBe(outside);
  });

  test('one that is all there is leaves nothing outside', () => {
    expect([isBracketed('（海）'), isBracketed('（海）波'), isBracketed('(A) [B]'), isBracketed('')]).toEqual(
      [true, false, true, true],
    );
  });

  test('and hide the separators in them', () => {
    expect(splitOutside('A（B & C）& D', /\s?&\s/g)).toEqual(['A（B & C）', 'D']);
  });
});
