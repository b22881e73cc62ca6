/** Brackets that speak about a video, a download or the uploader, never about the recording. */
const TAG =
  /^(?:(?:the )?(?:official|lyrics?|music|hd|hq|4k|8k|uhd|full|new|premium)?\s*(?:(?:official|lyrics?|music|hd|4k)\s*)?(?:video(?: ?clip)?|audio|visuali[sz]er|lyrics?|m\/?v|clip|hd|hq|4k|uhd|\d{3,4}p)(?: (?:video|hd|hq|4k|\d{3,4}p))*|official|free(?: ?(?:download|dl|release|track))?|download(?: link)?|out now.*|out soon|available now.*|coming soon|forthcoming(?: .*)?|premiere|exclusive|world premiere|ncs release|no copyright.*|copyright free.*|preview|teaser|snippet|clip|link|buy|stream|bass boosted|vinyl(?: ?(?:only|rip))?|cd ?rip|rip|explicit|clean)$/i;
/** What a list says about the release in the place of a label. */
const STATUS =
  /^(?:self[- ]?released?|unreleased|promo(?: ?cdr?)?|free(?: ?(?:download|dl))?|n\/?a|none|no label|unknown(?: label)?|\?+|unsigned|tba|forthcoming|out now|dub ?plate)$/i;
/** Where a track comes from or what was done on air. */
const CREDIT =
  /^(?:(?:taken|original(?:ly)?|mix|track) from\b|from (?:the|his|her|their|our|my|forthcoming|upcoming|album|ep)\b|as on\b|as played\b|out on\b|released on\b|live performance\b|prod(?:uced|\.)?(?: by)?\b|played by\b|courtesy\b|cut from\b|requested\b|dedicated\b)/i;
const SHOW = /^\p{L}[\p{L}\s&'.]*\s?\d{3}$/u;
const URLS = /(?<!\s)\s*(?:(?<![-–—|:>])[-–—|:>]+\s*)?(?:https?:\/\/\S+|www\.\S+\.\S+)/gi;
const END_FILE = /\.(?:mp3|wav|flac|aiff?|m4a|ogg)$/i;
/** "Artist - Title | Label": a bar after the title is a bracket. */
const END_BAR = /(?<!\s)\s+\|\s+([^|\s][^|]*)$(?<=\s[-–—]\s.*\S\s+\|[^|]+)/u;
const END_TAGS = /(?=\s)(?<!\s|\s#\p{L}[\p{L}\p{N}_]*)(?:\s+#\p{L}[\p{L}\p{N}_]*)+$/u;
const END_WORDS =
  /(?<!\s)(?:\s*(?<![-–—|/~])[-–—|/~]+\s*|\s+)(?:official (?:music |lyrics? )?(?:video|audio|visuali[sz]er)|free (?:download|dl)|out now|lyrics? video|music video)(?:\s*[!.]+)?(?:\s+on\s.*|\s*)$/is;
const END_BPM =
  /(?<=[)\]])\s*(?:\d{2,3}(?:\.\d+)?(?:\s*bpm)?|4k|hd|hq)$|(?<!\s)\s+(?:(?:[-–—|]\s*)?\d{2,3}(?:\.\d+)?\s*bpm|\(\d{2,3}(?:\.\d+)?\s*bpm\))$/i;
/** Key and tempo as DJ software writes them into names: "- 8A - 124". */
const END_KEY = /(?=(?:\s[-–—|]\s(?:\d{2,3}(?:\.\d+)?|(?:1[0-2]|[1-9])[AB])){1,4}$)(?<=\s[-–—]\s.*\S).+$/i;
const END_MARKS =
  /(?:\s?(?<![-–—‐−|/~:;,])[-–—‐−|/~:;,]+|(?<=[^\s*])\*{1,2}|\s\*+|(?<!\s)\s*(?<![†‡¹²³])[†‡¹²³]+)$/u;
/** What the last letters must be for one of the rules to apply. */
const TAGGED = /#/;
const WORDED = /official|free d|out now|lyrics? v|music v/i;
const TEMPO = /[\dabdkq]$|bpm\)?$/i;
const MARKED = /[-–—‐−|/~:;,*†‡¹²³]$/;
const DASH = /[-–—‐−]/;

export function isTag(text: string): boolean {
  return TAG.test(text);
}

export function isStatus(text: string): boolean {
  return STATUS.test(text);
}

export function isCredit(text: string): boolean {
  return CREDIT.test(text);
}

/** "(Tritonia 404)", "(ASOT 612)": the show a recogniser or an uploader took the track from. */
export function isShow(text: string): boolean {
  return SHOW.test(text);
}

/** Addresses, hashtags, "OUT NOW!" and tempo at the end, stars and dashes that lead nowhere. */
export function withoutEndNoise(text: string): string {
  const linked = text.includes('://') || text.includes('www.') ? text.replace(URLS, ' ').trim() : text;
  const named = linked.replace(END_FILE, '');
  const barred = named.includes('|') ? named.replace(END_BAR, ' [$1]') : named;
  const spoken = withoutEndWords(TAGGED.test(barred) ? barred.replace(END_TAGS, '') : barred);
  const plain = TEMPO.test(spoken) ? withoutKey(spoken.replace(END_BPM, '')) : spoken;
  const bare = MARKED.test(plain) ? plain.replace(END_MARKS, '') : plain;
  return bare === '' ? plain : bare;
}

/** Numbers alone may be a title or a part of it. */
function withoutKey(text: string): string {
  return text.replace(END_KEY, (end) => (/[ab]/i.test(end) ? '' : end));
}

/** "Artist - Out Now" is a title: what is left must still have its dash. */
function withoutEndWords(text: string): string {
  const silent = WORDED.test(text) ? text.replace(END_WORDS, '') : text;
  return DASH.test(silent) ? silent : text;
}
