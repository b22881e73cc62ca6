import type { RowAnswer } from '../../extension/shared/protocol.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';

/** One line the card speaks about; without an answer it is still being looked up. */
export interface CardEntry {
  line: TrackLine;
  answer?: RowAnswer | undefined;
}

/** What the one card shows: a list of lines, or one of them in full, or another version of that one. */
export class CardModel {
  entries = $state.raw<readonly CardEntry[]>([]);
  chosen = $state.raw<number>();
  /** A version the reader picked; the answer's own track otherwise. */
  version = $state.raw<BeatportTrack>();
  /** The user chose something for a line: what it says now, or nothing when that is being asked for. */
  onChosen: (index: number, answer: RowAnswer | undefined) => void = () => {};
  /** Why nothing is asked at the moment, for lines that still wait. */
  pause = $state.raw<{ kind: string; message: string }>();

  readonly entry = $derived(this.chosen === undefined ? undefined : this.entries[this.chosen]);
  readonly isList = $derived(this.entries.length > 1);

  /** A single line is shown in full at once, several as a list. */
  show(entries: readonly CardEntry[]): void {
    this.entries = entries;
    this.choose(entries.length === 1 ? 0 : undefined);
  }

  choose(index: number | undefined): void {
    this.chosen = index;
    this.version = undefined;
  }

  /** Without an answer the line is being looked up again. */
  answer(index: number, answer: RowAnswer | undefined): void {
    this.entries = this.entries.map((entry, at) => (at === index ? { ...entry, answer } : entry));
  }
}
