import type { CatalogueTrack } from '../../../demo/catalogue-track.ts';
import type { SampleRow } from '../../../demo/sample-row.ts';
import { parseKey } from '../../../core/beatport/key.ts';

/** What the badge of a sample row has to say, from the catalogue alone; null where the row names no track. */
export function expectedBadge(row: SampleRow, catalogue: readonly CatalogueTrack[]): string | null {
  const track = catalogue.find(({ id }) => id === row.trackId);
  if (row.kind !== 'track' || !track) return null;
  const key = track.key === null ? undefined : parseKey(track.key)?.camelot;
  // A row that names its label gets none in its badge.
  return [track.bpm, key, row.label ? undefined : track.label.trim()]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ');
}
