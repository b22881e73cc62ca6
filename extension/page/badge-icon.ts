import type { RowState } from '../shared/row-state.ts';

const RING = 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8Zm0 1.4a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 0 1 0-7.6Z';

/** One shape a state, as path data in a box of 12: told apart without colour, at the height of a line. */
export const BADGE_ICONS: Record<RowState, string> = {
  waiting:
    'M.6 6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0ZM4.7 6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0ZM8.8 6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0Z',
  match: 'M4.6 10 .9 6.3 2.3 4.9 4.6 7.2 9.7 2.1 11.1 3.5Z',
  unsure: 'M.8.8H8V3H3V8H.8ZM4 4H11.2V11.2H4Z',
  none: `${RING}M3.6 5.3H8.4V6.7H3.6Z`,
  failed: 'M6 .6 11.7 11.2H.3ZM5.3 4.4V7.8H6.7V4.4ZM5.3 8.6V10H6.7V8.6Z',
  paused: 'M2.4 1.4H5V10.6H2.4ZM7 1.4H9.6V10.6H7Z',
  off: `${RING}M2.2 3.2 3.2 2.2 9.8 8.8 8.8 9.8Z`,
};
