import { seeded } from './random.ts';

// What makes a real page heavy without telling anything: interface texts, menus, styles. Made once, on first need.

/** About 45 KB of interface texts, as they stand among the page's data. */
export const interfaceTexts = once(() => {
  const random = seeded(7);
  const phrase = () => Array.from({ length: 3 + random.below(5) }, () => random.pick(WORDS)).join(' ');
  return Object.fromEntries(Array.from({ length: 820 }, (_, i) => [`Text.${i}`, phrase()]));
});

export const menu = once(() => {
  const random = seeded(8);
  const link = (n: number) =>
    `<a class="${className(n)}" data-testid="header-subnav-link-${n}" href="/help/${n}">${random.pick(WORDS)} ${random.pick(WORDS)}</a>`;
  return `<nav>${Array.from({ length: 90 }, (_, n) => link(n)).join('')}</nav>`;
});

/** Exactly `length` characters of style sheet; `length` may be any number. */
export function styles(length: number): string {
  if (length <= 0) return '';
  const whole = sheet();
  const enough = whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
  const end = enough.lastIndexOf('}') + 1;
  return enough.slice(0, end) + ' '.repeat(length - end);
}

const sheet = once(() => {
  const random = seeded(9);
  const rule = (n: number) =>
    `.${className(n)}{display:flex;padding:${random.below(24)}px;color:rgb(${random.below(255)},${random.below(255)},64);${random.chance(0.4) ? 'align-items:center;' : ''}}`;
  return Array.from({ length: 900 }, (_, n) => rule(n)).join('');
});

/** Hashed like the class names of the site's build: nothing may depend on them. */
function className(n: number): string {
  return `sc-${((n + 11) * 2_654_435_761).toString(36).slice(-8)}-0`;
}

const WORDS =
  'add to cart account player queue playlist genre chart label release track artist price settings language country download store follow search results popular latest library streaming help support terms privacy cookies'.split(
    ' ',
  );

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
