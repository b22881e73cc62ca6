import { placeInSight } from '../../extension/page/sight.ts';

/** About as long as it takes to see what it is that lies there now. */
const MOMENT_MS = 400;
const LOOK_MS = 100;
/** Whatever of a page may lie above ours. */
const ABOVE = ':popover-open, :modal, :fullscreen';

/**
 * Whether our card or list has been in sight, in one place, for a moment. It is looked at again and again while it is open,
 * because a page may hide it until just before the mouse comes down. Chromium tells by itself what covers it (version 2 of the
 * intersection observer); elsewhere only what came into the top layer after it can.
 */
export function watchSight(host: HTMLElement, frame: HTMLElement, signal: AbortSignal): () => boolean {
  const { documentElement } = document;
  const earlier = new Set(document.querySelectorAll(ABOVE));
  let covered = false;
  let place = '';
  let sinceMs = 0;

  function look(): number {
    const isOnTop = host.parentNode === documentElement && (!host.popover || host.matches(ABOVE));
    const others = [...document.querySelectorAll(ABOVE)].filter((one) => !earlier.has(one) && !isOurs(one));
    const now = isOnTop && !covered && others.length === 0 ? placeInSight(host, frame) : '';
    if (now === '' || now !== place) sinceMs = performance.now();
    place = now;
    return now === '' ? 0 : performance.now() - sinceMs;
  }

  ours().add(host);
  const observer = new IntersectionObserver(
    (records) => {
      covered = records.some((record) => 'isVisible' in record && record.isVisible === false);
      look();
    },
    { threshold: 0, trackVisibility: true, delay: LOOK_MS } as IntersectionObserverInit,
  );
  observer.observe(frame);
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => (clearInterval(timer), observer.disconnect()), { once: true });
  look();
  return () => look() >= MOMENT_MS;
}

const PLACE = Symbol.for('cratemark.hosts');

/** The card and the list are two bundles in one world. */
function ours(): WeakSet<Element> {
  const world = globalThis as typeof globalThis & { [PLACE]?: WeakSet<Element> };
  return (world[PLACE] ??= new WeakSet());
}

function isOurs(element: Element): boolean {
  return ours().has(element);
}
