import { describe, expect, it } from 'vitest';
import english from '../../../locales/en.json';
import { badgeFace, keyText, type Look, type RowView } from '../../../extension/page/badge-face.ts';
import { badgeFrame } from '../../../extension/page/badge-frame.ts';
import type { Text } from '../../../extension/shared/text.ts';
import { found, missing, track, unsure } from './samples.ts';

const text: Text = (key, ...words) =>
  english[key].message.replace(/\$(\d)/g, (_all, digit: string) => String(words[Number(digit) - 1]));
const look: Look = { fields: ['bpm', 'key', 'label'], density: 'compact', notation: 'camelot' };
const shown = (view: RowView, other: Partial<Look> = {}) => {
  const { parts, name } = badgeFace(view, { ...look, ...other }, text);
  return [parts.map((part) => part.text).join(' · '), name];
};
const failed = { ok: false, kind: 'server', message: 'Beatport has trouble.' } as const;

describe('the words of a badge', () => {
  it.each<[RowView, string, string]>([
    [{ state: 'waiting' }, 'looking up', 'Looking up on Beatport'],
    [
      { state: 'match', answer: found },
      '128 · 8A · Nine Fathom',
      '128, 8A, Nine Fathom; A minor; Beatport: Halden Quire – Slow Lanterns (Extended Mix), sure match',
    ],
    [
      { state: 'unsure', answer: unsure(2) },
      '2 versions: choose',
      '2 versions: choose the one that is meant',
    ],
    [
      { state: 'unsure', answer: unsure(1) },
      'not sure: check',
      'Not sure: check whether this track is meant',
    ],
    [{ state: 'none', answer: missing }, 'not on Beatport', 'Not on Beatport'],
    [{ state: 'failed', answer: failed }, 'failed: retry', 'Failed: retry. Beatport has trouble.'],
    [{ state: 'paused' }, 'paused', 'Paused. The bar in the corner says what to do.'],
    [{ state: 'off' }, 'off', 'Off, because this page is paused. Press to look up this track only.'],
  ])('%o', (view, words, name) => {
    expect(shown(view)).toEqual([words, name]);
  });

  it('say how the row follows on the one before, in marks and in words', () => {
    const view: RowView = { state: 'match', answer: found, flow: { mixes: true, percent: -3 } };
    const { parts, name } = badgeFace(view, look, text);
    expect(parts.slice(0, 2)).toEqual([
      { text: '128', change: '\u22123%' },
      { text: '8A', camelot: '8A', mixes: true },
    ]);
    expect(name).toMatch(/; mixes in key with the track before, 3 % slower$/);
    const still = badgeFace({ ...view, flow: { mixes: false, percent: 0 } }, look, text);
    expect(still).toEqual(badgeFace({ state: 'match', answer: found }, look, text));
  });

  it('name the time a pause ends', () => {
    const untilMs = new Date(2026, 0, 1, 14, 5).getTime();
    const [words, name] = shown({ state: 'paused', pause: { because: 'retry-after', untilMs } });
    expect(words).toMatch(/^paused until .*05/);
    expect(name).toContain('The bar in the corner');
  });

  it('follow the notation, the density and the fields', () => {
    const match: RowView = { state: 'match', answer: found };
    expect(shown(match, { notation: 'openKey' })[0]).toBe('128 · 1m · Nine Fathom');
    expect(shown(match, { notation: 'musical' })[0]).toBe('128 · Am · Nine Fathom');
    expect(shown(match, { density: 'full' })[0]).toBe('128 BPM · 8A · Nine Fathom');
    expect(shown(match, { fields: ['date', 'price', 'genre', 'length', 'release'] })[0]).toBe(
      '2026-05-01 · €1.59 · House · 6:41 · Lanterns EP',
    );
    expect(shown(match, { fields: [] })).toEqual([
      'on Beatport',
      'on Beatport; Beatport: Halden Quire – Slow Lanterns (Extended Mix), sure match',
    ]);
  });

  it.each([
    ['Ab Minor', 'A♭m'],
    ['F# Major', 'F♯'],
    ['C Major', 'C'],
  ])('write %s as %s', (name, musical) => {
    expect(keyText({ name, camelot: '1A', openKey: '6m' }, 'musical')).toBe(musical);
  });

  it('say flats and sharps as words', () => {
    const flat = { ...track, key: { name: 'Ab Minor', camelot: '1A', openKey: '6m' } };
    const answer = {
      ...found,
      match: { verdict: 'match', track: flat, score: 1, alternatives: [], reasons: [] },
    } as const;
    expect(
      shown({
        state: 'match',
        answer: {
          ...answer,
          ok: true,
          stale: false,
          match: { ...answer.match, alternatives: [], reasons: [] },
        },
      })[1],
    ).toContain('; A flat minor; Beatport');
  });

  it('leave the label out where the row names it, and keep no room for it', () => {
    const view: RowView = { state: 'match', answer: found, labelled: true };
    expect(shown(view)[0]).toBe('128 · 8A');
    expect(badgeFace(view, look, text).brief).toBe(true);
    expect(badgeFace({ ...view, labelled: false }, look, text).brief).toBe(false);
    expect(badgeFrame(look).brief).toBe(badgeFrame({ ...look, fields: ['bpm', 'key'] }).width);
  });

  it('keep as much room as their fields need, and enough for every state', () => {
    const { width } = badgeFrame(look);
    expect(width).toBeGreaterThan(badgeFrame({ ...look, fields: ['bpm', 'key'] }).width);
    expect(badgeFrame({ ...look, fields: [] }).width).toBe(16);
    expect(badgeFrame({ ...look, density: 'full' }).width).toBeGreaterThan(width);
  });
});
