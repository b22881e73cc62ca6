import type { Finders } from '../../core/page/find-with.ts';
import type { SiteAdapter } from '../../core/page/site.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { shelf } from './shelf.ts';

interface OfferedFinders extends Finders {
  adapters: SiteAdapter[];
  /** Takes the text of a selection apart. */
  selectedLines?: (text: string) => TrackLine[];
}

const finders = shelf<OfferedFinders>('finders');

/**
 * The finders that are in this page. Each is a script of its own, beside this one and before it or brought later: a page
 * carries the adapter of its own site, and the detector only where that found nothing.
 */
export function offeredFinders(): OfferedFinders {
  const known = finders.get() ?? { adapters: [] };
  finders.put(known);
  return known;
}

/** Called by the script of a site. One that comes twice, after an update, takes the place of the older. */
export function offerSite(adapter: SiteAdapter): void {
  const { adapters } = offeredFinders();
  const at = adapters.findIndex(({ id }) => id === adapter.id);
  if (at < 0) adapters.push(adapter);
  else adapters[at] = adapter;
}

/** Called by the script of the detector. */
export function offerDetector(generic: Finders['generic']): void {
  offeredFinders().generic = generic;
}

/** Called by the script that comes with a selection. */
export function offerSelectedLines(selectedLines: OfferedFinders['selectedLines']): void {
  Object.assign(offeredFinders(), { selectedLines });
}
