import { isOrphan } from './lifetime.ts';

/** Whether the script that was here before is still at work; one that an update left behind makes room when it is asked. */
type Claim = () => boolean;

const PLACE = Symbol.for('cratemark.claim');

type World = typeof globalThis & { [PLACE]?: Claim };

/**
 * Whether this script is the one that annotates the page: a second injection finds the first at work. They meet in our isolated
 * world and not on the document, where a page would learn that we are there before it has anything of ours on it. An orphan
 * in a world of its own is not met; it sees its badges go (`PageSession`) or looks at its clock (`watchLifetime`).
 */
export function claimPage(stop: AbortController): boolean {
  const world = globalThis as World;
  if (world[PLACE]?.() === true) return false;
  world[PLACE] = () => {
    if (isOrphan()) stop.abort();
    return !stop.signal.aborted;
  };
  return true;
}
