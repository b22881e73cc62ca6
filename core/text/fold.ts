/**
 * Folding: the form in which two writings of one name are equal. Case, accents, width, quotes and punctuation go; letters
 * that Unicode does not decompose (ø, ł, ß …) get their usual Latin spelling; every script keeps its letters.
 */

/** Letters without a canonical decomposition, as music sites spell them in plain Latin. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ə: 'e',
  ſ: 's',
  ё: 'е',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Joined forms of one word: quotes inside words vanish, so "don't" and "dont" are one. */
const QUOTES = /['’‘`´ʼ′]/g;
/** The acute typed as an apostrophe ("It´s"): compatibility forms would make a space and an accent of it. */
const SPACING_ACUTE = /´/g;
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
/** Symbols that stand for a letter inside a word: Ke$ha, P!nk. A star is a censored letter and stays (see `sameToken`). */
const DOLLAR = /(?<=\p{L})\$(?=\p{L})|(?<![\p{L}\p{N}])\$(?=\p{L})/gu;
const BANG = /(?<=\p{L})!(?=\p{L})/gu;
const CENSORED = /(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])/gu;
/** "Sun & Moon", "R&B": the word and. Before a name alone ("&ME") it is an ornament. */
const AMPERSAND = /[&+](?=\s)|(?<=[\p{L}\p{N}])[&+](?=[\p{L}\p{N}])/gu;
const TOKEN = /[\p{L}\p{M}\p{N}*]+/gu;
/** Accents go from letters that have them as ornaments only; in other scripts a mark makes another letter (й, が). */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
/** Letters, digits and marks that only ever separate: nothing here needs the rules above. */
const SIMPLE = /^[a-z0-9 ,:;()[\]/"#_-]*$/;
const SIMPLE_TOKEN = /[a-z0-9]+/g;

/** The folded words of a text. A text of symbols alone ("!!!") folds to itself, so that it still has an identity. */
export function foldTokens(text: string): string[] {
  const plain = unaccent(text);
  const simple = SIMPLE.test(plain) ? plain.match(SIMPLE_TOKEN) : null;
  if (simple !== null) return simple;
  const joined = plain
    .replace(QUOTES, '')
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    .replace(DOLLAR, 's')
    .replace(BANG, 'i')
    .replace(CENSORED, '*')
    .replace(AMPERSAND, ' and ');
  const tokens = (joined.match(TOKEN) ?? []).filter((token) => token !== '*');
  if (tokens.length > 0) return tokens;
  const symbols = plain.replace(/\s+/g, ' ').trim();
  return symbols === '' ? [] : [symbols];
}

/** The folded words with single spaces between them. */
export function fold(text: string): string {
  return foldTokens(text).join(' ');
}

/** Lower case without accents, in compatibility form: the part of folding that keeps length and punctuation. */
export function unaccent(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(SPACING_ACUTE, "'")
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '$1')
    .normalize('NFC')
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter);
}

const DASHES = /[\u2010-\u2015\u2212]/g;
const DOUBLE_QUOTES = /[“”„«»]/g;
/** Anything but plain letters and signs with single spaces between them, which nine of ten names are. */
const UNEVEN = /[^ !-_a-~]|^ | $| {2}/;

/**
 * A text as it is written, apart from what a keyboard decides: case, accents, width, the look of dashes, quotes and spaces.
 * Unlike `fold` it keeps every sign and the spaces between words.
 */
export function written(text: string): string {
  if (!UNEVEN.test(text)) return text.toLowerCase();
  return unaccent(text)
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
