import { parseListPage } from '../core/beatport/page.ts';
import type { BeatportTrack } from '../core/beatport/track.ts';
import { askOffscreen } from './offscreen.ts';

/** The rows of a Beatport page that holds no readable data, or why there are none. */
export type RowsRead = { ok: true; tracks: BeatportTrack[] } | { ok: false; reason: string };

/** Here where there is a DOMParser (Firefox), in the offscreen document where there is none (Chrome's worker). */
export function readRows(html: string): Promise<RowsRead> {
  if (typeof DOMParser !== 'undefined') return Promise.resolve(readRowsHere(html));
  return askOffscreen<RowsRead>({ to: 'offscreen', type: 'read-rows', html });
}

export function readRowsHere(html: string): RowsRead {
  const parseHtml = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  try {
    return { ok: true, tracks: parseListPage(html, { parseHtml }) };
  } catch (cause) {
    return { ok: false, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
