import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../core/tracklist/clean.ts';
import { cueSeconds } from '../../../core/tracklist/clock.ts';
import { leadingCue, trailingCue } from '../../../core/tracklist/cue.ts';
import { decodeEntities } from '../../../core/text/entities.ts';
import { readRelease } from '../../../core/tracklist/label.ts';
import { splitSides } from '../../../core/tracklist/split.ts';

test.each([
  ['Sun &amp; Moon', 'Sun & Moon'],
  ['Don&#39;t &#x26; &amp;#39;', "Don't & '"],
  ['Caf&eacute; &Uuml;ber', 'Café Über'],
  ['R&B; &nothing; &#0; &#55555; &constructor;', 'R&B; &nothing; &#0; &#55555; &constructor;'],
])('entities: %s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));

test.each([
  ["It''s Late", "It's Late"],
  ["'''Rewind 1999:''' Mira - Glasshouse", 'Mira - Glasshouse'],
  ['[[Mira Volt|Mira]] - [[Glasshouse]]', 'Mira - Glasshouse'],
  ['[Mira](https://example.com/a) - Glasshouse', 'Mira - Glasshouse'],
  ['Mira - F**k and S**t', 'Mira - F**k and S**t'],
  ['Mira\u00a0-\u2003Glasshouse  ', 'Mira - Glasshouse'],
  ['▶ Mira - Glasshouse ♪', 'Mira - Glasshouse'],
  ['{{note}} Mira <br/>- Glasshouse <3', 'Mira - Glasshouse <3'],
])('clean text: %s', (text, clean) => expect(cleanText(text)).toBe(clean));

describe('cues', () => {
  test.each([
    ['0:00', 0],
    ['75:30', 4530],
    ['113:13', 6793],
    ['1:02:03', 3723],
    ['0:60', undefined],
    ['1:60:00', undefined],
    ['12', undefined],
    ['', undefined],
  ])('%s', (text, seconds) => expect(cueSeconds(text)).toBe(seconds));

  test('a time of day, a long number and a bare bracket are none', () => {
    expect(leadingCue('9:00 am To 5:00 pm Weekdays')).toBeUndefined();
    expect(leadingCue('1:168 - Title')).toBeUndefined();
    expect(leadingCue('[?] Title')).toBeUndefined();
    expect(trailingCue('Mira - 1:168')).toBeUndefined();
  });
});

test.each([
  ['Nightjar', { label: 'Nightjar' }],
  ['Nightjar (NJ) - 3', { label: 'Nightjar (NJ)', catalogNumber: '3' }],
  ['Nightjar - CS.2019, 1974', { label: 'Nightjar', catalogNumber: 'CS.2019', year: 1974 }],
  ['Owl / Hush', { label: 'Owl / Hush' }],
  ['Owl, 1993', { label: 'Owl', year: 1993 }],
  ['2004', { year: 2004 }],
])('release: %s', (text, note) => expect(readRelease(text)).toEqual(note));

test.each([
  ['A - B - C', 'A', 'B - C'],
  ['A (x - y) - B', 'A (x - y)', 'B'],
  ['A-b - C', 'A-b', 'C'],
  ['Ne-Yo-So Sick', 'Ne-Yo', 'So Sick'],
  ['A: B', 'A', 'B'],
])('sides: %s', (text, left, right) => expect(splitSides(text)).toMatchObject({ left, right }));

test('a text without a separator has no sides', () => {
  for (const text of ['', 'A', 'A-b', ' - ', '- A', '(A - B)', 'well-known'])
    expect(splitSides(text)).toBeUndefined();
});
