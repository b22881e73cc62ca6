import { cueSeconds } from './clock.ts';

/** A time as lists write it. `seconds` is absent when the list says that it does not know ("[0??]"). */
export interface Cue {
  seconds?: number;
  rest: string;
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?!\d)`;
const BRACKETED = /^[([{<]\s*([\d?:hms.x-]{1,9})\s*(?:[-–—]\s*[\d?:]{1,9}\s*)?[)\]}>]\s*[-–—|:.]?\s*/i;
/** "00:12:34", also as a span "00:00 - 03:15". A time of day is not a cue. */
const BARE = new RegExp(
  `^(${CLOCK})(?:\\s*[-–—]\\s*${CLOCK})?(?!\\s*[ap]\\.?m\\b)(?=[\\s|\\-–—.)~]|$)\\s*[-–—|.)~]*\\s*`,
  'i',
);
const END_BRACKETED = new RegExp(`(?<!\\s)\\s*[([]\\s*(${CLOCK})\\s*[)\\]]$`);
const END_DASHED = new RegExp(`\\s[-–—|@]\\s*(${CLOCK})$`);
/** Without a bracket or a dash only a full clock is a cue: "4:44" is a title. */
const END_BARE = /\s(\d{1,2}:\d{2}:\d{2})$|(?<=[)\]])\s(\d{1,2}:\d{2})$/;
/** In a list a time behind a title is one without any mark: "05. Artist - Title 12:34". */
const END_LISTED = /\s(\d{1,2}:\d{2})$(?<=\s[-–—]\s.*\S\s[\d:]+)/;
const UNKNOWN = /^(?=.*[?x-])[\d?x:-]+$/i;

/** A cue at the start of a line: "[12:34]", "[012]" (minutes), "(0:15)", "1:02:03", "[0??]". */
export function leadingCue(text: string): Cue | undefined {
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const inside = bracketed[1] ?? '';
    const rest = text.slice(bracketed[0].length);
    const seconds = cueSeconds(inside) ?? (text.startsWith('[') ? minutes(inside) : undefined);
    if (seconds !== undefined) return { seconds, rest };
    if (inside !== '?' && UNKNOWN.test(inside)) return { rest };
  }
  const bare = BARE.exec(text);
  const seconds = bare === null ? undefined : cueSeconds(bare[1] ?? '');
  return bare === null || seconds === undefined ? undefined : { seconds, rest: text.slice(bare[0].length) };
}

/** A cue or a length at the end of a line: "(0:34:22)", " - 08:15", " 2:03:44". `listed`: the line is one of a list. */
export function trailingCue(text: string, listed = true): Cue | undefined {
  if (!text.includes(':')) return undefined;
  const found =
    END_BRACKETED.exec(text) ??
    END_DASHED.exec(text) ??
    END_BARE.exec(text) ??
    (listed ? END_LISTED.exec(text) : null);
  const seconds = found === null ? undefined : cueSeconds(found[1] ?? found[2] ?? '');
  if (found === null || seconds === undefined) return undefined;
  const rest = text.slice(0, found.index);
  // "Artist - 4:44" is a title, unless a number or a further dash shows what the time is.
  if (!listed && END_DASHED.test(text) && !/\s[-–—]\s/.test(rest)) return undefined;
  return { seconds, rest };
}

function minutes(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) * 60 : undefined;
}
