import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../../../core/export/csv.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          '＝',
          '＋',
          '－',
          '＠',
          '\t',
          '\r',
          '\n',
          '"',
          ',',
          "'",
          ';',
          ' ',
        ),
        fc.string({ maxLength: 6 }),
      ),
    )
    .map((parts) => parts.join('')),
);

/** The cells of one row, as RFC 4180 says. */
function cellsOf(row: string): string[] {
  expect(row.endsWith('\r\n')).toBe(true);
  const line = `,${row.slice(0, -2)}`;
  const cells = [...line.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(line);
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** The same text but for apostrophes that were put in: those and nothing else. */
function isWithApostrophes(cell: string, given: string): boolean {
  let at = 0;
  for (const letter of cell) {
    if (given.startsWith(letter, at)) at += letter.length;
    else if (letter !== "'") return false;
  }
  return at === given.length;
}

test('no text can begin a formula, break out of its cell or lose a character', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const cells = cellsOf(csvRow(texts));
      expect(cells).toHaveLength(texts.length);
      cells.forEach((cell, index) => {
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
        expect(isWithApostrophes(cell, texts[index] ?? '')).toBe(true);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('nor where a spreadsheet splits at semicolons, tabs and line ends, whatever the quotes say', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      for (const cell of csvRow(texts).split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['Low Line;=1+1', `"Low Line;'=1+1"`],
  ['Low Line;"=1+1', `"Low Line;""'=1+1"`],
  ['Low Line - Glass', 'Low Line - Glass'],
  ['Low; Line', '"Low; Line"'],
  ['A, -B-', '"A, -B-"'],
])('%j is written as %j', (given, written) => {
  expect(csvRow([given])).toBe(`${written}\r\n`);
});

test('a list of names cannot begin a formula either', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (names) => {
      expect(cellsOf(csvRow([names]))[0]).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
    }),
  );
});
