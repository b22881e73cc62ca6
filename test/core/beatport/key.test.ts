import { expect, test } from 'vitest';
import { parseKey } from '../../../core/beatport/key.ts';

test.each([
  ['Ab Minor', 'Ab Minor', '1A', '6m'],
  ['G# Minor', 'G# Minor', '1A', '6m'],
  ['Eb Minor', 'Eb Minor', '2A', '7m'],
  ['A# Minor', 'A# Minor', '3A', '8m'],
  ['A Minor', 'A Minor', '8A', '1m'],
  ['C Major', 'C Major', '8B', '1d'],
  ['E Major', 'E Major', '12B', '5d'],
  ['Db Minor', 'Db Minor', '12A', '5m'],
  ['F♯ Minor', 'F# Minor', '11A', '4m'],
  ['D♯ maj', 'D# Major', '5B', '10d'],
  ['B♭ min', 'Bb Minor', '3A', '8m'],
  ['Cb Major', 'Cb Major', '1B', '6d'],
  ['E# Minor', 'E# Minor', '4A', '9m'],
  ['Fb Major', 'Fb Major', '12B', '5d'],
  ['B# Minor', 'B# Minor', '5A', '10m'],
  ['Am', 'A Minor', '8A', '1m'],
  ['C#m', 'C# Minor', '12A', '5m'],
  ['bb minor', 'Bb Minor', '3A', '8m'],
  ['  G   Major ', 'G Major', '9B', '2d'],
])('%j reads as %s, %s, %s', (served, name, camelot, openKey) => {
  expect(parseKey(served)).toEqual({ name, camelot, openKey });
});

test.each(['', 'H Minor', 'A', 'AM', 'A## Minor', 'Minor', '8A', 'A Minor 2', 'A Minor\u0000x', 'toString'])(
  '%j names no key',
  (text) => {
    expect(parseKey(text)).toBeUndefined();
  },
);

test('each hour of the wheel is reached once in major and once in minor', () => {
  const names = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'];
  const keys = names.flatMap((name) => [parseKey(`${name} Major`), parseKey(`${name} Minor`)]);
  expect(new Set(keys.map((key) => key?.camelot)).size).toBe(24);
  expect(new Set(keys.map((key) => key?.openKey)).size).toBe(24);
});
