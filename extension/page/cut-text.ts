/**
 * A text of the page that holds several lines, cut so that a badge can stand at the end of each. The page's own node stays in
 * its place, first and empty, and pieces of ours behind it show the text. So who writes to that node, moves it or takes it away
 * is who holds on to it and means the whole text: React and Vue keep their nodes, lit writes to the one behind its marker, Solid
 * to the first child. Who goes through all texts of a page and changes each meets what is shown, and passes by an empty one
 * (translators put an element in the place of a text: https://github.com/facebook/react/issues/11538). Only a page that reads
 * what it wrote, from its own node, finds that empty.
 */
interface CutText {
  own: Text;
  /** Empty as well: `normalize()` takes both away, a page none but its own. */
  mark: Text;
  pieces: Text[];
  badges: Set<Element>;
  /** The piece that the last badge went into, and where it begins in the text as that was found. */
  last?: { text: Text; index: number; start: number };
}

const cuts = new WeakMap<Node, CutText>();
/** On a badge that divides a text, for those who copy it. */
const DIVIDES = 'divides';

/**
 * Puts a badge behind so many characters of a text as it was found; badges before this one may have cut it since. Returns how
 * to take it out again; with the last one the page's own node has all of its text back.
 */
export function placeInText(text: Text, offset: number, badge: Element): (() => void) | undefined {
  const known = cuts.get(text);
  if (known === undefined && (offset === 0 || offset >= text.length)) {
    if (offset > text.length) return undefined;
    if (offset === 0) text.before(badge);
    else text.after(badge);
    return () => badge.remove();
  }
  const cut = known ?? begin(text);
  const { pieces, badges, last } = cut;
  // Badges come in reading order: the next one is not looked for from the beginning.
  const isBehind = last !== undefined && last.text === text && last.start < offset;
  let [index, start] = isBehind ? [last.index, last.start] : [Math.max(0, pieces.indexOf(text)), 0];
  let piece = pieces[index];
  for (; piece !== undefined && offset > start + piece.length; piece = pieces[++index]) start += piece.length;
  if (piece === undefined || piece.parentNode === null) return undefined;
  const at = offset - start;
  cut.last = { text, index, start };
  if (at > 0 && at < piece.length) keep(cut, index + 1, piece.splitText(at));
  if (at === 0) piece.before(badge);
  else piece.after(badge);
  badge.toggleAttribute(DIVIDES, at === 0 ? index > 0 : index < pieces.length - 1);
  badges.add(badge);
  return () => {
    badge.remove();
    if (badges.delete(badge) && badges.size === 0) giveBack(cut);
  };
}

/**
 * What a page did to a text that is cut: it has it back as a whole at once, before anything is painted. Returns what stands
 * behind it then.
 */
export function mendText(record: MutationRecord, isOurs: (node: Node) => boolean): Node | null {
  const { type, target, addedNodes, removedNodes } = record;
  const cutOf = (node: Node | null) => (node === null ? undefined : cuts.get(node));
  // Who writes to a piece has found it like any other text.
  if (type === 'characterData') return cutOf(target)?.own === target ? giveBack(cutOf(target)) : null;
  let behind: Node | null = null;
  for (const node of removedNodes) behind = giveBack(cutOf(node)) ?? behind;
  let next = addedNodes[addedNodes.length - 1]?.nextSibling ?? null;
  while (next !== null && isOurs(next)) next = next.nextSibling;
  const cut = cutOf(next);
  // Behind its own node is behind the text; between two pieces the page has found what is shown there.
  return cut === undefined || cut.own === next ? behind : giveBack(cut, cut.mark !== next);
}

/** Takes a badge out that is a copy, or was left by a script that died, and the cuts that were copied with it. */
export function removeCopy(copy: Element): void {
  const pieces = [copy.previousSibling].filter(isText);
  const badges = new Set<Element>();
  for (let at: Element = copy; pieces.length > 0 && at.hasAttribute(DIVIDES) && !badges.has(at);) {
    const next = at.nextSibling;
    if (!isText(next)) break;
    pieces.push(next);
    badges.add(at);
    if (next.nextSibling?.nodeName === copy.nodeName) at = next.nextSibling as Element;
  }
  copy.remove();
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return;
  const mark = first.previousSibling;
  const own = mark?.previousSibling;
  if (isText(mark) && mark.data === '' && isText(own)) return void giveBack({ own, mark, pieces, badges });
  first.appendData(dataOf(rest));
  for (const node of [...badges, ...rest]) node.remove();
}

function begin(own: Text): CutText {
  const mark = own.ownerDocument.createTextNode('');
  const cut: CutText = { own, mark, pieces: [], badges: new Set() };
  keep(cut, 0, own.splitText(0));
  own.after(mark);
  cuts.set(own, cut).set(mark, cut);
  return cut;
}

function keep(cut: CutText, index: number, piece: Text): void {
  cut.pieces.splice(index, 0, piece);
  cuts.set(piece, cut);
}

/** Puts the whole text into the page's own node, unless the page has taken what is shown for its own. */
function giveBack(cut: CutText | undefined, isTaken = false): Node | null {
  if (cut === undefined) return null;
  const { own, mark, pieces, badges } = cut;
  for (const node of [own, mark, ...pieces]) cuts.delete(node);
  for (const badge of badges) badge.remove();
  badges.clear();
  const behind = pieces.at(-1)?.nextSibling ?? null;
  const left = pieces.filter(({ parentNode }) => parentNode !== null);
  const isLess = left.length < pieces.length;
  if (own.parentNode === null && mark.parentNode === null && !isLess) pieces[0]?.before(own);
  // Some implementations of `normalize()` join what follows to an empty text instead.
  const isJoined = own.data !== '' && mark.parentNode === null && left.length > 0 && isLess;
  const isApart = own.data === '' && (isTaken || (isLess && isPartTaken(cut, left)));
  mark.remove();
  if (isApart) return behind;
  own.data = isJoined ? own.data + dataOf(left) : wholeText(own.data, pieces);
  for (const piece of left) piece.remove();
  return behind;
}

/** Pieces are gone, and not because the page's own node is: the others are texts of the page from now on. */
function isPartTaken({ own, mark }: CutText, left: readonly Text[]): boolean {
  if (mark.parentNode !== null) return own.parentNode === mark.parentNode;
  return own.parentNode === null && left.length > 0;
}

/** Of a page that adds a line to what it takes for its text (`appendData`) the text is what we showed and that line. */
function wholeText(written: string, pieces: readonly Text[]): string {
  const shown = dataOf(pieces);
  const adds = written.startsWith('\n') && !shown.startsWith('\n');
  const repeats = pieces.some(({ data }) => data.trim() !== '' && written.includes(data.trim()));
  return written === '' || (adds && !repeats) ? shown + written : written;
}

function dataOf(pieces: readonly Text[]): string {
  return pieces.map(({ data }) => data).join('');
}

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}
