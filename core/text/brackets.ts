/** A text with its top-level brackets taken out: "A (B (C) D) [E]" is `outside` "A", `inside` ["B (C) D", "E"]. */
export interface Brackets {
  outside: string;
  inside: Bracket[];
}

export interface Bracket {
  text: string;
  kind: 'round' | 'square' | 'curly';
  /** Nothing but further brackets follows: where mixes, labels and credits stand. */
  trailing: boolean;
}

const OPEN: Record<string, Bracket['kind']> = { '(': 'round', '[': 'square', '{': 'curly' };
const CLOSE: Record<string, Bracket['kind']> = { ')': 'round', ']': 'square', '}': 'curly' };

/** Splits in one pass. A bracket that never closes runs to the end; a closing one without an opening is dropped. */
export function splitBrackets(text: string): Brackets {
  const inside: Bracket[] = [];
  let outside = '';
  let depth = 0;
  let start = 0;
  let kind: Bracket['kind'] = 'round';
  let trailingFrom = 0;
  const take = (end: number) => {
    const content = text.slice(start, end).trim();
    if (content !== '') inside.push({ text: content, kind, trailing: false });
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const opened = OPEN[char];
    if (opened !== undefined) {
      if (depth === 0) {
        start = at + 1;
        kind = opened;
      }
      depth += 1;
    } else if (CLOSE[char] !== undefined) {
      if (depth === 1) {
        take(at);
        outside += ' ';
      }
      if (depth > 0) depth -= 1;
    } else if (depth === 0) {
      if (char.trim() !== '') trailingFrom = inside.length;
      outside += char;
    }
  }
  if (depth > 0) take(text.length);
  for (const bracket of inside.slice(trailingFrom)) bracket.trailing = true;
  return { outside: outside.replace(/\s+/g, ' ').trim(), inside };
}

/** Whether nothing stands outside brackets; the same reading of them, without the parts. */
export function isBracketed(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (/[([{]/.test(char)) depth += 1;
    else if (/[)\]}]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && char.trim() !== '') return false;
  }
  return true;
}
