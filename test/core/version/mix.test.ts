import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlain, namesVersion, readVersion, remixersOf } from '../../../core/version/mix.ts';
import { versionTokens } from '../../../core/version/version-words.ts';

/** What makes a version that version; what it calls itself only ranks, and "original" only says whose it is. */
function identityOf(text: string) {
  const { nouns: _nouns, original: _original, ...identity } = readVersion([text]);
  return identity;
}

describe('the same version in other words', () => {
  test.each([
    ['Pell Remix', 'Pell Rework'],
    ['Pell Re-Edit', 'Pell Remix'],
    ['Pell Re-Fire', 'PELL RMX'],
    ["Pell's Remix", 'Pell Remix'],
    ['Café Remix', 'cafe remix'],
    ['Pell & Arno Remix', 'Pell and Arno Remix'],
    ['Acapella', 'A Cappella'],
    ['VIP', 'VIP Mix'],
    ['Dub', 'Dub Mix'],
    ['Part II', 'Pt. 2'],
    ['Mega Mix', 'Megamix'],
    ['2011 Remaster', 'Original Mix'],
    ['Pell Remix feat. Arno', 'Pell Remix'],
  ])('%s is %s', (one, two) => {
    expect(identityOf(one)).toEqual(identityOf(two));
  });
});

describe('another version', () => {
  test.each([
    ['Pell Remix', 'Arno Remix'],
    ['Pell Remix', 'Pell Dub'],
    ['Pell 2018 Remix', 'Pell Remix'],
    ['Part 1', 'Part 2'],
    ['Extended Mix', 'Radio Edit'],
    ['Live', 'VIP'],
    ['Strobelight Mix', 'Moonlight Mix'],
  ])('%s is not %s', (one, two) => {
    expect(identityOf(one)).not.toEqual(identityOf(two));
  });
});

test.each([
  ['', 'plain', true],
  ['Original Mix', 'plain', true],
  ['Extended Mix', 'extended', true],
  ['12 Inch Mix', 'extended', true],
  ['Radio Edit', 'short', true],
  ['Edit', 'short', true],
  ['Pell Extended Remix', 'extended', false],
  ['Instrumental', 'plain', false],
  ['Pell Edit', 'plain', false],
] as const)('%s is %s', (text, length, plain) => {
  const version = readVersion(text === '' ? [] : [text]);
  expect([version.length, isPlain(version)]).toEqual([length, plain]);
});

test.each([
  'Pell Remix',
  'Radio Edit',
  'Extended',
  'VIP',
  'Live',
  'A Cappella',
  '2011 Remaster',
  'Dub',
  'Mash-Up',
  'Re-Edit',
])('%s names a version', (text) => expect(namesVersion(text)).toBe(true));

test.each(['The Long Night', 'Pell', 'Credit', 'Nightjar', '', 'feat. Pell', 'Olive', 'Dubliners'])(
  '%s names none',
  (text) => expect(namesVersion(text)).toBe(false),
);

test.each([
  ['Pell Remix', ['Pell']],
  ['Pell & Arno Remix', ['Pell', 'Arno']],
  ['Pell x Arno Remix', ['Pell', 'Arno']],
  ['Pell vs. Arno Extended Remix', ['Pell', 'Arno']],
  ['Pell 2018 Remix', ['Pell']],
  ["Pell's Edit", ['Pell']],
  ['Remix by Pell', ['Pell']],
  ['Meera (NO) Remix', ['Meera (NO)']],
  ['Extended Mix', []],
  ['Original Mix', []],
  ['Radio Edit', []],
  ['', []],
])('remixers of %s', (mix, names) => expect(remixersOf(mix)).toEqual(names));

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(versionTokens(text)).not.toContain('');
      expect(remixersOf(text)).not.toContain('');
      expect(readVersion([text]).types).toEqual([...new Set(readVersion([text]).types)].sort());
    }),
  );
});
