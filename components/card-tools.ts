import type { Key } from '../core/beatport/key.ts';
import type { Player, PlayerServices } from './card-player.svelte.ts';

/** The texts of the interface, in the reader's language. */
export type Text = (
  key: keyof typeof import('../locales/en.json'),
  ...substitutions: (string | number)[]
) => string;

/** What shows a track and offers something to do with it, in the card as in the popup. */
export interface Tools {
  text: Text;
  player: Player;
  /** In the notation the reader chose. */
  keyText: (key: Key) => string;
  /** False when the browser did not allow it. */
  copy: (value: string) => Promise<boolean>;
  /** Into the one live region of the surface. */
  say: (message: string) => void;
}

/** What the card's script does for the card. */
export interface CardServices extends PlayerServices, Pick<Tools, 'text' | 'keyText' | 'copy'> {
  openBeatport: () => void;
  /** False where the reader saves data. */
  artwork: boolean;
}
