/** How a line of any text looks, seen cheaply: enough to find a tracklist in a page, not enough to read its lines. */
export interface LineLook {
  /** Nothing in it counts: blank, or a link alone. */
  empty: 'blank' | 'link' | undefined;
  /** "Artist - Title": `left` and `right` without number, cue and trailing time. */
  split: 'spaced' | 'tight' | undefined;
  left: string;
  right: string;
  /** "ID", "???". */
  unknown: boolean;
  /** The number it begins with; for "[012]" too. */
  number?: number;
  /** The time it begins or ends with, in seconds; -1 where it says that it does not know. */
  cue?: number;
  /** The time is in minutes alone, "[012]": never a time of day. */
  minutes?: boolean;
  /** "w/" or "+": played over the row before, and without a number or a cue of its own. */
  overlay?: boolean;
  /** A number or a time alone, which belongs to the next line. */
  leadOnly: boolean;
  words: number;
}

/** What in a split line speaks for a track, and against. */
export interface Signs {
  version: boolean;
  guest: boolean;
  versus: boolean;
  label: boolean;
  labelName: boolean;
  unknown: boolean;
  several: boolean;
  capital: boolean;
  value: boolean;
  sentence: boolean;
  code: boolean;
  /** A date or a word of the text around a list, never of a track. */
  talk: boolean;
  /** What stands on the right is what a button says. */
  button: boolean;
}

const LONGEST = 200;
const EMPTY: LineLook = {
  empty: 'blank',
  split: undefined,
  left: '',
  right: '',
  unknown: false,
  leadOnly: false,
  words: 0,
};
const LINK = /^(?:(?:https?:\/\/|www\.)\S+|\S[^\s@]*@\S+\.\w+)$/i;
const BULLET = /^(?:[#*•·∙◦▪►▶→♪♫|>»~+–—-]+|[^\p{L}\p{N}\s[({"'“„?¿<$&.!+-]{1,2})\s+|^#(?=\d)/u;
const NUMBER =
  /^(?:\((\d{1,3})\)|(\d{1,3}|\d{4,5}(?=[.)]))(?:\s?[.):|]+(?!\d{1,2}\b(?![.)]))|\s?[-–—](?=\s)|(?=\s)|\]))\s*(?=\S)/;
const CLOCK =
  /^[[(<{]?\s*(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?![\d.])\s*(?:[-–—]\s*(?:\d{1,2}:)?\d{1,2}:\d{2}\s*)?[\])>}]?[\s\-–—|:.]*/;
