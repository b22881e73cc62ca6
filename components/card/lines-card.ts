import { browser } from 'wxt/browser';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { pauseText } from '../../extension/shared/failure-text.ts';
import { createRowsClient } from '../../extension/page/rows-client.ts';
import { sendableLine } from '../../extension/page/sendable-line.ts';
import { ROWS_PORT, type RowAnswer } from '../../extension/shared/protocol.ts';
import { text } from '../../extension/shared/text.ts';
import { selectionAnchor } from './anchor.ts';
import type { CardWindow } from './window.ts';

/** The card for a selection: its lines beside it, each with its answer as it comes. */
export function createLinesCard(
  document: Document,
  window: CardWindow,
): { show: (lines: TrackLine[]) => void } {
  return {
    show(lines) {
      const stop = new AbortController();
      const { model } = window;
      const missing = new Set(lines.flatMap((line, index) => (line.kind === 'track' ? [index] : [])));
      window.open(
        lines.map((line) => ({ line })),
        selectionAnchor(document),
        {
          preview: false,
          onChosen: (index, answer) => answer === undefined && ask([index]),
          onClose: () => stop.abort(),
        },
      );
      const answered = (index: number, answer: RowAnswer) => {
        missing.delete(index);
        model.answer(index, answer);
      };
      const client = createRowsClient({
        connect: () => browser.runtime.connect({ name: ROWS_PORT }),
        onAnswer: (key, answer) => answered(Number(key), answer),
        onPause: (pause) => (model.pause = { kind: pause.because, message: pauseText(pause) }),
        onResume: () => (model.pause = undefined),
        onGone: () => {
          for (const index of missing)
            answered(index, { ok: false, kind: 'network', message: text('pageLost') });
        },
        signal: stop.signal,
      });
      const ask = (indexes: Iterable<number>) =>
        client.ask(
          [...indexes].map((index) => ({
            key: String(index),
            line: sendableLine(lines[index] as TrackLine),
            priority: index,
            byHand: true,
          })),
        );
      ask(missing);
    },
  };
}
