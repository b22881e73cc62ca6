import { describe, expect, test } from 'vitest';
import { detectOrder, parseTracklist } from '../../../core/tracklist/tracklist.ts';

const titles = (lines: string[]) => parseTracklist(lines).map(({ title }) => title);

describe('the order of a list', () => {
  test('is title first when mixes and names stand on the other sides', () => {
    const lines = [
      'Up All Night (Pell Remix) - Mira Volt',
      'Droids - Tõrv',
      'Lanterns - Mira Volt & Pell',
      'Hookworm - Arno & Pell',
      'Watermelon - Tõrv',
    ];
    expect(detectOrder(lines)).toBe('title-first');
    expect(parseTracklist(lines).map(({ artists }) => artists)).toEqual([
      ['Mira Volt'],
      ['Tõrv'],
      ['Mira Volt', 'Pell'],
      ['Arno', 'Pell'],
      ['Tõrv'],
    ]);
  });

  test.each([
    [['Mira Volt - Glasshouse (Pell Remix)', 'Arno & Pell - Lanterns', 'Mira Volt - Droids']],
    [['Mira Volt - Glasshouse', 'Pell - Lanterns']],
    [['Mira Volt - Day', 'Mira Volt - Night', 'Mira Volt - Sun & Moon', 'Mira Volt - Rain & Snow']],
    [[]],
  ])('is artist first in doubt: %j', (lines) => {
    expect(detectOrder(lines)).toBe('artist-first');
  });
});

describe('what a list decides together', () => {
  test('a third part on nearly every line is the label', () => {
    const lines = [
      'A - Orange Night - Owl',
      'B - Blue - Owl Two And Three More Words',
      'C - Red (Pell Remix) - Hush',
      'D - Green - Owl',
    ];
    expect(parseTracklist(lines).map(({ label }) => label)).toEqual([
      'Owl',
      'Owl Two And Three More Words',
      'Hush',
      'Owl',
    ]);
    expect(titles(lines)).toEqual(['Orange Night', 'Blue', 'Red', 'Green']);
  });

  test('a rare third part beside labels in brackets belongs to the title', () => {
    const lines = ['A - Orange [Owl]', 'B - Blue - Night [Owl]', 'C - Red [Hush]', 'D - Green [Owl]'];
    expect(titles(lines)).toEqual(['Orange', 'Blue - Night', 'Red', 'Green']);
  });

  test('a bracket at the end of many lines is the label', () => {
    const lines = [
      'Mira - Orange (Owl)',
      'Pell - Blue (Hush)',
      'Arno - Red (Pell Remix) (Owl)',
      'Tõrv - Green',
    ];
    expect(parseTracklist(lines).map(({ label }) => label)).toEqual(['Owl', 'Hush', 'Owl', undefined]);
  });

  test('a single bracket beside labels is part of a title', () => {
    const lines = [
      '1. Mira - Orange [Owl]',
      '2. Pell - Blue [Hush]',
      '3. Arno - Red (Sunset)',
      '4. Tõrv - Green [Owl]',
    ];
    expect(titles(lines)[2]).toBe('Red (Sunset)');
  });

  test('bare numbers are numbers when they ascend', () => {
    const lines = ['7 Mira - Orange', '8 Pell - Blue', '9 Arno - Red', '10 Tõrv - Green'];
    expect(parseTracklist(lines).map(({ position, artists }) => [position, ...artists])).toEqual([
      [7, 'Mira'],
      [8, 'Pell'],
      [9, 'Arno'],
      [10, 'Tõrv'],
    ]);
    expect(parseTracklist(['7 Mira - Orange'])[0]?.artists).toEqual(['7 Mira']);
  });

  test('bracketed numbers count lines when each is one more, else minutes', () => {
    const counted = ['[01] A - B', '[02] C - D', '[03] E - F', '[04] G - H'];
    expect(parseTracklist(counted).map(({ position, cueSeconds }) => [position, cueSeconds])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
    const minutes = ['[00] A - B', '[04] C - D', '[09] E - F', '[14] G - H'];
    expect(parseTracklist(minutes).map(({ cueSeconds }) => cueSeconds)).toEqual([0, 240, 540, 840]);
  });

  test('times at the end are lengths when they do not ascend', () => {
    const lengths = ['1. A - B (4:10)', '2. C - D (3:30)', '3. E - F (5:00)', '4. G - H (2:59)'];
    expect(parseTracklist(lengths).map(({ cueSeconds, hints }) => [cueSeconds, hints?.durationMs])).toEqual([
      [undefined, 250_000],
      [undefined, 210_000],
      [undefined, 300_000],
      [undefined, 179_000],
    ]);
    const cues = ['1. A - B (0:00)', '2. C - D (3:30)', '3. E - F (5:00)', '4. G - H (9:59)'];
    expect(parseTracklist(cues).map(({ cueSeconds }) => cueSeconds)).toEqual([0, 210, 300, 599]);
  });
});
