export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** The room there is; what does not fit scrolls inside the card. */
  maxHeight: number;
}

const GAP = 6;
const EDGE = 8;
/** Below this height the card goes to whichever side has more room. */
const ENOUGH = 280;

/**
 * Where a card of this size stands beside its anchor, in the coordinates of the window: below when there is room, else on the
 * roomier side, never over an edge. An anchor that was scrolled away leaves the card at the nearest edge.
 */
export function placeCard(
  anchor: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
  rightToLeft = false,
): Place {
  const below = view.height - EDGE - (anchor.top + anchor.height + GAP);
  const above = anchor.top - GAP - EDGE;
  const down = below >= Math.min(card.height, ENOUGH) || below >= above;
  const room = Math.min(
    Math.max(down ? below : above, Math.min(ENOUGH, view.height - 2 * EDGE)),
    view.height - 2 * EDGE,
  );
  const height = Math.min(card.height, room);
  const wanted = down ? anchor.top + anchor.height + GAP : anchor.top - GAP - height;
  const start = rightToLeft ? anchor.left + anchor.width - card.width : anchor.left;
  return {
    left: clamp(start, EDGE, view.width - EDGE - card.width),
    top: clamp(wanted, EDGE, view.height - EDGE - height),
    maxHeight: room,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
