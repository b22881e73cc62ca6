import { isRecord } from '../../core/is-record.ts';
import type { Match } from '../../core/match/match.ts';
import type { Pause, RowAnswer, RowsReply, ToPage } from './protocol.ts';

/**
 * What arrives in a page, checked by hand: a schema library would weigh more than the rest of the script. The sender is
 * our own background, perhaps of another version; what does not fit is treated as if it had not come.
 */
export function isRowsReply(value: unknown): value is RowsReply {
  if (!isRecord(value)) return false;
  if (value['type'] === 'answer') return isAnswer(value) && isRowAnswer(value.answer);
  if (value['type'] === 'paused') return isPause(value['pause']);
  return value['type'] === 'resumed';
}

/** Whether it is meant to be an answer, whatever it says. */
export function isAnswer(value: unknown): value is { key: string; answer?: unknown } {
  return isRecord(value) && value['type'] === 'answer' && isText(value['key']);
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value) || value['to'] !== 'page') return false;
  if (value['type'] === 'describe') return true;
  return (value['type'] === 'switch' || value['type'] === 'pause') && typeof value['on'] === 'boolean';
}

function isRowAnswer(value: unknown): value is RowAnswer {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return typeof value['stale'] === 'boolean' && isMatch(value['match']);
  return (
    value['ok'] === false && isText(value['kind']) && isText(value['message']) && isTime(value['untilMs'])
  );
}

const VERDICTS: readonly unknown[] = ['match', 'unsure', 'none'];

function isMatch(value: unknown): value is Match {
  if (!isRecord(value) || !VERDICTS.includes(value['verdict'])) return false;
  const { alternatives, track } = value;
  const fits = value['verdict'] === 'match' ? isTrack(track) : track === undefined || isTrack(track);
  return (
    fits && Array.isArray(alternatives) && alternatives.every((one) => isRecord(one) && isTrack(one['track']))
  );
}

/** What a badge reads of a track; the card reads more, and is careful on its own. */
function isTrack(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { key, bpm, label } = value;
  return (
    isText(value['title']) &&
    isText(value['mix']) &&
    Array.isArray(value['artists']) &&
    value['artists'].every((person) => isRecord(person) && isText(person['name'])) &&
    (bpm === undefined || typeof bpm === 'number') &&
    (label === undefined || isText(label)) &&
    (key === undefined ||
      (isRecord(key) && isText(key['name']) && isText(key['camelot']) && isText(key['openKey'])))
  );
}

function isPause(value: unknown): value is Pause {
  return isRecord(value) && isText(value['because']) && isTime(value['untilMs']);
}

function isTime(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
