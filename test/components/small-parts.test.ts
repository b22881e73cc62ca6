// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { date, length } from '../../components/shared/track-facts.ts';
import { placeCard } from '../../components/card/card-place.ts';
import { REASON_TEXTS, reasonText } from '../../components/card/card-reasons.ts';
import { nextSpot } from '../../components/popup/popup-keys.ts';
import { troubleOf } from '../../components/popup/popup-trouble.ts';
import { camelotColour } from '../../extension/shared/tokens.ts';
import { describeReason } from '../../core/match/reasons.ts';
import { english } from './english.ts';

describe('facts', () => {
  it.each([
    [402_000, '6:42'],
    [3_727_400, '1:02:07'],
    [59_600, '1:00'],
    [undefined, undefined],
  ])('%s ms is %s', (ms, text) => {
    expect(length(ms)).toBe(text);
  });

  it('shows a date on its own day in every time zone, and an odd one as it is', () => {
    expect(date('2023-05-12', 'en-GB')).toBe('12 May 2023');
    expect(date('soon')).toBe('soon');
  });
});

describe('place of the card', () => {
  const view = { width: 800, height: 600 };
  const card = { width: 340, height: 300 };

  it('is below the anchor, or above it where there is more room', () => {
    expect(placeCard({ left: 50, top: 100, width: 80, height: 20 }, card, view)).toMatchObject({
      left: 50,
      top: 126,
    });
    expect(placeCard({ left: 50, top: 500, width: 80, height: 20 }, card, view)).toMatchObject({
      left: 50,
      top: 194,
    });
  });

  it('never leaves the window, wherever the anchor went', () => {
    for (const left of [-500, 0, 700, 5_000]) {
      for (const top of [-500, 0, 290, 590, 5_000]) {
        const place = placeCard({ left, top, width: 80, height: 20 }, { width: 340, height: 2_000 }, view);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 340).toBeLessThanOrEqual(792);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + place.maxHeight).toBeLessThanOrEqual(592.001);
      }
    }
  });

  it('starts at the other edge of the anchor where one writes from right to left', () => {
    expect(placeCard({ left: 500, top: 100, width: 80, height: 20 }, card, view, true)).toMatchObject({
      left: 240,
    });
  });
});

describe('arrow keys', () => {
  it('mean nothing past the ends, and turn round from right to left', () => {
    expect(nextSpot({ row: 2, column: 1 }, 'ArrowDown', [3, 3, 3])).toEqual({ row: 2, column: 1 });
    expect(nextSpot({ row: 0, column: 0 }, 'ArrowUp', [3])).toBe('box');
    expect(nextSpot({ row: 0, column: 2 }, 'ArrowDown', [3, 2])).toEqual({ row: 1, column: 1 });
    expect(nextSpot({ row: 0, column: 0 }, 'ArrowLeft', [3], true)).toEqual({ row: 0, column: 1 });
    expect(nextSpot({ row: 0, column: 0 }, 'a', [3])).toBeUndefined();
  });
});

describe('troubles', () => {
  it.each([
    ['network', false, 'offline'],
    ['network', true, 'failed'],
    ['challenge', false, 'challenge'],
    ['rate-limited', true, 'slow'],
    ['failures', true, 'slow'],
    ['consent', true, 'consent'],
  ] as const)('%s with a network: %s is %s', (kind, online, trouble) => {
    expect(troubleOf(kind, online)).toBe(trouble);
  });
});

describe('reasons', () => {
  it('are in English what the core says', () => {
    for (const code of Object.keys(REASON_TEXTS)) {
      const reason = `${code}(One|Two)`;
      expect(reasonText(reason, english)).toBe(describeReason(reason));
    }
  });

  it('show a code without a text as it is', () => {
    expect(reasonText('later.code(x)', english)).toBe('later.code(x)');
  });
});

describe('key colours', () => {
  const keys = Array.from({ length: 12 }, (_, hour) => [`${hour + 1}A`, `${hour + 1}B`]).flat();

  it.each(['light', 'dark'] as const)('are readable in the %s theme', (theme) => {
    for (const key of [...keys, 'unknown']) {
      const { background, text } = camelotColour(key, theme);
      const [low, high] = [luminance(background), luminance(text)].sort((one, other) => one - other);
      expect((high! + 0.05) / (low! + 0.05), key).toBeGreaterThanOrEqual(7);
    }
  });

  it('differ from key to key', () => {
    expect(new Set(keys.map((key) => camelotColour(key, 'dark').background)).size).toBe(24);
  });
});

/** WCAG's relative luminance of an `oklch()` colour, cut into sRGB. */
function luminance(colour: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = colour.match(/[\d.]+/g)!.map(Number);
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const cut = (value: number) => Math.max(0, Math.min(1, value));
  return 0.2126 * cut(red) + 0.7152 * cut(green) + 0.0722 * cut(blue);
}
