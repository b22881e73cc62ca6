import type { Key } from '../../core/beatport/key.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { Pause, RowAnswer } from '../protocol.ts';
import type { Field, Settings } from '../settings.ts';
import type { Text } from '../text.ts';
import { clockTime } from './clock-time.ts';
import type { Flow } from './row-flow.ts';

/** Harmonic flow is for lists only. */
export type Look = Pick<Settings, 'fields' | 'density' | 'notation'> & Partial<Pick<Settings, 'flow'>>;
export type RowStatus = 'waiting' | 'match' | 'unsure' | 'missing' | 'failed' | 'paused' | 'off';

/** What is known about a row when its badge is drawn. */
export interface RowView {
  status: RowStatus;
  answer?: RowAnswer | undefined;
  pause?: Pause | undefined;
  /** How it follows on the row before it, where that is wanted and known. */
  flow?: Flow | undefined;
}

/** The shape that `components/badge.ts` draws; the script that wires the two together holds them equal. */
export interface Face {
  state: RowStatus;
  parts: FacePart[];
  name: string;
}

export interface FacePart {
  text: string;
  camelot?: string;
  /** A key that mixes with the one of the row before. */
  mixes?: boolean;
  /** Of a tempo: "+2%" to the row before. */
  change?: string;
}

/** The words of one badge. Pure: everything that differs between readers comes in. */
export function badgeFace({ status, answer, pause, flow }: RowView, look: Look, text: Text): Face {
  const match = answer?.ok === true ? answer.match : undefined;
  if (status === 'match' && match?.track !== undefined) return matchFace(match.track, flow, look, text);
  if (status === 'unsure') return unsureFace(match?.alternatives.length ?? 0, text);
  if (status === 'failed') {
    return plain(
      'failed',
      text('badgeFailed'),
      text('badgeFailedName', answer?.ok === false ? answer.message : ''),
    );
  }
  if (status === 'paused') return pausedFace(answer?.ok === false ? answer.untilMs : pause?.untilMs, text);
  if (status === 'waiting') return plain('waiting', text('badgeWaiting'), text('badgeWaitingName'));
  if (status === 'off') return plain('off', text('badgeOff'), text('badgeOffName'));
  return plain('missing', text('badgeMissing'), text('badgeMissingName'));
}

/** Room for the longest answer, in digits, so that none needs more than was kept for it. */
export function badgeWidth({ fields, density, flow }: Look): number {
  const wide = density === 'full';
  const widths = fields.map((field) => WIDTHS[field][wide ? 1 : 0] + BETWEEN);
  const change = flow === true && fields.includes('bpm') ? CHANGE : 0;
  return Math.max(NARROWEST, Math.ceil(widths.reduce((sum, width) => sum + width, change)));
}

/** "paused until 14:05" has to fit as well. */
const NARROWEST = 16;
const BETWEEN = 1.2;
/** "+12%", smaller than the rest. */
const CHANGE = 4;
const WIDTHS: Record<Field, readonly [compact: number, full: number]> = {
  bpm: [3.5, 7.5],
  key: [4, 4],
  label: [11, 18],
  date: [9.5, 9.5],
  price: [5.5, 5.5],
  genre: [11, 18],
  length: [4.5, 4.5],
  release: [11, 20],
};

function matchFace(
  track: BeatportTrack,
  flow: Flow | undefined,
  { fields, density, notation }: Look,
  text: Text,
): Face {
  const parts = fields.flatMap((field): FacePart[] => {
    const shown = fieldText(field, track, density === 'full', notation, text);
    if (shown === undefined) return [];
    if (field === 'bpm') return [{ text: shown, ...changeOf(flow) }];
    if (field !== 'key' || track.key === undefined) return [{ text: shown }];
    return [{ text: shown, camelot: track.key.camelot, ...(flow?.mixes === true && { mixes: true }) }];
  });
  // A track of which Beatport says nothing that was asked for still was found.
  if (parts.length === 0) parts.push({ text: text('badgeFound') });
  const facts = fields.flatMap((field) => spoken(field, track, text) ?? []);
  const named = text('badgeMatchName', artistsOf(track), titleOf(track));
  const name = [facts.join(', '), named, flow && spokenFlow(flow, text)].filter(Boolean).join('; ');
  return { state: 'match', parts, name };
}

