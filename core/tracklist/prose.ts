import type { Reading } from './kind.ts';

const URL = /https?:\/\/|\bwww\.\S+\.\S|\S@[^\s@]+\.\p{L}{2}/iu;
const URL_SIGN = /:\/\/|www\.|@/;
/** Headings of descriptions, where a colon stands: "Twitter: @name", "Picture: Somebody". */
const HEADING =
  /^(?:follow|facebook|fb|twitter|x|instagram|insta|ig|youtube|soundcloud|mixcloud|bandcamp|discord|twitch|tiktok|telegram|spotify|website|web|www|(?:e-?)?mail|contact|bookings?|(?:more )?info|picture|photos?|photo.* credits?|image|artwork|cover|video|camera|track ?list.*|playlist|setlist|list|genres?|style|label|date|time|location|venue|recorded|released(?: on)?|release date|(?:mix|host|present|produc)ed by|source|duration|length|tags?|support|donate|paypal|patreon|download|stream|listen|buy|subscribe|credits?|copyright|(?:special )?thanks|shout ?outs?|notes?|ps|nb|(?:part|hour) \d+|(?:episode|chapter|previous).*|next(?: show)?|see also|links?|other links?.*|schedule|hosts?|guests?|line[- ]?up)$/i;
const DATE =
  /\b(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\b|\b\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d\b/iu;
/** "Released on - Dec 10th, 2021", "Judge Jules - Club, London, 2000-01-01". */
const END_DATE = new RegExp(`(?:^|,\\s*)(?:${DATE.source})$`, 'iu');
const DATE_SIGN = /\d[-./]\d|(?:19|20)\d\d/;
const FUNCTION_WORD =
  /^(?:the|a|an|is|are|was|were|be|been|to|of|for|from|at|on|in|with|by|and|or|but|this|that|these|his|her|their|our|your|you|we|i|i'm|it|it's|its|as|has|have|had|will|can|who|which|more|also|all|out|up|us|me|my|le|la|les|des|du|et|el|los|de|y|que|der|die|das|und|mit|ist)$/i;
/** "It's here. #301 - This week …": a whole sentence and a hashtag stand before the dash. */
const SPOKEN_START = /^(?=[^-–—]*\p{Ll}{2}[.!?] #)[^-–—]*\s[-–—]\s/u;
/** A remix with all its names is seldom longer; a sentence with "mix" in brackets is. */
const LONG = 220;
/** Shorter texts are never judged by their words. */
const SHORT = 40;
const SENTENCE_END = /[\p{Ll}\p{N})][.!?…](?:\s+\p{Lu}|\s*["”')]*$)/u;

/** Whether a line that does hold a dash is nevertheless not a track. In doubt it is a track: a lost track is worse. */
export function isProse({ text, artist, title, mixes, certain, marked }: Reading): boolean {
  const side = artist.trim();
  if (!marked && mixes.length === 0 && HEADING.test(side.replace(/ ?:$/, ''))) return true;
  if (/^(?:;|==)/.test(text) || /^\d{1,2}:\d{2}/.test(side)) return true;
  if (URL_SIGN.test(text) && isLinked(text, side, mixes.length)) return true;
  if (DATE_SIGN.test(text) && (DATE.test(side) || END_DATE.test(title))) return true;
  if (mixes.length > 0) return text.length > LONG && isLong(text, marked);
  return certain ? isLong(text, marked) : isLoose(side, title, marked);
}

/** A link beside a track is a buy link; in a long line without a mix it belongs to a sentence. */
function isLinked(text: string, side: string, mixes: number): boolean {
  return URL.test(side) || (mixes === 0 && URL.test(text) && words(text).length > 10);
}

function isLong(text: string, marked: boolean): boolean {
  if (text.length < SHORT) return false;
  const all = words(text);
  if (SPOKEN_START.test(text) && !marked) return true;
  if (all.length < 11 || /\S\svs\.?\s/i.test(text)) return false;
  const plain = all.filter((word) => FUNCTION_WORD.test(word)).length;
  const lower = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  const sentence = SENTENCE_END.test(text) || /,\s\p{Ll}/u.test(text);
  if (marked) return all.length >= 24 && sentence && lower > all.length * 0.6;
  if (all.length > 20 && (text.match(/\s[-–—]\s/g)?.length ?? 0) > 2) return true;
  if (all.length >= 32 && lower > all.length * 0.35) return true;
  return lower > all.length * 0.5 && plain >= 3 && (sentence || all.length >= 18);
}

/** After a colon, a bar or a tight dash only a short line of names passes. */
function isLoose(side: string, title: string, marked: boolean): boolean {
  if (marked) return words(`${side} ${title}`).length > 16;
  const names = words(side).length <= 5 && words(title).length <= 7;
  return (
    !names ||
    !/^[\p{Lu}\p{N}\p{Lo}]/u.test(side) ||
    !/^[\p{Lu}\p{N}\p{Lo}]/u.test(title) ||
    SENTENCE_END.test(title)
  );
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
