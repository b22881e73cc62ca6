import type { BeatportTrack } from '../core/beatport/track.ts';
import { nameText, trackText } from '../core/beatport/track-text.ts';
import { describeFailure } from '../core/http/failure.ts';
import type { LookupResult } from '../core/lookup/result.ts';
import type { Alternative } from '../core/match/match.ts';
import { describeReason } from '../core/match/reasons.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import type { Colours } from './colours.ts';
import { type Columns, columnsFor, joinCells, originWidth, remarkWidth } from './columns.ts';
import { clip, fit, printable } from './display-width.ts';
import { type State, stateOf } from './state.ts';

export interface Table {
  head: string;
  /** `number` counts the lines of the input from 1. */
  row: (result: LookupResult, number: number) => string;
}

export interface TableOptions {
  /** Columns of the terminal. */
  width: number;
  colours: Colours;
}

/** An aligned table, row by row. Every state has a mark and, where there are no facts, a remark in words. */
export function createTable({ width, colours }: TableOptions): Table {
  const columns = columnsFor(width);
  const { bpm, key, label, date, track } = columns;
  const head = [
    '  ' + fit('', columns.place),
    fit('BPM', bpm, 'right'),
    fit('Key', key),
    ...optional('Label', label),
    ...optional('Date', date),
    clip('Track', track),
  ];
  return {
    head: `${colours.dim(joinCells(head).trimEnd())}\n`,
    row: (result, number) => {
      const state = stateOf(result);
      const lead = `${mark(state, colours)} ${fit(placeOf(result.line, state, number), columns.place, 'right')}`;
      return `${joinCells([lead, ...cells(result, state, columns, colours)]).trimEnd()}\n`;
    },
  };
}

function cells(result: LookupResult, state: State, columns: Columns, colours: Colours): string[] {
  const { line } = result;
  if (result.ok && state === 'match' && result.match.track) {
    const { track } = result.match;
    return [...sound(track, columns, colours), ...origin(track, columns), clip(nameOf(track), columns.track)];
  }
  const [best] = result.ok ? result.match.alternatives : [];
  if (result.ok && state === 'unsure' && best) {
    return [...sound(best.track, columns, colours), ...choice(result.match.alternatives, columns, colours)];
  }
  const name = printable(state === 'other' ? line.raw.trim() : lineName(line));
  const remark = { words: remarkOn(result, state), room: remarkWidth(columns), name, track: columns.track };
  if (state === 'failed') return remarked(remark, colours.bad);
  return remarked(remark, colours.dim, state === 'none' ? undefined : colours.dim);
}

function sound(track: BeatportTrack, { bpm, key }: Columns, { camelot }: Colours): string[] {
  const code = track.key?.camelot ?? '';
  const beats = track.bpm === undefined ? '' : String(track.bpm);
  return [fit(beats, bpm, 'right'), camelot(code, fit(code, key, 'right'))];
}

function origin({ label = '', releaseDate = '' }: BeatportTrack, columns: Columns): string[] {
  return [...optional(printable(label), columns.label), ...optional(releaseDate, columns.date)];
}

/** How many there are to choose from stands where a sure track has its label and date; then the best of them. */
function choice(choices: readonly Alternative[], columns: Columns, { warn }: Colours): string[] {
  const words = choices.length > 1 ? `${choices.length} versions: choose` : 'not sure';
  const name = choices[0] ? nameOf(choices[0].track) : '';
  return remarked({ words, room: originWidth(columns), name, track: columns.track }, warn);
}

interface Remark {
  words: string;
  /** Columns there are for the words. */
  room: number;
  name: string;
  /** Columns there are for the name. */
  track: number;
}

/** Words in place of facts; on a narrow terminal, where they would be cut to nothing, before the name. */
function remarked(
  { words, room, name, track }: Remark,
  paint: Paint,
  paintName: Paint = (text) => text,
): string[] {
  if (room >= Math.min(words.length, FEWEST_REMARK))
    return [paint(fit(words, room)), paintName(clip(name, track))];
  return [...optional('', room), paint(clip(`${words}: ${name}`, track))];
}

type Paint = (text: string) => string;
/** "2 versions: choose". */
const FEWEST_REMARK = 18;

function optional(text: string, width: number): string[] {
  return width === 0 ? [] : [fit(text, width)];
}

function remarkOn(result: LookupResult, state: State): string {
  // The first sentence is the cause; the next step stands under the table.
  if (!result.ok) return `failed: ${describeFailure(result.failure).split('. ')[0]}`;
  if (state === 'none') return 'not on Beatport';
  if (state === 'unidentified') return 'ID';
  if (state === 'other') return '';
  return result.match.reasons.map(describeReason)[0] ?? state;
}

function mark(state: State, { good, warn, bad, dim }: Colours): string {
  switch (state) {
    case 'match':
      return good('✓');
    case 'unsure':
      return warn('?');
    case 'failed':
      return bad('✗');
    case 'none':
      return '–';
    case 'unidentified':
    case 'mashup':
    case 'other':
      return dim('·');
  }
}

/** The time in the set where the line has one, else its number there, else its number in the input. */
function placeOf({ cueSeconds, position }: TrackLine, state: State, number: number): string {
  if (state === 'other') return '';
  if (cueSeconds === undefined) return String(position ?? number);
  const seconds = String(Math.floor(cueSeconds) % 60).padStart(2, '0');
  const minutes = Math.floor(cueSeconds / 60);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
}

function nameOf(track: BeatportTrack): string {
  return printable(trackText(track));
}

function lineName({ artists, title, mix, raw }: TrackLine): string {
  return artists.length === 0 || title === '' ? raw.trim() : nameText(artists, { title, mix });
}
