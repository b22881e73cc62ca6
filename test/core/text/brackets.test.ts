import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBrackets } from '../../../core/text/brackets.ts';

test('takes the top-level brackets out', () => {
  expect(splitBrackets('A (B (C) D) [E]')).toEqual({
    outside: 'A',
    inside: [
      { text: 'B (C) D', kind: 'round', trailing: true },
      { text: 'E', kind: 'square', trailing: true },
    ],
  });
});

test('tells trailing brackets from those inside the title', () => {
  const { outside, inside } = splitBrackets('(It Is) Late {Live} Now (Remix)');
  expect(outside).toBe('Late Now');
  expect(inside.map(({ text, kind, trailing }) => [text, kind, trailing])).toEqual([
    ['It Is', 'round', false],
    ['Live', 'curly', false],
    ['Remix', 'round', true],
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
