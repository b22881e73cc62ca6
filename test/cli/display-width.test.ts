import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, displayWidth, fit, printable } from '../../cli/display-width.ts';

it.each([
  ['Âme', 3],
  ['A\u0302me', 3],
  ['東京', 4],
  ['ｱｲｳ', 3],
  ['한글', 4],
  ['💿', 2],
  ['👩‍🎤', 2],
  ['🇩🇪', 2],
  ['1️⃣', 2],
  ['♀', 1],
  ['♀️', 2],
  ['Ω мир', 5],
  ['', 0],
])('gives %j %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it.each([
  ['Original', 8, 'Original'],
  ['Original', 7, 'Origin…'],
  ['東京タワー', 5, '東京…'],
  ['東京タワー', 4, '東…'],
  ['a b c', 3, 'a…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
])('cuts %j to %i columns', (text, width, expected) => {
  expect(clip(text, width)).toBe(expected);
});

it('fits every text to exactly the wanted columns', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', 'e\u0301', '東', '💿', ' ', '한'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('left' as const, 'right' as const),
      (given, width, align) => {
        expect(displayWidth(fit(given, width, align))).toBe(width);
      },
    ),
  );
});

it('leaves nothing that commands a terminal', () => {
  expect(printable('a\u001b[31mred\u0007\u009b2J\u202ebc')).toBe('a[31mred2Jbc');
});
