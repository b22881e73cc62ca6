import type { Box } from './card-place.ts';
import type { Anchor } from './anchor.ts';

/** How long the pointer may be nowhere on its way into the card. */
const GRACE_MS = 300;

/**
 * When a card goes: Escape always; a press elsewhere; Tab out of it; and, while it is only a preview, the pointer leaving both it
 * and its anchor. Whatever is done inside a preview makes it stay.
 */
export function watchDismissal({
  host,
  root,
  frame,
  anchor,
  isKept,
  keep,
  close,
  signal,
}: {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
  anchor: Anchor;
  isKept: () => boolean;
  keep: () => void;
  close: (options?: { focusBack: boolean }) => void;
  signal: AbortSignal;
}): void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const capture = { capture: true, signal };
  const isInside = (event: MouseEvent) => event.composedPath().includes(host);
  const isAtAnchor = (event: MouseEvent) =>
    event.composedPath().includes(anchor.element) || contains(anchor.box(), event);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onTab(event);
    if (event.key !== 'Escape' || event.isComposing) return;
    // One Escape closes one thing.
    event.preventDefault();
    event.stopImmediatePropagation();
    close({ focusBack: true });
  };

  const onTab = (event: KeyboardEvent) => {
    const controls = [...frame.querySelectorAll<HTMLElement>('a[href], button, summary')].filter(isReachable);
    const focused = root.activeElement;
    const end = event.shiftKey ? controls[0] : controls.at(-1);
    if (!focused || (focused !== end && controls.length > 0)) return;
    event.preventDefault();
    close({ focusBack: true });
  };

  const onMove = (event: PointerEvent) => {
    if (isKept()) return;
    if (isInside(event) || isAtAnchor(event)) {
      clearTimeout(leaving);
      leaving = undefined;
    } else leaving ??= setTimeout(() => isKept() || close({ focusBack: false }), GRACE_MS);
  };

  window.addEventListener('keydown', onKey, capture);
  window.addEventListener('pointermove', onMove, { ...capture, passive: true });
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (isInside(event)) keep();
      else if (!isAtAnchor(event)) close({ focusBack: false });
    },
    capture,
  );
  frame.addEventListener('focusin', keep, { signal });
  signal.addEventListener('abort', () => clearTimeout(leaving), { once: true });
}

function contains({ left, top, width, height }: Box, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= left + width && clientY >= top && clientY <= top + height;
}

/** What a closed `details` holds is not in the way of Tab. */
function isReachable(control: HTMLElement): boolean {
  const details = control.closest('details');
  return !details || details.open || control.tagName === 'SUMMARY';
}
