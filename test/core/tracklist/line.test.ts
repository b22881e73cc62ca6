import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../core/tracklist/line.ts';
import type { TrackLine } from '../../../core/tracklist/track-line.ts';

type Expected = Partial<Omit<TrackLine, 'raw'>>;
const PLAIN: Expected = { kind: 'track', artists: ['Mira Volt'], title: 'Glasshouse' };

function expectLine(text: string, expected: Expected): void {
  expect(parseLine(text), text).toMatchObject({ ...expected, raw: text });
}

describe('what stands before the artist', () => {
  test.each<[string, Expected]>([
    ['[12:34] Mira Volt - Glasshouse', { cueSeconds: 754 }],
    ['[1:02:03] Mira Volt - Glasshouse', { cueSeconds: 3723 }],
    ['[00:12:34] Mira Volt - Glasshouse', { cueSeconds: 754 }],
    ['(0:15) Mira Volt - Glasshouse', { cueSeconds: 15 }],
    ['[012] Mira Volt - Glasshouse', { cueSeconds: 720 }],
    ['[075:30] Mira Volt - Glasshouse', { cueSeconds: 4530 }],
    ['1:02:03 Mira Volt - Glasshouse', { cueSeconds: 3723 }],
    ['00:00 - 03:15 Mira Volt - Glasshouse', { cueSeconds: 0 }],
    ['04 - 14:07 - Mira Volt - Glasshouse', { cueSeconds: 847, position: 4 }],
    ['01. 00:00 Mira Volt - Glasshouse', { cueSeconds: 0, position: 1 }],
    ['[00:12:34] 05. Mira Volt - Glasshouse', { cueSeconds: 754, position: 5 }],
    ['01. Mira Volt - Glasshouse', { position: 1 }],
    ['021. Mira Volt – Glasshouse', { position: 21 }],
    ['01 - Mira Volt - Glasshouse', { position: 1 }],
    ['1) Mira Volt — Glasshouse', { position: 1 }],
    ['01 | Mira Volt – Glasshouse', { position: 1 }],
    ['#7 Mira Volt - Glasshouse', { position: 7 }],
    ['14. 14. Mira Volt - Glasshouse', { position: 14 }],
    ['1️⃣2️⃣ Mira Volt - Glasshouse', { position: 12 }],
    ['A1 Mira Volt - Glasshouse', {}],
    ['B2. Mira Volt - Glasshouse', {}],
    ['# Mira Volt - Glasshouse', {}],
    ['• Mira Volt - Glasshouse', {}],
    ['- Mira Volt - Glasshouse', {}],
    ['► Mira Volt - Glasshouse', {}],
    ['🔥 Mira Volt - Glasshouse 🔥', {}],
    ['w/ Mira Volt - Glasshouse', { overlay: true }],
    ['(w/) Mira Volt - Glasshouse', { overlay: true }],
    ['# [041] + Mira Volt - Glasshouse', { overlay: true, cueSeconds: 2460 }],
    ['TUNE OF THE WEEK: Mira Volt - Glasshouse', {}],
    ['Radio Classic: Mira Volt - Glasshouse', {}],
    ['PREMIERE: Mira Volt - Glasshouse', {}],
    ['[PREMIERE] Mira Volt - Glasshouse', {}],
  ])('%s', (text, expected) => {
    expectLine(text, { overlay: false, ...PLAIN, ...expected });
  });

  test.each(['[0??] ', '[???] ', '[??] ', '[1??] ', '[02?:??] '])('an unknown cue %s is none', (cue) => {
    const line = parseLine(`${cue}Mira Volt - Glasshouse`);
    expect(line).toMatchObject(PLAIN);
    expect(line.cueSeconds).toBeUndefined();
  });

  test.each([
    ['1979 - Glasshouse', '1979'],
    ['# 4 Lanterns - Glasshouse', '4 Lanterns'],
    ['808 Meadow - Glasshouse', '808 Meadow'],
    ['D7 - Glasshouse', 'D7'],
    ['KSHMR: Glasshouse', 'KSHMR'],
    ['14. 99. Lanterns - Glasshouse', '99. Lanterns'],
  ])('a name that looks like a number stays: %s', (text, artist) => {
    expectLine(text, { kind: 'track', artists: [artist], title: 'Glasshouse' });
  });
});