const MINUTES = /^\[(\d{1,3}|[\d:]*[?x][\d:?x]*)\]\s*/i;
const END_CLOCK = /(?<![\s\-–—|@])[\s\-–—|@]*[\s([](?:(\d{1,2}):)?(\d{1,2}):(\d{2})[)\]]?$/;
const OVERLAY = /^(?:w\/|\(w\/\)|\+(?=\s))\s*/i;
const SPACED = /\s[-–—‐‑−―]{1,3}\s|\t|(?<=[\p{L}\p{N})\]'"’.!?*])[-–—](?=\s)|\s[-–—](?=[\p{L}("'“„?])/u;
const QUOTED = /\s["“„«](?=(?:(?!\s["“„«]).)+["”“»]\s*(?:[([]|$))/;
const TIGHT = /[–—]|(?<=[\p{L}\p{N})])-(?=\p{Lu}\p{Ll})/u;
const UNKNOWN = /^['"*_]*(?:\?|ID(?=$|[\s?([])(?!\s+\p{Ll})|un(?:known|identified)\b)/u;

/** A version at the end of a bracket ("(X Remix)"), or of the line after a dash. A lone "[edit]" or "(mix)" does not count. */
const VERSION =
  /[([][^()[\]]{1,60}\s(?:re-?mix|rmx|mix|edit|re-?work|re-?edit|dub|vip|version|bootleg|mash-?up|instrumental|acc?app?ella|flip|refix|remaster(?:ed)?|rub)(?:\s(?:19|20)?\d\d)?[)\]]|[([](?:remix|dub|vip|instrumental|acc?app?ella|acapp?ella|bootleg|mash-?up|extended|original)[)\]]|\s(?:remix|rmx|vip|bootleg|(?:original|extended|club|radio|dub) (?:mix|edit))$/i;
const GUEST = /(?:^|[\s(])(?:feat|ft|featuring|pres|b2b)\b\.?\s/i;
const VERSUS = /\s(?:vs\.?|x)\s/i;
const LABEL =
  /\[(?!(?:[Ee]dit|[Ll]ink|PDF|pdf|MP3|WAV|DOCX?|ZIP)\]|[Qq]uote|[Nn]ote|[Uu]pdate|[Ss]ource|#)[\p{Lu}\p{N}][^[\]\d][^[\]]{0,50}\]\s*$/u;
const LABEL_NAME = /\b(?:records|recordings|music|audio|trax|musik)\]?\)?$/i;
const SEVERAL = /\s[&+]\s|,\s/;
const CAPITAL = /^["'“„‘([<*_¡¿.…]*[\p{Lu}\p{Lo}\p{N}]/u;
const SENTENCE = /^\p{Ll}.*\s\S+\s|[\p{Ll})][.!?…]$|\.\s\p{Lu}\p{Ll}+\s\p{Ll}/u;
const SPOKEN = /^\p{Ll}.*\p{Ll}[.!?…]$/u;
/** Numbers, prices, scores, dates, measures: a side of a table or a diary, not of a track. */
const VALUE =
  /^[~<>≈±]?(?:\s*(?:[$€£¥]|usd|eur|gbp|chf))?(?=[.,:/%\s+–-]*\d)[\d.,:/%\s+–-]+(?:[$€£¥%°]|[kmgt]?b|k?m?g|[kcm]?m|ml|l|min(?:utes?|s)?|h|hours?|hrs?|days?|pts?|points?|st|nd|rd|th|eur|usd|am|pm|uhr|x|°c|bpm)?\.?$|^[$€£¥]/i;
const CODE = /[{};=<>]|\(\)|::|=>|\w_\w+_|^\s*\/\/|\\\w/;
const DATED =
  /\b(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\b|\b\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const TALK =
  /^(?:follow|facebook|twitter|instagram|soundcloud|youtube|download|listen|buy|stream|subscribe|website|contact|bookings?|photo|artwork|recorded|released|mixed by|genres?|next|previous|re|fwd)\b/i;

export function lookAt(text: string): LineLook {
  const line = text.trim();
  if (line === '') return EMPTY;
  if (line.length > LONGEST) return { ...EMPTY, empty: undefined, words: LONGEST };
  if (LINK.test(line)) return { ...EMPTY, empty: 'link' };
  const look: LineLook = { ...EMPTY, empty: undefined };
  const rest = withoutEnd(withoutLead(line, look), look);
  look.leadOnly =
    rest === '' || (look.number === undefined && look.cue === undefined && /^\d{1,3}[.):]?$/.test(line));
  look.unknown = UNKNOWN.test(rest);
  const spaced = SPACED.exec(rest) ?? QUOTED.exec(rest);
  const found = spaced ?? TIGHT.exec(rest);
  if (found !== null) divide(look, rest, found.index, found[0].length, spaced !== null);
  look.words = countWords(rest);
  return look;
}

export function signsOf({ split, left, right, unknown, number, words }: LineLook): Signs {
  const either = (test: RegExp) => test.test(left) || test.test(right);
  return {
    version: either(VERSION),
    guest: either(GUEST),
    versus: VERSUS.test(right),
    label: LABEL.test(right),
    labelName: LABEL_NAME.test(right),
    unknown: unknown || /^ID\b/.test(right),
    several: SEVERAL.test(left),
    capital: CAPITAL.test(left) && CAPITAL.test(right),
    value: split !== undefined && either(VALUE),
    sentence: SENTENCE.test(right) || words > 16,
    code: either(CODE),
    talk: DATED.test(left) || (number === undefined && TALK.test(left)),
    button: /^\p{Ll}/u.test(right) || TALK.test(right),
  };
}

/** A sentence with a dash in it. In a numbered list it would be the list's. */
export function isProse({ number, cue, right, words }: LineLook): boolean {
  if (number !== undefined || cue !== undefined || words <= 8) return false;
  return words > 12 ? SENTENCE.test(right) : SPOKEN.test(right);
}

/** "two hours from the quay.": what a sentence about the list ends with. */
export function isSpoken({ number, cue, right }: LineLook): boolean {
  return number === undefined && cue === undefined && SPOKEN.test(right);
}

function divide(look: LineLook, rest: string, at: number, length: number, spaced: boolean): void {
  const left = rest.slice(0, at).trim();
  const right = rest.slice(at + length).trim();
  if (left === '' || right === '') return;
  Object.assign(look, { left, right, split: spaced ? 'spaced' : 'tight' });
}

/** Number and cue in either order. A number needs something behind it: "1979" alone is no place in a list. */
function withoutLead(line: string, look: LineLook): string {
  let rest = line;
  for (let round = 0; round < 5; round++) {
    const before = rest;
    if (OVERLAY.test(rest)) look.overlay = true;
    rest = rest.replace(OVERLAY, '').replace(BULLET, '');
    const cue = look.cue === undefined ? (MINUTES.exec(rest) ?? CLOCK.exec(rest)) : null;
    if (cue !== null) {
      look.cue = secondsOf(cue);
      look.minutes = cue[2] === undefined;
      rest = rest.slice(cue[0].length);
    }
    const number = look.number === undefined ? NUMBER.exec(rest) : null;
    if (number !== null) {
      look.number = Number(number[1] ?? number[2]);
      rest = rest.slice(number[0].length);
    }
    if (rest === before) break;
  }
  return rest;
}

function withoutEnd(rest: string, look: LineLook): string {
  const end = END_CLOCK.exec(rest);
  if (end === null) return rest;
  if (look.cue === undefined) look.cue = secondsOf(end);
  return rest.slice(0, end.index);
}

function secondsOf(clock: RegExpExecArray): number {
  if (clock[2] === undefined) return /^\d+$/.test(clock[1] ?? '') ? Number(clock[1]) * 60 : -1;
  return (Number(clock[1] ?? 0) * 60 + Number(clock[2])) * 60 + Number(clock[3]);
}

function countWords(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count + 1;
}
