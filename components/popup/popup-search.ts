import type { SearchReply } from '../../extension/shared/protocol.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';

/** What stands where the results go. The tracks of the search before stay visible while the next one runs. */
export type SearchView =
  | { at: 'idle' }
  | { at: 'searching'; tracks: readonly BeatportTrack[] }
  | { at: 'found'; tracks: readonly BeatportTrack[]; erased?: true }
  | { at: 'failed'; kind: string; message: string };

export interface Search {
  /** The box holds this text now. */
  type: (text: string) => void;
  /** Enter: without the pause that waits for more letters. */
  now: () => void;
  answer: (answer: SearchReply) => void;
}

const PAUSE_MS = 200;

/** Each text gets a number; an answer to any but the last one is late and ignored. */
export function createSearch(
  ask: (number: number, text: string) => void,
  show: (view: SearchView) => void,
): Search {
  let text = '';
  let number = 0;
  let waiting = false;
  let tracks: readonly BeatportTrack[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    clearTimeout(timer);
    waiting = true;
    timer = undefined;
    ask(number, text);
  };

  return {
    type(typed) {
      const wanted = typed.trim().replace(/\s+/g, ' ');
      if (wanted === text) return;
      text = wanted;
      number += 1;
      waiting = false;
      clearTimeout(timer);
      if (text === '') tracks = [];
      show(text === '' ? { at: 'idle' } : { at: 'searching', tracks });
      if (text !== '') timer = setTimeout(start, PAUSE_MS);
    },
    now() {
      if (text === '' || (waiting && timer === undefined)) return;
      if (timer === undefined) {
        number += 1;
        show({ at: 'searching', tracks });
      }
      start();
    },
    answer(answer) {
      if (answer.number !== number || !waiting) return;
      waiting = false;
      tracks = answer.type === 'found' ? answer.tracks : [];
      show(
        answer.type === 'found'
          ? { at: 'found', tracks, ...(answer.erased && { erased: true }) }
          : { at: 'failed', kind: answer.kind, message: answer.message },
      );
    },
  };
}