describe('what stands behind the title', () => {
  test.each<[string, Expected]>([
    ['Mira Volt - Glasshouse (0:34:22)', { cueSeconds: 2062 }],
    ['Mira Volt - Glasshouse - 08:15', { cueSeconds: 495 }],
    ['Mira Volt - Glasshouse 2:03:44', { cueSeconds: 7424 }],
    ['[12:00] Mira Volt - Glasshouse (6:12)', { cueSeconds: 720, hints: { durationMs: 372_000 } }],
    ['Mira Volt - Glasshouse [Nightjar]', { label: 'Nightjar' }],
    ['Mira Volt - Glasshouse [Nightjar - NJ 012]', { label: 'Nightjar', hints: { catalogNumber: 'NJ 012' } }],
    [
      'Mira Volt - Glasshouse [Nightjar - NJ 012, 1994]',
      { label: 'Nightjar', hints: { catalogNumber: 'NJ 012', year: 1994 } },
    ],
    ['Mira Volt - Glasshouse [Nightjar / 2011]', { label: 'Nightjar', hints: { year: 2011 } }],
    [
      'Mira Volt - Glasshouse [Nightjar] [NJR 012]',
      { label: 'Nightjar', hints: { catalogNumber: 'NJR 012' } },
    ],
    // Alone it is read as both: labels are called so too.
    ['Mira Volt - Glasshouse [NJR 012]', { label: 'NJR 012', hints: { catalogNumber: 'NJR 012' } }],
    ['Mira Volt - Glasshouse [OWL (NIGHT MUSIC)]', { label: 'OWL (NIGHT MUSIC)' }],
    ['8. Mira Volt – Glasshouse (Nightjar', { label: 'Nightjar' }],
    ['8. Mira Volt – Glasshouse (Nightjar)', { label: 'Nightjar' }],
    ['Mira Volt - Glasshouse - Nightjar Records', { label: 'Nightjar Records' }],
    ['Mira Volt - Glasshouse [1999]', { hints: { year: 1999 } }],
    ['Mira Volt - Glasshouse [FREE]', {}],
    ['Mira Volt - Glasshouse [SELF RELEASED]', {}],
    ['Mira Volt - Glasshouse [Unreleased]', {}],
    ['Mira Volt - Glasshouse [promo]', {}],
    ['Mira Volt - Glasshouse (Official Video) [HD]', {}],
    ['Mira Volt - Glasshouse (Free Download)', {}],
    ['Mira Volt - Glasshouse OUT NOW!', {}],
    ['Mira Volt - Glasshouse https://example.com/x #techno', {}],
    ["Mira Volt - Glasshouse (Taken from 'Night')", {}],
    ['Mira Volt - Glasshouse (Nightwatch 404)', {}],
    ['Mira Volt - Glasshouse*', {}],
    ['Mira Volt - Glasshouse [5]', {}],
    ['Mira Volt - [3-4] (F) Glasshouse', {}],
    ['Mira Volt - [7](?) Glasshouse', {}],
    ['Mira Volt - [4]Glasshouse - ', {}],
  ])('%s', (text, expected) => {
    const line = parseLine(text);
    expect(line).toMatchObject({ ...PLAIN, ...expected });
    expect(line.mix).toBeUndefined();
    expect([line.label, line.hints]).toEqual([expected.label, expected.hints]);
  });

  test('a few capitals before a colon are a name, many are an announcement', () => {
    expectLine('DJ Q: Mira - Glasshouse', { ...PLAIN, artists: ['DJ Q: Mira'] });
    expectLine('BIG TUNE: Mira Volt - Glasshouse', PLAIN);
  });

  test('a lone time after the dash is the title', () => {
    expectLine('Mira Volt - 4:44', { kind: 'track', title: '4:44' });
  });
});

test('a line is read for a thousand characters and kept whole', () => {
  const near = `Mira Volt - Glasshouse${' '.repeat(960)}`;
  expectLine(`${near}(Dub)`, { ...PLAIN, mix: 'Dub' });
  const far = parseLine(`${near}${' '.repeat(40)}(Dub)`);
  expect(far).toMatchObject(PLAIN);
  expect(far.mix).toBeUndefined();
});

