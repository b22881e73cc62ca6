import type { CatalogueTrack } from '../../demo/catalogue-track.ts';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { StandIn } from '../../demo/stand-in.ts';
import type { AskedRow } from '../../extension/shared/protocol.ts';

/** Rows as a page asks for them, for tracks the stand-in has: `count` different lines, after the first `skip`. */
export function rowsOf({ catalogue }: StandIn, count: number, skip = 0): AskedRow[] {
  const lines = new Map(catalogue.map((track) => [lookupKey(lineOf(track)), lineOf(track)] as const));
  return [...lines.values()]
    .slice(skip, skip + count)
    .map((line, index) => ({ key: `row-${index}`, line, priority: index }));
}

function lineOf({ artists, title, mix }: CatalogueTrack) {
  return parseLine(`${artists.join(', ')} - ${title} (${mix})`);
}

/** The same in messages of the size a port takes. */
export function inMessages(rows: readonly AskedRow[], size = 20): { type: 'find'; rows: AskedRow[] }[] {
  const messages: { type: 'find'; rows: AskedRow[] }[] = [];
  for (let from = 0; from < rows.length; from += size) {
    messages.push({ type: 'find', rows: rows.slice(from, from + size) });
  }
  return messages;
}
