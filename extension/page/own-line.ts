import type { Row } from '../../core/page/site.ts';
import type { PlacedBadge } from './entry.ts';

const ELEMENTS_AND_TEXTS = 5;
const BREAK = '\n';

/**
 * What a badge was put beside: the text of its row or, where rows share an element, so much in front of it as its line is long.
 * Remembered so that a change of the page can be told at once from one beside another line. A row whose other parts change
 * while its line stays (a counter) is known by its line alone.
 */
export function rememberLine(badge: PlacedBadge, row: Row, isShared: boolean, moves = false): void {
  const [seen, line] = [textBeside(badge, row, isShared), squashed(row.text)];
  badge.moves = moves && seen !== badge.line && seen.includes(line);
  badge.line = badge.moves ? line : seen;
}

export function isBesideLine(badge: PlacedBadge, row: Row, isShared: boolean): boolean {
  const seen = textBeside(badge, row, isShared);
  return badge.moves === true ? seen.includes(badge.line) && !seen.endsWith(BREAK) : seen === badge.line;
}

/** Texts as a whole: a line is another one also when something is put in front of it. */
function textBeside({ host }: PlacedBadge, { element, text }: Row, isShared: boolean): string {
  if (!isShared) return squashed(element.textContent);
  const { length } = squashed(text);
  const walker = host.ownerDocument.createTreeWalker(element, ELEMENTS_AND_TEXTS);
  walker.currentNode = host;
  let before = '';
  for (let node; before.length < length && (node = walker.previousNode()) !== null;)
    before = (node.nodeName === 'BR' ? BREAK : squashed(node.nodeValue)) + before;
  return before;
}

function squashed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}