describe('mixes', () => {
  test.each<[string, Expected]>([
    ['Mira Volt - Glasshouse (Pell Remix)', { mix: 'Pell Remix', remixers: ['Pell'] }],
    ['Mira Volt - Glasshouse [Pell Rework]', { mix: 'Pell Rework', remixers: ['Pell'] }],
    ['Mira Volt - Glasshouse (Pell & Arno Remix)', { remixers: ['Pell', 'Arno'] }],
    [
      'Mira Volt - Glasshouse (Pell Remix) (Extended Mix)',
      { mix: 'Pell Remix Extended Mix', remixers: ['Pell'] },
    ],
    ['Mira Volt - Glasshouse (Ø [Hush] Remix)', { mix: 'Ø [Hush] Remix' }],
    ['Mira Volt - Glasshouse - Extended Mix', { mix: 'Extended Mix', remixers: [] }],
    ['Mira Volt – Glasshouse – Original Mix [Nightjar]', { mix: 'Original Mix', label: 'Nightjar' }],
    ['Mira Volt - Glasshouse (Pell Remix) (Nightjar)', { mix: 'Pell Remix', label: 'Nightjar' }],
    ['Mira Volt - Glasshouse (Pell Remix) NIGHTJAR', { mix: 'Pell Remix', label: 'NIGHTJAR' }],
    ['Mira Volt - Glasshouse (Pell Remix)(Nightjar)', { mix: 'Pell Remix', label: 'Nightjar' }],
    ['Mira Volt - Glasshouse (Extended Mix) 129', { mix: 'Extended Mix' }],
    ['Mira Volt - Glasshouse VIP', { mix: 'VIP' }],
    ['Mira Volt - Glasshouse (Techmix)', { mix: 'Techmix' }],
    ['Mira Volt - Glasshouse (Pell feat Arno Remix)', { mix: 'Pell feat Arno Remix', featuring: [] }],
    ['Mira Volt - Glasshouse (Pell Remix feat. Arno)', { mix: 'Pell Remix', featuring: ['Arno'] }],
    ['Mira Volt - Glasshouse (Pell Remix) (Live Records)', { mix: 'Pell Remix', label: 'Live Records' }],
    [
      'Mira Volt - Glasshouse (Pell Remix) (Arno Re-Think) [Owl]',
      { mix: 'Pell Remix Arno Re-Think', label: 'Owl' },
    ],
    ['Mira Volt - Glasshouse (Summer Parade Anthem)', { mix: 'Summer Parade Anthem' }],
    ['Mira Volt - Glasshouse (feat Pell - extended mix)', { mix: 'extended mix', featuring: ['Pell'] }],
    ['Glasshouse (Pell Remix) - Mira Volt', { mix: 'Pell Remix' }],
  ])('%s', (text, expected) => {
    expectLine(text, { ...PLAIN, ...expected });
  });

  test.each([
    ['Mira Volt - Glasshouse (The Long Night)', 'Glasshouse (The Long Night)'],
    ['Mira Volt - Glasshouse (Pell)', 'Glasshouse (Pell)'],
    ['Mira Volt - (Under The) Glasshouse', '(Under The) Glasshouse'],
    ['7. Mira Volt - Glasshouse (We Could Stay)', 'Glasshouse (We Could Stay)'],
    ['Mira Volt - Born .NIX', 'Born .NIX'],
    ['Mira Volt - Glasshouse [Edit Police]', 'Glasshouse'],
  ])('a bracket without a version stays in the title: %s', (text, title) => {
    const line = parseLine(text);
    expect(line.title).toBe(title);
    expect(line.mix).toBeUndefined();
  });
});

describe('separators and scripts', () => {
  test.each([
    'Mira Volt – Glasshouse',
    'Mira Volt — Glasshouse',
    'Mira Volt ‐ Glasshouse',
    'Mira Volt − Glasshouse',
    'Mira Volt- Glasshouse',
    'Mira Volt -Glasshouse',
    'Mira Volt\tGlasshouse',
    'Mira Volt | Glasshouse',
    'Mira Volt: Glasshouse',
    'Mira Volt "Glasshouse"',
    'Mira Volt „Glasshouse“',
    '"Glasshouse" by Mira Volt',
    'Mira Volt - Mira Volt - Glasshouse',
    'MÏRA VOLT - Mira Volt - Glasshouse',
    "''Mira Volt - Glasshouse''",
    '**Mira Volt - Glasshouse**',
    '<b>Mira Volt</b> - Glasshouse',
    '[[Mira Volt]] - Glasshouse',
    '\u202aMira Volt\u202c - \u200bGlass\u00adhouse',
    'Mira Volt \ufffd Glasshouse',
  ])('%s', (text) => {
    const line = parseLine(text);
    expect([line.kind, line.artists.join().toLowerCase().replace('ï', 'i'), line.title]).toEqual([
      'track',
      'mira volt',
      'Glasshouse',
    ]);
  });

  test.each<[string, Expected]>([
    ['Tõrv &amp; Lõke - Don&#39;t Wait', { artists: ['Tõrv', 'Lõke'], title: "Don't Wait" }],
    ['ЛУНА ПАРК - Белые ночи (Ремикс Ветра)', { title: 'Белые ночи', mix: 'Ремикс Ветра' }],
    [
      '宵待ち - 雨の街 (夜リミックス) [港]',
      { artists: ['宵待ち'], title: '雨の街', mix: '夜リミックス', label: '港' },
    ],
    ['فرقة النور - ليل طويل (ريمكس سامي)', { artists: ['فرقة النور'], title: 'ليل طويل', mix: 'ريمكس سامي' }],
    ['Mira Volt-Glasshouse (Pell Remix)', { title: 'Glasshouse', mix: 'Pell Remix' }],
    ['Mira Volt - ♃', { title: '♃' }],
    ['Mira Volt - 🔥', { title: '🔥' }],
    ['!!! - 5', { artists: ['!!!'], title: '5' }],
  ])('%s', (text, expected) => {
    expectLine(text, { kind: 'track', ...expected });
  });

  test('title-first lines are read when the order is known', () => {
    const line = parseLine('03. Glasshouse - Mira Volt & Pell', { order: 'title-first' });
    expect(line).toMatchObject({ artists: ['Mira Volt', 'Pell'], title: 'Glasshouse', position: 3 });
  });
});
