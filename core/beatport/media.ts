import { imageIdOf, imageUrl } from './urls.ts';

/** The address when it is one of Beatport's own media hosts over https: nothing else is ever loaded into a page. */
export function mediaUrl(value: unknown): string | undefined {
  const address = typeof value === 'string' && value.length < LONGEST ? value.trim() : '';
  return ON_BEATPORT.test(address) ? address : undefined;
}

export type PictureShape = 'cover' | 'waveform';

/** A picture as it is shown: two dots each way for one of the card's. */
export function pictureUrl(imageId: string, shape: PictureShape): string {
  const file = shape === 'cover' ? `250x250/${imageId}.jpg` : `1500x250/${imageId}.png`;
  return `https://geo-media.beatport.com/image_size/${file}`;
}

/** A part of an address is not an address. */
const LONGEST = 2_000;

// Host only, no user name, no port; ends at the path. Spaces and quotes have no place in the rest.
const ON_BEATPORT = /^https:\/\/(?:[a-z\d-]+\.)*beatport\.com\/[^\s"'<>\\]*$/i;

/** A cover at 500 × 500 from the first address that has one; absent for Beatport's placeholder. */
export function artworkUrl(first: unknown, second?: unknown): string | undefined {
  const address = mediaUrl(first) ?? mediaUrl(second);
  return address !== undefined && imageIdOf(address) ? imageUrl(address, 500) : undefined;
}

/** A waveform in its own size of 1500 × 250. */
export function waveformUrl(first: unknown, second?: unknown): string | undefined {
  const address = mediaUrl(first) ?? mediaUrl(second);
  return address !== undefined && imageIdOf(address) ? imageUrl(address, 1500, 250) : undefined;
}
