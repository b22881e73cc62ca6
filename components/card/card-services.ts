import type { PictureShape } from '../../core/beatport/media.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Choice, ChosenReply, Playing } from '../../extension/shared/protocol.ts';
import type { PlayerServices } from '../shared/player.svelte.ts';
import type { Tools } from '../shared/tools.ts';

/** What the card's script does for the card. */
export interface CardServices extends PlayerServices, Pick<Tools, 'text' | 'keyText' | 'copy'> {
  openBeatport: () => void;
  /** Where a permission that is missing can be given. */
  openGrant?: () => void;
  /** Keeps what the user chose for a line. Without an answer the line has to be asked for again. A sample keeps nothing. */
  remember?: (line: TrackLine, choice: Choice) => Promise<ChosenReply>;
  /** For a line of the page: without consent nothing of a page may go out, not even for what is known already. */
  play: (trackId: number, line?: TrackLine) => Promise<Playing | boolean>;
  picture?: (address: string, shape: PictureShape, line?: TrackLine) => Promise<string | undefined>;
}
