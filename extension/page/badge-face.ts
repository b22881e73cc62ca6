import type { Key } from '../../core/beatport/key.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { peopleText, titleText } from '../../core/beatport/track-text.ts';
import type { Pause, RowAnswer } from '../shared/protocol.ts';
import type { RowState } from '../shared/row-state.ts';
import type { BadgeSettings, Field, PageSettings } from '../shared/setting-specs.ts';
import type { Text, TextKey } from '../shared/text.ts';
import type { BadgeFace, BadgePart } from './badge.ts';
import { withoutLabel } from './badge-frame.ts';
import { clockTime } from './clock-time.ts';
import type { Flow } from './row-flow.ts';

/** Harmonic flow is for lists only. */
export type Look = BadgeSettings & Partial<Pick<PageSettings, 'flow'>>;

/** What is known about a row when its badge is drawn. */
export interface RowView {
  state: RowState;
  answer?: RowAnswer | undefined;
  pause?: Pause | undefined;
  /** How it follows on the row before it, where that is wanted and known. */
  flow?: Flow | undefined;
  /** The page names the row's label: the badge does without, and is shorter. */
  labelled?: boolean;
}

/** The words of one badge. Pure: everything that differs between readers comes in. */
export function badgeFace({ labelled = false, ...view }: RowView, look: Look, text: Text): BadgeFace {
  return { ...wordsOf(view, labelled ? withoutLabel(look) : look, text), brief: labelled };
}

type Words = Omit<BadgeFace, 'brief'>;

function wordsOf({ state, answer, pause, flow }: RowView, look: Look, text: Text): Words {
  const match = answer?.ok === true ? answer.match : undefined;
  if (state === 'match' && match?.track !== undefined) return matchFace(match.track, flow, look, text);
  const plain = (key: NamedText, ...words: (string | number)[]): Words => {
    return { state, parts: [{ text: text(key, ...words) }], name: text(`${key}Name`, ...words) };
  };
  switch (state) {
    case 'unsure': {
      const choices = match?.alternatives.length ?? 0;
      return choices < 2 ? plain('badgeUnsureOne') : plain('badgeUnsure', choices);
    }
    case 'failed':
      return plain('badgeFailed', answer?.ok === false ? answer.message : '');
    case 'paused': {
      const untilMs = answer?.ok === false ? answer.untilMs : pause?.untilMs;
      return untilMs === undefined ? plain('badgePaused') : plain('badgePausedUntil', clockTime(untilMs));
    }
    case 'waiting':
      return plain('badgeWaiting');
    case 'off':
      return plain('badgeOff');
    case 'match':
    case 'none':
      return { ...plain('badgeMissing'), state: 'none' };
  }
}

/** A text that is seen, beside which there is what a screen reader says. */
type NamedText = { [Key in TextKey]: `${Key}Name` extends TextKey ? Key : never }[TextKey];

function matchFace(
  track: BeatportTrack,
  flow: Flow | undefined,
  { fields, density, notation }: Look,
  text: Text,
): Words {
  const parts = fields.flatMap((field): BadgePart[] => {
    const shown = fieldText(field, track, density === 'full', notation, text);
    if (shown === undefined) return [];
    if (field === 'bpm') return [{ text: shown, ...changeOf(flow) }];
    if (field !== 'key' || track.key === undefined) return [{ text: shown }];
    return [{ text: shown, camelot: track.key.camelot, ...(flow?.mixes === true && { mixes: true }) }];
  });
  // A track of which Beatport says nothing that was asked for still was found.
  if (parts.length === 0) parts.push({ text: text('badgeFound') });
  // What is seen comes first and as it is seen, so that it can be said to a computer (WCAG 2.5.3).
  const seen = parts.map((part) => part.text).join(', ');
  const key = fields.includes('key') && track.key && spokenKey(track.key, text);
  const named = text('badgeMatchName', peopleText(track.artists), titleText(track));
  const name = [seen, key, named, flow && spokenFlow(flow, text)].filter(Boolean).join('; ');
  return { state: 'match', parts, name };
}

/** A change too small to hear does not count. */
function changeOf({ percent = 0 }: Partial<Flow> = {}): Pick<BadgePart, 'change'> {
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

function lengthText(durationMs: number | undefined): string | undefined {
  if (durationMs === undefined) return undefined;
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
