import { bareAddress } from './address.ts';
import { scrubJson, scrubText } from './scrub-text.ts';

/** Of no use to an adapter, or about the visitor. */
const REMOVED = `style, noscript, template, iframe, object, embed, canvas, video, audio, source, track, base,
  link:not([rel="canonical"]), meta[http-equiv]`;
const META = /^(?:og:(?:title|type|url|site_name)|title|description|generator)$/;
/** Data that adapters read: JSON, and the cue times of 1001Tracklists. */
const DATA = /^application\/(?:ld\+)?json$/i;
const CUES = 'cueValuesEntry';
/** Where pages greet who is logged in. Elsewhere such a name is who wrote a comment or uploaded a set. */
const HEADS =
  'header, nav, [role="banner"], [role="navigation"], [id*="header"], [class*="header"], [class*="navbar"]';
const VISITOR = /user-?_?name|user-?_?menu|user-?_?widget|account|logged-?_?in|login|avatar|profile/i;
const FIELDS = 'input, textarea';
/** Attributes with a secret for a name, and those that only scripts and styles want. */
const SECRET = /csrf|xsrf|token|nonce|session|secret|auth(?!or)|password|integrity|fingerprint|signature/i;
const OF_PAGE = /^(?:style|srcset|sizes|loading|decoding|fetchpriority|crossorigin|referrerpolicy|ping)$/i;
const ADDRESS = /^(?:href|src|action|data-src|data-url|data-href|content|poster)$/i;
const COMMENT = 8;
const TEXT = 3;

/** Takes out of a page what is nobody's business and what no adapter reads; what stands where stays. */
export function scrub(document: Document, address: string): void {
  for (const element of document.querySelectorAll(REMOVED)) element.remove();
  for (const head of document.querySelectorAll(HEADS)) scrubGreeting(head);
  for (const field of document.querySelectorAll(FIELDS)) {
    field.removeAttribute('value');
    field.textContent = '';
  }
  for (const script of document.querySelectorAll('script')) scrubScript(script);
  for (const meta of document.querySelectorAll('meta')) if (!isKept(meta)) meta.remove();
  for (const element of document.querySelectorAll('*')) scrubAttributes(element);
  scrubNodes(document);
  nameAddress(document, address);
}

function scrubGreeting(head: Element): void {
  for (const element of [head, ...head.querySelectorAll('*')]) {
    const names = ['class', 'id', 'data-testid'].map((name) => element.getAttribute(name) ?? '');
    if (VISITOR.test(names.join(' ')) && !holdsRows(element)) element.textContent = 'somebody';
  }
}

/** A list inside a box about the visitor is more than a greeting. */
function holdsRows(element: Element): boolean {
  return (element.textContent ?? '').trim().length > 60 || element.querySelector('li, tr') !== null;
}

function scrubScript(script: Element): void {
  const text = script.textContent ?? '';
  if (DATA.test(script.getAttribute('type') ?? '')) script.textContent = scrubJson(text) ?? '';
  else if (text.includes(CUES)) script.textContent = cueLines(text);
  else if (script.hasAttribute('data-tralbum')) script.textContent = '';
  else script.remove();
}

function cueLines(text: string): string {
  return (text.match(/cueValuesEntry\.(?:seconds|ids\[\d+\])\s*=\s*[^;\n]+;?/g) ?? []).join('\n');
}

function isKept(meta: Element): boolean {
  const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
  return meta.hasAttribute('charset') || meta.hasAttribute('itemprop') || META.test(name);
}

function scrubAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (/^on/i.test(name) || SECRET.test(name) || OF_PAGE.test(name)) element.removeAttribute(name);
    else element.setAttribute(name, scrubAttribute(name, value));
  }
}

function scrubAttribute(name: string, value: string): string {
  if (/^[[{]/.test(value.trim())) return scrubJson(value) ?? scrubText(value);
  if (ADDRESS.test(name) && /^data:/i.test(value)) return 'data:,';
  const address = ADDRESS.test(name) ? bareAddress(value) : undefined;
  return scrubText(address ?? value);
}

function scrubNodes(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === COMMENT) node.remove();
    else if (node.nodeType === TEXT && node.parentElement?.localName !== 'script')
      node.nodeValue = scrubText(node.nodeValue ?? '');
    else scrubNodes(node);
  }
}

/** A fixture tells its address by this link. */
function nameAddress(document: Document, address: string): void {
  const link = document.querySelector('link[rel="canonical"]') ?? document.createElement('link');
  link.setAttribute('rel', 'canonical');
  link.setAttribute('href', address);
  if (link.parentElement === null) document.head.append(link);
}
