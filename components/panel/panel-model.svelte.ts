import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { CardAnswer } from '../card/card-model.svelte.ts';

/** One row of the page as the panel lists it. */
export interface PanelRow {
  key: string;
  line: TrackLine;
  answer?: CardAnswer | undefined;
}

/** How a row stands. `other` names no track. */
export type PanelState = 'waiting' | 'found' | 'unsure' | 'missing' | 'failed' | 'other';
export type PanelFilter = 'all' | 'found' | 'unsure' | 'missing';

export interface PanelItem extends PanelRow {
  /** Place in the whole list, from 0. */
  index: number;
  state: PanelState;
  /** Of a sure match. */
  track?: BeatportTrack | undefined;
}

/** The list of a page and what of it is shown. */
export class PanelModel {
  title = $state.raw<string>();
  rows = $state.raw<readonly PanelRow[]>([]);
  filter = $state<PanelFilter>('all');
  held = $state(false);

  readonly items = $derived(this.rows.map(itemOf));
  readonly shown = $derived(
    this.filter === 'all' ? this.items : this.items.filter(({ state }) => state === this.filter),
  );
  readonly asked = $derived(this.items.filter(({ state }) => state !== 'other').length);

  count(filter: PanelFilter): number {
    return filter === 'all' ? this.items.length : this.items.filter(({ state }) => state === filter).length;
  }
}

function itemOf(row: PanelRow, index: number): PanelItem {
  const state = stateOf(row);
  const track = state === 'found' && row.answer?.ok ? row.answer.match.track : undefined;
  return { ...row, index, state, track };
}

function stateOf({ line, answer }: PanelRow): PanelState {
  if (line.kind !== 'track') return 'other';
  if (answer === undefined) return 'waiting';
  if (!answer.ok) return 'failed';
  const { verdict, track } = answer.match;
  if (verdict === 'match') return track === undefined ? 'missing' : 'found';
  return verdict === 'unsure' ? 'unsure' : 'missing';
}
