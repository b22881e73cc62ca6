import type { Choice, ChosenReply, RowAnswer } from '../../extension/shared/protocol.ts';
import type { Text } from '../../extension/shared/text.ts';
import type { Key } from '../../core/beatport/key.ts';
import type { PictureShape } from '../../core/beatport/media.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Player, PlayerServices } from '../shared/player.svelte.ts';
import type { Playing } from '../../extension/shared/protocol.ts';

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

/** What the card's script does for the card. */
export interface CardServices extends PlayerServices, Pick<Tools, 'text' | 'keyText' | 'copy'> {
  openBeatport: () => void;
  /** Where a permission that is missing can be given. */
  openGrant?: () => void;
  /** Keeps what somebody chose for a line. Without an answer the line has to be asked for again. A sample keeps nothing. */
  remember?: (line: TrackLine, choice: Choice) => Promise<ChosenReply>;
  /** For a line of the page: without consent nothing of a page may go out, not even for what is known already. */
  play: (trackId: number, line?: TrackLine) => Promise<Playing | boolean>;
  picture?: (address: string, shape: PictureShape, line?: TrackLine) => Promise<string | undefined>;
}
