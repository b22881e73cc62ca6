import { distinct } from '../text/distinct.ts';
import { MOST_PEOPLE } from '../beatport/credits.ts';
import { readArtists } from '../tracklist/artists.ts';
import { LONGEST_LINE } from '../tracklist/body.ts';
import { cutTexts } from '../tracklist/cut-texts.ts';
import { fold } from '../text/fold.ts';
import { kindOf } from '../tracklist/kind.ts';
import { parseLine } from '../tracklist/line.ts';
import type { LineStyle } from '../tracklist/line-style.ts';
import { listStyle } from '../tracklist/list-style.ts';
import { remixersOf } from '../version/mix.ts';
import { remember } from '../text/remember.ts';
import { readTitle } from '../tracklist/title.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import type { FoundRow, Row, TrackFields } from './site.ts';

/** A list that has not shown its style in so many lines has none. */
const SAMPLE = 120;

/** Makes the rows of one list ready for use: their lines are read in the style of the list, their keys made unique. */
export function finishRows(found: readonly FoundRow[], seen: Map<string, number>): Row[] {
  const texts = found.filter(({ track }) => track === undefined).slice(0, SAMPLE);
  const style = listStyle(texts.map(({ text }) => text));
  return found.map((row) => {
    const name = row.key ?? fold(row.text);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return finishRow(row, style, count === 1 ? name : `${name}#${count}`);
  });
}

/** The line is read when it is first asked for: on a page of thousands of rows that is spread over many moments. */
function finishRow(found: FoundRow, style: LineStyle, key: string): Row {
  const { element, slot, text } = found;
  const row = {
    element,
    slot,
    text,
    key,
    ...(found.hidden === true && { hidden: true }),
    ...(found.guess === true && { guess: true }),
  };
  const get = () => {
    const value = lineOf(found, style);
    Object.defineProperty(row, 'line', { value, enumerable: true, configurable: true, writable: true });
    return value;
  };
  return Object.defineProperty(row, 'line', { get, enumerable: true, configurable: true }) as Row;
}

/** So many lines are kept: all of nearly every page. */
const MOST_LINES = 5_000;

/** What a line is read from. */
type Reading = [text: string, style: LineStyle | null, fields: TrackFields | null];

/** A page is looked at again whenever something on it changes, and nearly all of its lines are what they were. */
const read = remember((reading: string): TrackLine => {
  const [text, style, fields] = JSON.parse(reading) as Reading;
  return fields === null ? parseLine(text, style ?? {}) : lineFromFields(text, fields);
}, MOST_LINES);

function lineOf(found: FoundRow, style: LineStyle): TrackLine {
  const { text, track } = found;
  const shown = text.slice(0, LONGEST_LINE);
  const reading: Reading =
    track === undefined ? [shown, style, null] : [shown, null, cutTexts(track, LONGEST_LINE, MOST_PEOPLE)];
  const line = { ...read(JSON.stringify(reading)) };
  if (found.kind !== undefined) line.kind = found.kind;
  if (found.overlay !== undefined) line.overlay = found.overlay;
  if (found.position !== undefined) line.position = found.position;
  if (found.cueSeconds !== undefined) line.cueSeconds = found.cueSeconds;
  const hints = Object.entries(found.hints ?? {}).filter(([, value]) => value !== undefined);
  if (hints.length > 0) line.hints = { ...line.hints, ...Object.fromEntries(hints) };
  return line;
}

/** A line out of parts that the site keeps apart. What follows a dash inside them is no label, and no number leads. */
function lineFromFields(text: string, fields: TrackFields): TrackLine {
  const artist = typeof fields.artist === 'string' ? fields.artist : fields.artist.join(' & ');
  const credits =
    typeof fields.artist === 'string'
      ? readArtists(fields.artist)
      : { artists: [...fields.artist], featuring: [] };
  const side = readTitle(fields.title, { artist, numbered: false, thirdPart: 'title', roundEnd: 'title' });
  const mixes = [...side.mixes];
  if (fields.mix !== undefined && !mixes.some((mix) => fold(mix) === fold(fields.mix ?? '')))
    mixes.push(fields.mix);
  const shown = fold(text);
  const { title } = side;
  const { artists } = credits;
  const split = artists.length > 0 && title !== '';
  const line: TrackLine = {
    kind: kindOf({ text, artist, artists, title, mixes, split, certain: true, marked: true }),
    artists,
    title,
    remixers: [...(fields.remixers ?? distinct(mixes.flatMap(remixersOf)))],
    featuring: distinct([...credits.featuring, ...side.featuring]),
    overlay: false,
    // A row that shows the title alone (a release by one artist) would be no line anywhere else.
    raw: artists.every((name) => shown.includes(fold(name))) ? text : `${artist} - ${text}`,
  };
  if (mixes.length > 0) line.mix = mixes.join(' ');
  const label = fields.label ?? side.release.label;
  if (label !== undefined) line.label = label;
  return line;
}
