/** Smaller or fainter than this, a reader does not see what is pressed. Pages dim rows that cannot be played to a third or so. */
const LEAST_PX = 6;
const LEAST_OPACITY = 0.3;
/** In tenths of a box, from its corner: of these places most must be free. */
const PLACES = [
  [5, 5],
  [1, 2],
  [9, 2],
  [1, 8],
  [9, 8],
] as const;
const HIDING = /opacity|blur|url|brightness\(0/;

/**
 * Whether a person can see a part of ours: large enough, not covered, not faded by what it is in. Our own roots are closed, and
 * a host takes no style from its page; everything around it is the page's. What lies above and lets the mouse through is not
 * noticed here (`watchSight` does where the browser tells).
 */
export function isSeen(host: Element, part: Element = host): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  const root = host.getRootNode() as Document | ShadowRoot;
  const free = PLACES.filter(
    ([x, y]) => root.elementFromPoint(left + (width * x) / 10, top + (height * y) / 10) === host,
  );
  return width >= LEAST_PX && height >= LEAST_PX && free.length > 2 && opacityOf(host) >= LEAST_OPACITY;
}

/** Where it is seen; nowhere where it is not. */
export function placeInSight(host: Element, part: Element = host): string {
  const { left, top, width, height } = part.getBoundingClientRect();
  return isSeen(host, part) ? [left, top, width, height].map(Math.round).join() : '';
}

function opacityOf(element: Element): number {
  const around = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  const { opacity, filter } = getComputedStyle(element);
  const own = HIDING.test(filter) ? 0 : Number(opacity || 1);
  return around ? own * opacityOf(around) : own;
}
