import type { Card } from '../../extension/page/offered-card.ts';
import { elementAnchor } from './anchor.ts';
import type { CardWindow } from './window.ts';

/** The card as the annotating script sees it: one line beside its badge. */
export function createRowCard(window: CardWindow): Card {
  let line: Parameters<Card['update']>[0]['line'] | undefined;
  return {
    open(request) {
      const same = window.isOpenAt(request.anchor);
      // A second click on the badge closes; the click after the preview makes it stay.
      if (same && !request.preview && window.isKept()) return window.close();
      if (same && request.preview) return;
      if (same) return window.keep();
      window.open([{ line: request.line, answer: request.answer }], elementAnchor(request.anchor), {
        preview: request.preview,
        // What the background answered, by way of the card.
        onChosen: (_index, answer) => request.onChosen(answer),
        onClose: () => {
          line = undefined;
          request.onClose();
        },
      });
      line = request.line;
    },
    update(fresh) {
      // A page that was read again has new objects for the same lines.
      const isOpen = line !== undefined && (line === fresh.line || line.raw === fresh.line.raw);
      if (isOpen) window.model.answer(0, fresh.answer);
    },
    close: () => window.close(),
  };
}
