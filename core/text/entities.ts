/** The named entities that pages and feeds leave in tracklists; the rest of the two thousand never turns up. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  aring: 'å',
  Aring: 'Å',
  eth: 'ð',
  thorn: 'þ',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
};
/** "&eacute;", "&Uuml;": a letter and the name of its accent. */
const ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
const ACCENTED = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|caron)$/;

/** Decodes HTML entities, twice: text that was escaped twice ("&amp;#39;") is common on radio pages. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, decode).replace(ENTITY, decode);
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return character(Number(decimal), entity);
  if (hex !== undefined) return character(parseInt(hex, 16), entity);
  const accented = ACCENTED.exec(name ?? '');
  const mark = ACCENTS[accented?.[2] ?? ''];
  if (mark !== undefined) return `${accented?.[1] ?? ''}${mark}`.normalize('NFC');
  return Object.hasOwn(NAMED, name ?? '') ? (NAMED[name ?? ''] ?? entity) : entity;
}

function character(code: number, entity: string): string {
  const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : entity;
}