/** A change that nobody hears is none. */
function changeOf({ percent = 0 }: Partial<Flow> = {}): Pick<FacePart, 'change'> {
  return percent === 0 ? {} : { change: `${percent > 0 ? '+' : '\u2212'}${Math.abs(percent)}%` };
}

function spokenFlow({ mixes, percent = 0 }: Flow, text: Text): string {
  const key = mixes ? text('badgeFlowMixes') : '';
  const tempo =
    percent === 0 ? '' : text(percent > 0 ? 'badgeFlowFaster' : 'badgeFlowSlower', Math.abs(percent));
  return [key, tempo].filter(Boolean).join(', ');
}

function fieldText(
  field: Field,
  track: BeatportTrack,
  wide: boolean,
  notation: Look['notation'],
  text: Text,
): string | undefined {
  if (field === 'bpm' && track.bpm !== undefined)
    return wide ? text('badgeBpm', track.bpm) : String(track.bpm);
  if (field === 'key') return track.key && keyText(track.key, notation);
  return factText(field, track);
}

function factText(field: Field, track: BeatportTrack): string | undefined {
  if (field === 'label') return track.label;
  if (field === 'date') return track.releaseDate;
  if (field === 'price') return track.price;
  if (field === 'genre') return track.genre;
  if (field === 'release') return track.release?.name;
  return field === 'length' ? lengthText(track.durationMs) : undefined;
}

function spoken(field: Field, track: BeatportTrack, text: Text): string | undefined {
  if (field === 'bpm') return track.bpm === undefined ? undefined : text('badgeBpm', track.bpm);
  if (field === 'key') return track.key && spokenKey(track.key, text);
  return factText(field, track);
}

/** "8A", "1m" or "Am". */
export function keyText(key: Key, notation: Look['notation']): string {
  if (notation === 'camelot') return key.camelot;
  if (notation === 'openKey') return key.openKey;
  const [, letter = '', sign = '', mode = ''] = NAME.exec(key.name) ?? [];
  if (letter === '') return key.name;
  return `${letter}${sign === '' ? '' : sign === '#' ? '♯' : '♭'}${mode === 'Minor' ? 'm' : ''}`;
}

/** "A flat minor": screen readers say "Ab" as a word. */
function spokenKey(key: Key, text: Text): string {
  const [, letter = '', sign = '', mode = ''] = NAME.exec(key.name) ?? [];
  if (letter === '') return key.name;
  const note = sign === '' ? letter : text(sign === '#' ? 'badgeSharp' : 'badgeFlat', letter);
  return text(mode === 'Minor' ? 'badgeMinor' : 'badgeMajor', note);
}

const NAME = /^([A-G])([#b]?) (Major|Minor)$/;

function unsureFace(choices: number, text: Text): Face {
  if (choices < 2) return plain('unsure', text('badgeUnsureOne'), text('badgeUnsureOneName'));
  return plain('unsure', text('badgeUnsure', choices), text('badgeUnsureName', choices));
}

function pausedFace(untilMs: number | undefined, text: Text): Face {
  if (untilMs === undefined) return plain('paused', text('badgePaused'), text('badgePausedName'));
  const time = clockTime(untilMs);
  return plain('paused', text('badgePausedUntil', time), text('badgePausedUntilName', time));
}

function plain(state: RowStatus, shown: string, name: string): Face {
  return { state, parts: [{ text: shown }], name };
}

function artistsOf({ artists }: BeatportTrack): string {
  return artists.map(({ name }) => name).join(', ');
}

function titleOf({ title, mix }: BeatportTrack): string {
  return mix === '' ? title : `${title} (${mix})`;
}

function lengthText(durationMs: number | undefined): string | undefined {
  if (durationMs === undefined) return undefined;
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
