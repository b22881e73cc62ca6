import type { Face } from './badge-face.ts';
import type { BadgeFrame } from './badge-frame.ts';

/**
 * What this folder needs of `components/`, which it may not import: the script that starts it all hands them over. The shapes
 * are those of `extension/page/badge.ts`.
 */
export interface PageBadge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  show: (face: Face) => void;
  fit: (fit: 'full' | 'short' | 'slim' | 'over') => void;
  paint: (theme: 'light' | 'dark') => void;
}

export interface BadgeKit {
  create: (face: Face) => PageBadge;
  frame: (frame: BadgeFrame) => void;
}
