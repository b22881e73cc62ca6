import { expect, test } from 'vitest';
import { nameText, peopleText, titleText, trackText } from '../../../core/beatport/track-text.ts';

const people = [{ name: 'Ferric' }, { id: 7, name: 'Marlo Quint' }];

test.each([
  [
    { artists: people, title: 'Copper Sky', mix: 'Original Mix' },
    'Ferric, Marlo Quint - Copper Sky (Original Mix)',
  ],
  [{ artists: people.slice(0, 1), title: 'Copper Sky', mix: '' }, 'Ferric - Copper Sky'],
  [{ artists: [], title: 'Copper Sky', mix: 'Dub' }, 'Copper Sky (Dub)'],
])('%j is written %s', (track, text) => expect(trackText(track)).toBe(text));

test('a line that names no mix is written without', () => {
  expect(nameText(['Ferric', 'Quint'], { title: 'Copper Sky', mix: undefined })).toBe(
    'Ferric, Quint - Copper Sky',
  );
  expect(titleText({ title: 'Copper Sky' })).toBe('Copper Sky');
});

test('people stand in the order given', () => {
  expect(peopleText(people)).toBe('Ferric, Marlo Quint');
  expect(peopleText([])).toBe('');
});
