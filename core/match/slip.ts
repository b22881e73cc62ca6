import { distance } from 'fastest-levenshtein';

/**
 * How far a word is from another one. `small`: letters swapped, missing or doubled, as typing does; `letter`: another
 * letter in its place, which may as well be another word.
 */
export type Slip = 'none' | 'small' | 'letter';

/**
 * One slip in a word of five letters or more, never in the first letter ("Rone" is not "Bone") nor in a digit. A plural is
 * no slip but another word. `undefined` when the words are further apart.
 */
export function slipBetween(a: string, b: string): Slip | undefined {
  if (a === b || isCensored(a, b)) return 'none';
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return undefined;
  if (a[0] !== b[0] || digitsOf(a) !== digitsOf(b) || isPlural(a, b)) return undefined;
  if (isSwapped(a, b)) return 'small';
  if (distance(a, b) > 1) return undefined;
  return a.length === b.length ? 'letter' : 'small';
}

/** "Recieve": two neighbours changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

export function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** "Sq*k" is "Squeak": a star stands for any letters, as long as two letters or more are left to recognise. */
export function isCensored(a: string, b: string): boolean {
  if (!a.includes('*') && !b.includes('*')) return false;
  const [censored, clear] = a.includes('*') ? [a, b] : [b, a];
  const parts = censored.split('*');
  if (parts.join('').length < 2 || clear.includes('*')) return false;
  const head = parts[0] ?? '';
  const tail = parts.at(-1) ?? '';
  if (!clear.startsWith(head) || !clear.endsWith(tail)) return false;
  let at = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = clear.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at < clear.length - tail.length;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}+/gu, ' ').trim();
}
