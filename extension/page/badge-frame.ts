import type { Field } from '../shared/setting-specs.ts';
import type { Look } from './badge-face.ts';

/** What all badges of a page have in common. */
export interface BadgeFrame {
  /** `dot` shows icons only. */
  density: Look['density'];
  /** Room for the longest text, in digits: kept from the first moment on, so that no answer moves the page. */
  width: number;
  /** The same for a brief one. */
  brief: number;
}

export function badgeFrame(look: Look): BadgeFrame {
  return { density: look.density, width: widthOf(look), brief: widthOf(withoutLabel(look)) };
}

/** Of a row that names its label itself. */
export function withoutLabel(look: Look): Look {
  return { ...look, fields: look.fields.filter((field) => field !== 'label') };
}

/** Room for the longest answer, in digits, so that none needs more than was kept for it. */
function widthOf({ fields, density, flow }: Look): number {
  const wide = density === 'full';
  const widths = fields.map((field) => WIDTHS[field][wide ? 1 : 0] + BETWEEN);
  const change = flow === true && fields.includes('bpm') ? CHANGE : 0;
  return Math.max(NARROWEST, Math.ceil(widths.reduce((sum, width) => sum + width, change)));
}

/** "paused until 14:05" has to fit as well. */
const NARROWEST = 16;
const BETWEEN = 1.2;
/** "+12%", smaller than the rest. */
const CHANGE = 4;
const WIDTHS: Record<Field, readonly [compact: number, full: number]> = {
  bpm: [3.5, 7.5],
  key: [4, 4],
  label: [11, 18],
  date: [9.5, 9.5],
  price: [5.5, 5.5],
  genre: [11, 18],
  length: [4.5, 4.5],
  release: [11, 20],
};
