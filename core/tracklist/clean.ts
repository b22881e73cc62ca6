import { decodeEntities } from '../text/entities.ts';

/** Lines without anything to clean, nine of ten. */
const PLAIN = /^[\w .,:;()[\]/?!+'’&#\u00c0-\u024f–-]*$/;
const MARKUP = /''|\[\[|\]\(|\[http|__|&[#\w]+;/;
const MARKED = /[{}*~`_\\]/;
const UNEVEN = /\s\s|[^\S ]/;
const BEYOND_LATIN = /[\u2000-\uffff]/;
const TAG = /<\/?(?:a|b|i|u|s|p|em|br|li|ol|ul|tr|td|div|span|sup|sub|small|strong|font|ref)\b[^<>]*>/gi;
/** Soft hyphens, joiners, direction marks and the byte order mark: invisible, rarely meant, and they split words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /(?!\t)[\p{Cc}\p{Cs}\ufffc\ufffd]/gu;
/** A dash that was lost between two encodings. */
const LOST_DASH = / \ufffd /g;
/** Keycap digits number the lines of descriptions: "1️⃣2️⃣" is 12. */
const KEYCAPS = /^(?:\d\ufe0f?\u20e3)+/u;
/** Only what is drawn as a picture by default: "♀" and "©" are letters of some titles. */
const EMOJI = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[\p{Emoji_Modifier}\ufe0f\u200d]*/gu;
/** Japanese keyboards write Latin letters and signs at full width. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const VARIANT = /[\ufe00-\ufe0f]/g;
const MUSIC = /^[\s♪♫♬♩★☆✦✧▶►●■◆•·▪➤➜→»]+|(?<![\s♪♫♬♩★☆✦✧])[\s♪♫♬♩★☆✦✧]+$/g;
const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
const MARKDOWN_LINK = /\[([^[\]]+)\]\(https?:[^()\s]*\)/g;
const WEB_LINK = /\[https?:[^\s[\]]+\s([^[\]]*)\]/g;
const TEMPLATE = /\{\{[^{}]*\}\}/g;
/** Bold text that ends in a colon announces what follows: '''Rewind 1999:''' Artist - Title. */
const WIKI_HEADING = /^(.{0,12}?)'''[^']{1,40}:'''\s*/;
const WIKI_QUOTES = /(?<=[\p{L}\p{N}])''(?=[\p{L}\p{N}])|(?<!\b(?:7|10|12))''+/gu;
const MARKDOWN = /(?<!\S)(\*\*|__|~~|`)(?=\S)([^*_~`]+)\1(?!\S)/g;
const ESCAPED = /\\(?=[-#*_[\]().!&+|~>])/g;

/** The text as a human reads it: entities, markup, invisible characters and emoji gone, single spaces. */
export function cleanText(text: string): string {
  if (PLAIN.test(text) && !MARKUP.test(text)) return spaced(text);
  const decoded = decodeEntities(text.replace(TAG, ' ')).normalize('NFC');
  const visible = decoded
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(LOST_DASH, ' – ')
    .replace(CONTROL, ' ')
    .replace(KEYCAPS, numbered);
  return spaced(withoutMarkup(withoutEmoji(visible)).replace(MUSIC, ''));
}

function numbered(keycaps: string): string {
  return `${keycaps.replace(/\D/g, '')}. `;
}

/** Emoji decorate, unless one is all that stands on a side of the dash: then it is the title. */
function withoutEmoji(text: string): string {
  if (!BEYOND_LATIN.test(text)) return text;
  const plain = text.replace(EMOJI, ' ').replace(VARIANT, '');
  const lost = /^\s*[-–—]|[-–—]\s*$/;
  return lost.test(plain) && !lost.test(text) ? text : plain;
}

function withoutMarkup(text: string): string {
  const linked = text.includes('[')
    ? text.replace(WIKI_LINK, '$1').replace(MARKDOWN_LINK, '$1').replace(WEB_LINK, '$1')
    : text;
  const quoted = linked.includes("''")
    ? linked
        .replace(WIKI_HEADING, '$1')
        .replace(WIKI_QUOTES, (quotes, at: number) =>
          isInsideWord(linked, at) && quotes.length === 2 ? "'" : '',
        )
    : linked;
  return !MARKED.test(quoted)
    ? quoted
    : quoted.replace(TEMPLATE, ' ').replace(MARKDOWN, '$2').replace(ESCAPED, '');
}

/** "It''s" is a doubled apostrophe, not markup. */
function isInsideWord(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 2));
}

/** Tabs separate columns in pasted tables and stay recognisable. */
function spaced(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/(?<! ) *\t\s*/g, '\t').replace(/[^\S\t]+/g, ' ') : trimmed;
}
