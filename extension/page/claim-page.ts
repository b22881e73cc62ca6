import { isOrphan } from './lifetime.ts';

const PLACE = Symbol.for('cratemark.annotate');

type World = typeof globalThis & { [PLACE]?: AbortSignal };

/**
 * Whether this script is the one that annotates the page. A second injection into the same world finds the first at work. One
 * that an update left behind, perhaps in a world of its own, hears of a newer one by an event whose name the page cannot
 * know, and makes room.
 */
export function claimPage(document: Document, name: string, stop: AbortController): boolean {
  document.dispatchEvent(new Event(name));
  const world = globalThis as World;
  if (world[PLACE]?.aborted === false) return false;
  const { signal } = stop;
  world[PLACE] = signal;
  document.addEventListener(name, () => isOrphan() && stop.abort(), { signal });
  return true;
}
