/**
 * Brackets, read in one way: any kind closes any other, one that never closes runs to the end, a closing one without an
 * opening is dropped. Those of full width (（ ） 【 】) are brackets like the others: titles in Japanese are written with them.
 */

/** A stretch of text in reading order: outside all brackets, or the content of one top-level bracket. */
export interface Segment {
  text: string;
  kind: 'plain' | 'round' | 'square';
}

const OPEN: Record<string, Segment['kind']> = {
  '(': 'round',
  '[': 'square',
  '{': 'round',
  '（': 'round',
  '［': 'square',
  '｛': 'round',
  '【': 'square',
};
const CLOSE = new Set([')', ']', '}', '）', '］', '｝', '】']);
const OPENING = /[([{（［｛【]/;
const BRACKET = /[([{（［｛【)\]}）］｝】]/;
const CLOSE_MARK = /^[,.;:!?]/;
const STRAY = /[)\]}）］｝】]/g;

/** In order, so that a bracket which is part of the title can go back to its place (`joinSegments`). */
export function segments(text: string): Segment[] {
  if (!BRACKET.test(text)) return text.trim() === '' ? [] : [{ text: text.trim(), kind: 'plain' }];
  const out: Segment[] = [];
  let kind: Segment['kind'] = 'plain';
  let start = 0;
  let depth = 0;
  const take = (end: number) => {
    const cut = text.slice(start, end);
    const content = (kind === 'plain' ? cut.replace(STRAY, '') : cut).trim();
    if (content !== '') out.push({ text: content, kind });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const opened = OPEN[char];
    if (opened !== undefined) {
      if (depth === 0) take(at);
      if (depth === 0) kind = opened;
      depth += 1;
    } else if (CLOSE.has(char) && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      take(at);
      kind = 'plain';
    }
  }
  take(text.length);
  return out;
}

/** Segments back to text, brackets around what stood in brackets; punctuation after a bracket stays close to it. */
export function joinSegments(parts: readonly Segment[]): string {
  let out = '';
  for (const { text, kind } of parts) {
    if (out !== '' && !(kind === 'plain' && CLOSE_MARK.test(text))) out += ' ';
    out += kind === 'plain' ? text : kind === 'round' ? `(${text})` : `[${text}]`;
  }
  return out;
}

/** What stands outside all brackets, the parts set apart by a space. */
export function withoutBrackets(text: string): string {
  return plainText(segments(text));
}

function plainText(parts: readonly Segment[]): string {
  return parts
    .filter(({ kind }) => kind === 'plain')
    .map(({ text }) => text)
    .join(' ');
}

/** A text with its top-level brackets taken out: "A (B (C) D) [E]" is `outside` "A", `inside` "B (C) D" and "E". */
export interface Brackets {
  outside: string;
  inside: Bracket[];
}

interface Bracket {
  text: string;
  /** Nothing but further brackets follows: where mixes, labels and credits stand. */
  trailing: boolean;
}

export function splitBrackets(text: string): Brackets {
  const parts = segments(text);
  const lastPlain = parts.findLastIndex(({ kind }) => kind === 'plain');
  return {
    outside: plainText(parts).replace(/\s+/g, ' '),
    inside: parts.flatMap(({ text, kind }, at) =>
      kind === 'plain' ? [] : [{ text, trailing: at > lastPlain }],
    ),
  };
}

/** Whether nothing stands outside brackets. */
export function isBracketed(text: string): boolean {
  return segments(text).every(({ kind }) => kind !== 'plain');
}

/** Whether a bracket opens anywhere. */
export function opensBracket(text: string): boolean {
  return OPENING.test(text);
}

/** Splits at a separator that stands outside brackets. `pattern` must be global and without groups. */
export function splitOutside(text: string, pattern: RegExp): string[] {
  if (!BRACKET.test(text)) return text.split(pattern);
  const out: string[] = [];
  let from = 0;
  for (const found of matchesOutside(text, pattern)) {
    out.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  out.push(text.slice(from));
  return out;
}

/** The matches outside brackets, in order. A bracket that never closes hides nothing. */
export function matchesOutside(text: string, pattern: RegExp): RegExpExecArray[] {
  if (text.search(pattern) < 0) return [];
  const all = [...text.matchAll(pattern)];
  if (!BRACKET.test(text)) return all;
  const closes = lastClosing(text);
  let depth = 0;
  let at = 0;
  return all.filter((found) => {
    for (; at < found.index; at++) {
      const char = text.charAt(at);
      if (OPEN[char] !== undefined && at < closes) depth += 1;
      else if (depth > 0 && CLOSE.has(char)) depth -= 1;
    }
    return depth === 0;
  });
}

function lastClosing(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (CLOSE.has(text.charAt(at))) return at;
  return -1;
}
