import type { Entry } from './entry.ts';
import { onAbort } from './on-abort.ts';
import { placeInSight } from './sight.ts';

export interface BadgeEventsOptions {
  view: Window;
  entryOf: (host: EventTarget | null) => Entry | undefined;
  /** All entries with a badge, in reading order. */
  entries: () => readonly Entry[];
  onPress: (entry: Entry) => void;
  /** The mouse has rested on a badge. */
  onRest: (entry: Entry) => void;
  signal: AbortSignal;
}

/** What rows listen to: a badge inside a row that opens on click is not the row. */
const KEPT_FROM_ROWS = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
] as const;
const REST_MS = 300;

/**
 * One set of listeners for all badges, at the very top and on the way down, so that no listener of the page between there
 * and a badge ever hears of it. What scripts pretend to have pressed is left out, and what nobody saw: a badge that is hidden, or
 * that came under the mouse where something else was.
 */
export function listenToBadges(options: BadgeEventsOptions): void {
  const { view, entryOf, signal } = options;
  const rest = restTimer(options);
  for (const type of KEPT_FROM_ROWS) {
    const listener = (event: Event) => {
      const entry = entryOf(event.target);
      if (entry === undefined) return;
      event.stopPropagation();
      rest.stop();
      if (!event.isTrusted) return;
      if (event.type === 'click' && rest.saw(entry, event as MouseEvent)) options.onPress(entry);
      if (event instanceof KeyboardEvent && event.type === 'keydown')
        moveByKey(event, entry, options.entries());
    };
    view.addEventListener(type, listener, { capture: true, passive: type.startsWith('touch'), signal });
  }
  view.addEventListener('pointerover', (event) => rest.over(event), { capture: true, passive: true, signal });
  view.addEventListener('focusin', ({ target }) => makeTabStop(entryOf(target), options.entries()), {
    capture: true,
    signal,
  });
}

/** One tab stop for all badges: the one that had the focus last, the first one before that. */
export function makeTabStop(entry: Entry | undefined, entries: readonly Entry[]): void {
  if (entry?.badge === undefined) return;
  for (const { badge } of entries) if (badge?.button.tabIndex === 0) badge.button.tabIndex = -1;
  entry.badge.button.tabIndex = 0;
}

function moveByKey(event: KeyboardEvent, entry: Entry, entries: readonly Entry[]): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = entries[nextIndex(event, entries.indexOf(entry), entries.length)];
  if (target === undefined || target === entry) return;
  event.preventDefault();
  target.badge?.button.focus();
}

function nextIndex({ key, target }: KeyboardEvent, at: number, count: number): number {
  const backwards = target instanceof Element && getComputedStyle(target).direction === 'rtl';
  if (key === 'ArrowDown' || key === (backwards ? 'ArrowLeft' : 'ArrowRight'))
    return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === (backwards ? 'ArrowRight' : 'ArrowLeft')) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function restTimer({ entryOf, onRest, signal }: BadgeEventsOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let on: Entry | undefined;
  let place = '';
  const placeOf = ({ badge }: Entry) => (badge === undefined ? '' : placeInSight(badge.host));
  const stop = () => clearTimeout(timer);
  onAbort(signal, stop);
  const over = (event: PointerEvent) => {
    const entry = entryOf(event.target);
    if (entry === on) return;
    stop();
    on = entry;
    if (entry === undefined) return;
    place = placeOf(entry);
    if (event.pointerType !== 'mouse' || !event.isTrusted) return;
    timer = setTimeout(() => placeOf(entry) === place && place !== '' && onRest(entry), REST_MS);
  };
  /** Where the mouse came upon it. A key, which presses what has the focus, gives no number of clicks. */
  const saw = (entry: Entry, { detail }: MouseEvent) => {
    const [before, now] = [place, placeOf(entry)];
    place = now;
    return now !== '' && (detail === 0 || on !== entry || before === now);
  };
  return { stop, over, saw };
}
