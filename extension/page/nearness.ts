import { onAbort } from './on-abort.ts';

/** Says once of each element that it has come near the viewport. */
export interface Nearness {
  watch: (element: Element) => void;
  leave: (element: Element) => void;
}

/** Half a screen ahead: answered by the time the reader gets there. */
const MARGIN = '50% 0px';

export function watchNearness(onNear: (elements: Element[]) => void, signal: AbortSignal): Nearness {
  const observer = new IntersectionObserver(
    (records) => {
      const near = records.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const element of near) observer.unobserve(element);
      if (near.length > 0) onNear(near);
    },
    { rootMargin: MARGIN },
  );
  onAbort(signal, () => observer.disconnect());
  return { watch: (element) => observer.observe(element), leave: (element) => observer.unobserve(element) };
}
