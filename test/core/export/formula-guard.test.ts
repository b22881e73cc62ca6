import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../../../core/export/csv.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", ';'),
      fc.string({ maxLength: 20 }),
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

test('no text can begin a formula, break out of its cell or lose a character', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const cells = cellsOf(csvRow(texts));
      expect(cells).toHaveLength(texts.length);
      cells.forEach((cell, index) => {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([cell, cell.slice(1)]).toContain(texts[index]);
        if (cell !== texts[index]) expect(cell[0]).toBe("'");
      });
    }),
    { numRuns: 1_000 },
  );
});

test('a list of names cannot begin a formula either', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (names) => {
      expect(cellsOf(csvRow([names]))[0]).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});
