import { hash, seeded } from './random.ts';

// Every id lies above what Beatport had given out when this was written, so that a made-up track never links to a real one.
export const FIRST_TRACK_ID = 90_000_001;
export const FIRST_RELEASE_ID = 9_000_001;

/** Seven or eight digits, so that sorting as text and as numbers differ, as they do on Beatport. */
export function artistId(name: string): number {
  return 4_000_000 + (hash(`artist ${name.trim()}`) % 9_000_000);
}

export function labelId(name: string): number {
  return 600_000 + (hash(`label ${name.trim()}`) % 900_000);
}

/** The uuid in the address of a release's cover. It names the release and nothing else. */
export function coverId(releaseId: number): string {
  return uuid(`release ${releaseId}`);
}

export function uuid(text: string): string {
  const random = seeded(hash(`uuid ${text}`));
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

/** `size` is "500x500" or the template "{w}x{h}". */
export function imageUrl(id: string, size: string, type = 'jpg'): string {
  return `https://geo-media.beatport.com/image_size/${size}/${id}.${type}`;
}
