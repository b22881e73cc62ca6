import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesVersion } from '../../../core/version/mix.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { parseTracklist } from '../../../core/tracklist/tracklist.ts';
import type { TrackLine } from '../../../core/tracklist/track-line.ts';
import { runs } from '../../attack/runs.ts';

const PIECES = [
  ' - ', ' – ', '(', ')', '[', ']', ' feat. ', ' vs. ', ' & ', ' x ', 'Remix', 'Extended Mix', 'ID', '?', '12:34', '01.', '#',
  'w/ ', ' / ', '"', "''", '&amp;', '[0??]', '2011', ': ', '*', '\t', '🎵', '\u202e', '\ud800', 'Mira', 'ночь', '夜', 'ليل',
  'https://a.b', '[Nightjar - NJ 1]', ' ',
]; // prettier-ignore
const lineText = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

function expectShape(line: TrackLine, raw: string): void {
  expect(['track', 'unidentified', 'mashup', 'other']).toContain(line.kind);
  for (const names of [line.artists, line.remixers, line.featuring]) {
    for (const name of names) expect(name.trim()).toBe(name);
    for (const name of names) expect(name).not.toBe('');
  }
  expect(line.title.trim()).toBe(line.title);
  for (const text of [line.mix, line.label]) if (text !== undefined) expect(text).not.toBe('');
  for (const number of [line.cueSeconds, line.position]) {
    if (number !== undefined) expect(Number.isInteger(number) && number >= 0).toBe(true);
  }
  if (line.kind === 'track') expect([line.artists.length > 0, line.title !== '']).toEqual([true, true]);
  expect(line.raw).toBe(raw);
}

describe('any text', () => {
  test('gives a whole line and keeps the text', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        expectShape(parseLine(text), text);
      }),
      { numRuns: runs(500) },
    );
  });

  test('gives the same line twice', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        expect(parseLine(text)).toEqual(parseLine(text));
      }),
      { numRuns: runs(100) },
    );
  });

  test('in a list gives one line each', () => {
    fc.assert(
      fc.property(fc.array(lineText, { maxLength: 12 }), (lines) => {
        const parsed = parseTracklist(lines);
        expect(parsed).toHaveLength(lines.length);
        parsed.forEach((line, at) => expectShape(line, lines[at] ?? ''));
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    '(', '[', ')', '- ', ' - ', '"', '(a)', '(a) ', 'a, ', 'feat. ', ' x ', "''", '# ', '1:', '&amp;', '<a ', '[[a|', '((a ', 'vs. ',
  ])('repeated %j is read and kept whole', (piece) => {
    const text = piece.repeat(20_000);
    expectShape(parseLine(text), text);
  }); // prettier-ignore
});

describe('made-up tracks', () => {
  const word = fc.constantFrom(
    'Glass',
    'Lantern',
    'Meadow',
    'Övre',
    'Ночь',
    '雨の街',
    'نور',
    "Don't",
    'Go',
    'B4U',
    'N.O.R.',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  const mix = fc.constantFrom(
    'Pell Remix',
    'Extended Mix',
    'Arno & Pell Rework',
    'Radio Edit',
    'Dub',
    "Pell's Night Mix",
  );
  const lead = fc.constantFrom('', '01. ', '[12:34] ', '# ', '# [012] ', '07 - ', '• ', '12:34 ');

  test('come apart as they were put together', () => {
    fc.assert(
      fc.property(lead, words, words, mix, words, (before, artist, title, version, label) => {
        fc.pre(artist !== title);
        const line = parseLine(`${before}${artist} - ${title} (${version}) [${label}]`);
        expect(line).toMatchObject({ artists: [artist], title, mix: version, label, kind: 'track' });
      }),
      { numRuns: runs(100) },
    );
  });

  test('keep no mix in the title', () => {
    fc.assert(
      fc.property(words, words, mix, mix, (artist, title, one, two) => {
        const line = parseLine(`${artist} - ${title} (${one}) [${two}]`);
        expect(namesVersion(line.title)).toBe(false);
        expect(line.mix).toBe(`${one} ${two}`);
      }),
      { numRuns: runs(100) },
    );
  });

  test('are the same in either order', () => {
    fc.assert(
      fc.property(words, words, mix, (artist, title, version) => {
        fc.pre(artist !== title);
        const { raw: _one, ...straight } = parseLine(`${artist} - ${title} (${version})`);
        const { raw: _two, ...turned } = parseLine(`${title} (${version}) - ${artist}`, {
          order: 'title-first',
        });
        expect(turned).toEqual(straight);
      }),
      { numRuns: runs(100) },
    );
  });
});
