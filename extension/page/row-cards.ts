import { offeredCard } from './offered-card.ts';
import type { RowAnswer } from '../shared/protocol.ts';
import type { Entry } from './entry.ts';
import { openCard } from './open-card.ts';

/** The card of a page's rows: one, beside the badge it was opened at. */
export class RowCards {
  readonly #onChosen: (entry: Entry, answer: RowAnswer | undefined) => void;
  #open: { entry: Entry; preview: boolean } | undefined;

  constructor(onChosen: (entry: Entry, answer: RowAnswer | undefined) => void) {
    this.#onChosen = onChosen;
  }

  open(entry: Entry, preview: boolean): void {
    const card = { entry, preview };
    this.#open = card;
    void openCard(entry, {
      preview,
      onChosen: (answer) => this.#onChosen(entry, answer),
      onClose: () => {
        if (this.#open === card) this.#open = undefined;
      },
    });
  }

  /** A card that the reader opened is not taken away by a mouse passing by. */
  peek(entry: Entry): void {
    if (entry.answer?.ok === true && this.#open?.preview !== false) this.open(entry, true);
  }

  update({ row, answer }: Entry): void {
    if (answer !== undefined && this.#open?.entry.row.key === row.key)
      offeredCard.get()?.update({ line: row.line, answer });
  }

  /** The page may have taken the row away. */
  closeIfLost(): void {
    if (this.#open !== undefined && this.#open.entry.badge === undefined) offeredCard.get()?.close();
  }
}
