/** What there is on a page for a parser to do. */
export interface PageSize {
  /** Start tags. */
  elements: number;
  /** How deep they are nested at most. */
  depth: number;
  /** The sum of their depths: a parser looks through what is open again and again. */
  work: number;
}

/**
 * Counts tags in one pass, without building a page. What is never closed stays open, except for paragraphs, list items, cells
 * and the like, which HTML closes by itself: a careless page comes out deeper than it is.
 */
export function pageSize(html: string): PageSize {
  const open = new Map<string, number>();
  const count = (name: string) => open.get(name) ?? 0;
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  let work = 0;
  for (const { name, isEnd, closesItself } of tagsOf(html.toLowerCase())) {
    if (isEnd && count(name) > 0) {
      open.set(name, count(name) - 1);
      depth -= 1;
    }
    if (isEnd) continue;
    elements += 1;
    work += depth;
    const isForeign = count('svg') > 0 || count('math') > 0;
    if (isForeign ? closesItself : CLOSED_BY_HTML.has(name)) continue;
    open.set(name, count(name) + 1);
    depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return { elements, depth: deepest, work };
}

interface Tag {
  name: string;
  isEnd: boolean;
  /** `<path/>`, which only SVG and MathML have. */
  closesItself: boolean;
}

function* tagsOf(text: string): Generator<Tag> {
  const start = /<(\/?)(!--|[a-z][^\s/>]*)/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const [, slash, name = ''] = found;
    const end = text.indexOf(name === '!--' ? '-->' : '>', start.lastIndex);
    if (end < 0) return;
    start.lastIndex = end;
    if (name === '!--') continue;
    yield { name, isEnd: slash === '/', closesItself: text[end - 1] === '/' };
    // What these hold is text, up to their own end tag.
    if (slash === '' && HOLDS_TEXT.has(name)) start.lastIndex = indexOf(text, `</${name}`, end);
  }
}

function indexOf(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? text.length : at;
}

const HOLDS_TEXT = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes']);

/** Elements without an end tag, and those whose end tag may be left out. */
const CLOSED_BY_HTML = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'html head body p li dt dd option optgroup rt rp colgroup caption thead tbody tfoot tr td th'
  ).split(' '),
);
