import { catalog } from './shapes/catalog.ts';
import { details } from './shapes/details.ts';
import { search } from './shapes/search.ts';
import type { Shape, TrackFields } from './shapes/shape.ts';
import type { BeatportTrack } from './track.ts';
import { trackUrl } from './urls.ts';
import { record } from './values.ts';

// Three shapes are live at once and pages move between them, so a record is recognised by its fields and never by the
// page it came from. A fourth shape is one more file. Details comes last: see there.
const SHAPES: readonly Shape[] = [search, catalog, details];

/** The shape of a record; undefined for what is no track. */
export function shapeOf(value: unknown): Shape | undefined {
  const row = record(value);
  return row && SHAPES.find((shape) => shape.fits(row));
}

/** A record of any page as a track; undefined for what is no track. `origin` is that of the track's `url`. */
export function readTrack(value: unknown, origin: string): BeatportTrack | undefined {
  const row = record(value);
  const fields = row && shapeOf(row)?.read(row);
  if (fields?.id === undefined || fields.title === undefined) return undefined;
  const { id, title } = fields;
  return served(fields, trackUrl(origin, id, title));
}

/**
 * Without the fields that were not served: tracks are cached by the thousand and compared in tests. Filled and not emptied,
 * because engines keep an object from which something was deleted in a slower form.
 */
function served(fields: TrackFields, url: string): BeatportTrack {
  const track: Record<string, unknown> = {};
  for (const name of Object.keys(fields) as (keyof TrackFields)[]) {
    if (fields[name] !== undefined) track[name] = fields[name];
  }
  track.url = url;
  return track as unknown as BeatportTrack;
}
