const PLACE = Symbol.for('cratemark.annotate');

type World = typeof globalThis & { [PLACE]?: AbortSignal };

/** Whether this script is the one that annotates the page. A second injection into the same world finds the first at work. */
export function claimPage({ signal }: AbortController): boolean {
  const world = globalThis as World;
  if (world[PLACE]?.aborted === false) return false;
  world[PLACE] = signal;
  return true;
}
