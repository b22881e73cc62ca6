import { matchedTrack } from '../../extension/shared/row-state.ts';
import type { ListRow } from '../../extension/page/offered-panel.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { type LineState, lineState } from '../shared/line-state.ts';

export type PanelFilter = 'all' | 'match' | 'unsure' | 'none';

export interface PanelItem extends ListRow {
  /** Place in the whole list, from 0. */
  index: number;
  state: LineState;
  /** Of a sure match. */
  track?: BeatportTrack | undefined;
}

/** The list of a page and what of it is shown. */
export class PanelModel {
  title = $state.raw<string>();
  rows = $state.raw<readonly ListRow[]>([]);
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

function itemOf(row: ListRow, index: number): PanelItem {
  const { line, answer } = row;
  return { ...row, index, state: lineState(line, answer), track: matchedTrack(answer) };
}
