import { parseLine } from '../tracklist/line.ts';
import { correctionKey, isCurrentKey } from './correction-key.ts';
import { formerKey } from './former-key.ts';

/**
 * The key of today for a choice that was kept or saved at any time: that of its line. The key that it has stays where a page
 * read the line otherwise than a line alone is read (title first, a band with an "&"), which is when the same words or
 * letters stand in another order. Other ones belong to a line that was edited since.
 */
export function currentKey({ key, line: text }: { key?: string | undefined; line: string }): string {
  const line = parseLine(text);
  const own = correctionKey(line);
  if (key === undefined) return own;
  if (isCurrentKey(key)) return wordsOf(key) === wordsOf(own) ? key : own;
  const former = formerKey(line);
  return key !== former && lettersOf(key) === lettersOf(former) ? key : own;
}

function wordsOf(key: string): string {
  const words = key.split(/[\s&,]+/);
  return words.sort().join(' ');
}

function lettersOf(formerKey: string): string {
  const letters = formerKey.replace(/[|+ ]/g, '').split('');
  return letters.sort().join('');
}
