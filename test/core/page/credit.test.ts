import { describe, expect, it } from 'vitest';
import { creditOf, lineOf } from '../../../core/page/credit.ts';

describe('a credit of linked names', () => {
  it.each([
    ['Halden Quire, Sorrel & Pike', ['Halden Quire', 'Sorrel & Pike']],
    ['Halden Quire / Cobaltine', ['Halden Quire', 'Cobaltine']],
    ['Halden Quire', ['Halden Quire']],
  ])('"%s" is its names', (text, names) => {
    expect(creditOf(text, names)).toEqual(names);
  });

  it.each(['feat.', 'Feat', 'ft.', 'pres.', 'vs.', 'with'])(
    'is text where "%s" stands between them',
    (word) => {
      const text = `Halden Quire ${word} Lumo Verrit`;
      expect(creditOf(text, ['Halden Quire', 'Lumo Verrit'])).toBe(text);
    },
  );

  it('does not see such a word inside a name', () => {
    expect(creditOf('Man With Kite, Cobaltine', ['Man With Kite', 'Cobaltine'])).toHaveLength(2);
  });

  it('is text where nothing is linked, and nobody where it says "Various"', () => {
    expect(creditOf('Sorrel & Pike', [])).toBe('Sorrel & Pike');
    expect(creditOf('Various Artists', ['Various Artists'])).toBe('');
    expect(creditOf('VARIOUS', [])).toBe('');
  });

  it('stands before its title on a line', () => {
    expect(lineOf(['Halden Quire', 'Sorrel'], 'Slow Lanterns')).toBe('Halden Quire & Sorrel - Slow Lanterns');
    expect(lineOf('', 'Slow Lanterns')).toBe('Slow Lanterns');
  });
});
