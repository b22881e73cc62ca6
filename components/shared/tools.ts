import type { Key } from '../../core/beatport/key.ts';
import type { PictureShape } from '../../core/beatport/media.ts';
import type { Text } from '../../extension/shared/text.ts';
import type { Player } from './player.svelte.ts';

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
  /** A picture by its address on Beatport, as data to show. Not where the reader saves data, nor in a popup. */
  picture?: ((address: string, shape: PictureShape) => Promise<string | undefined>) | undefined;
}
