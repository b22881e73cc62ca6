// What the elements of a page mean for its lines, by their names and without layout.

export const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4
  h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Not text of the page, or text that somebody is writing just now. */
const SKIPPED = new Set(
  `nav footer script style noscript template select datalist button textarea input svg math canvas iframe object video audio
  picture head`.split(/\s+/),
);
export const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 dt caption legend th'.split(' '));
export const KEEPS_NEWLINES = new Set(['pre', 'xmp', 'listing']);
const COMMENTS = /(?:^|[-_ ])(?:comments?|disqus|replies)(?:$|[-_ ])/i;

export function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.has(name)) return true;
  const editable = element.getAttribute('contenteditable');
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'navigation' ||
    (editable !== null && editable !== 'false')
  );
}

export function isComments(element: Element): boolean {
  return COMMENTS.test(element.getAttribute('class') ?? '') || COMMENTS.test(element.id);
}
