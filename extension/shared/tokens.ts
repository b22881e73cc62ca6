export type Theme = 'light' | 'dark';

export interface Colours {
  background: string;
  text: string;
}

/** Lightness and chroma; a major key (B) is the fresher one of its hour. At least 7:1 between the two. */
export const TONES = {
  light: { text: '0.3 0.08', A: '0.9 0.055', B: '0.92 0.095' },
  dark: { text: '0.95 0.04', A: '0.36 0.065', B: '0.4 0.095' },
} as const;

/**
 * The colours of a key, once around the wheel from teal (1) over yellow (4), red (7) and violet (9) to blue (11): keys that
 * mix look alike. Never the only carrier of meaning, the name of the key stands on it. Without a readable key it is grey.
 */
export function camelotColour(camelot: string, theme: Theme): Colours {
  const [, hour, mode] = /^(1[0-2]|[1-9])([AB])$/.exec(camelot) ?? [];
  const tones = TONES[theme];
  if (hour === undefined || (mode !== 'A' && mode !== 'B')) {
    return { background: grey(tones.A), text: grey(tones.text) };
  }
  const hue = (205 - 30 * Number(hour) + 360) % 360;
  return { background: `oklch(${tones[mode]} ${hue})`, text: `oklch(${tones.text} ${hue})` };
}

function grey(tone: string): string {
  return `oklch(${tone.split(' ')[0]} 0 0)`;
}
