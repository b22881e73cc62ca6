import { expect, test } from 'vitest';
import { readArtists, splitNames } from '../../../core/tracklist/artists.ts';

test.each([
  ['Mira Volt & Pell', ['Mira Volt', 'Pell']],
  ['Mira Volt, Pell, Arno & Tõrv', ['Mira Volt', 'Pell', 'Arno', 'Tõrv']],
  ['Mira Volt + Pell / Arno', ['Mira Volt', 'Pell', 'Arno']],
  ['Mira Volt x Pell', ['Mira Volt', 'Pell']],
  ['Mira Volt X Pell', ['Mira Volt', 'Pell']],
  ['Mira Volt vs. Pell VS Arno versus Tõrv', ['Mira Volt', 'Pell', 'Arno', 'Tõrv']],
  ['Mira Volt and Pell with Arno', ['Mira Volt', 'Pell', 'Arno']],
  ['Mira Volt pres. Pell', ['Mira Volt', 'Pell']],
  ['Mira Volt presents Pell aka Arno', ['Mira Volt', 'Pell', 'Arno']],
  ['Mira Volt meets Pell b2b Arno', ['Mira Volt', 'Pell', 'Arno']],
  ['DJ Meet', ['DJ Meet']],
  ['Kyra, X Lanterns', ['Kyra', 'X Lanterns']],
  ['Lil Rex X & Pell', ['Lil Rex X', 'Pell']],
  ['R&S, Au/Ra, Max1x2', ['R&S', 'Au/Ra', 'Max1x2']],
  ['&Me, Pell', ['&Me', 'Pell']],
  ['Desirée (RSA), Meera (NO)', ['Desirée (RSA)', 'Meera (NO)']],
  ['Ø [Hush], Pell', ['Ø [Hush]', 'Pell']],
  ['Pell*, Arno**', ['Pell', 'Arno']],
  ['10,000 Lanterns', ['10,000 Lanterns']],
])('%s', (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test.each([
  ['Mira Volt feat. Pell', ['Mira Volt'], ['Pell']],
  ['Mira Volt ft Pell & Arno', ['Mira Volt'], ['Pell', 'Arno']],
  ['Mira Volt Featuring Pell', ['Mira Volt'], ['Pell']],
  ['Mira Volt (feat. Pell)', ['Mira Volt'], ['Pell']],
  ['Mira Volt [ft.Pell], Arno', ['Mira Volt', 'Arno'], ['Pell']],
  ['Mira Volt ft. Pell vs. Arno', ['Mira Volt', 'Arno'], ['Pell']],
  ['Mira Volt feat. Pell & Arno feat. Tõrv', ['Mira Volt'], ['Pell', 'Arno', 'Tõrv']],
  ['Featherstone', ['Featherstone'], []],
  ['(Yao Lin)', ['Yao Lin'], []],
])('%s', (text, artists, featuring) => {
  expect(readArtists(text)).toEqual({ artists, featuring });
});
