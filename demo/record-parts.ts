import type { CatalogueTrack } from './catalogue-track.ts';
import { genreNamed } from './genres.ts';
import { artistId, coverId, imageUrl, labelId, uuid } from './ids.ts';
import { hash } from './random.ts';
import { slug } from './words.ts';

// What several record shapes and pages write alike.

export function releaseEntity({ release, label }: CatalogueTrack) {
  const sign = labelEntity(label);
  const cover = image(coverId(release.id), '1400x1400');
  return { id: release.id, name: release.name, image: cover, label: sign, slug: slug(release.name) };
}

export function labelEntity(name: string) {
  return { id: labelId(name), name, image: image(uuid(`label ${name.trim()}`), '500x500'), slug: slug(name) };
}

export function person(name: string) {
  const id = artistId(name);
  const portrait = image(uuid(`artist ${name.trim()}`), '590x404');
  return { id, image: portrait, name, slug: slug(name), url: api('catalog/artists', id) };
}

export function price(track: CatalogueTrack) {
  return { code: 'EUR', symbol: '€', value: track.price, display: `€${track.price.toFixed(2)}` };
}

export function sampleUrl(track: CatalogueTrack): string {
  return `https://geo-samples.beatport.com/track/${waveId(track)}.LOFI.mp3`;
}

/** Everybody credited, with the role the pages give; a remixer may stand there twice. */
export function credits(track: CatalogueTrack) {
  return [
    ...track.artists.map((name) => ({ name, type: 'Artist' })),
    ...track.remixers.map((name) => ({ name, type: 'Remixer' })),
  ];
}

export const waveId = (track: CatalogueTrack) => uuid(`track ${track.id}`);

/** An address of the API, as it stands in the records: not a web page, and nothing answers there. */
export const api = (kind: string, id: number) => `https://api-internal.beatportprod.com/v4/${kind}/${id}/`;

export function image(id: string, size: string, type = 'jpg') {
  const number = hash(id) % 60_000_000;
  return { id: number, uri: imageUrl(id, size, type), dynamic_uri: imageUrl(id, '{w}x{h}', type) };
}

export function status(track: CatalogueTrack) {
  if (track.preOrder) return { id: 12, name: 'Pre-order' };
  return track.exclusive ? { id: 7, name: 'Exclusive' } : { id: 10, name: 'General Content' };
}

export function subGenreOf(track: CatalogueTrack) {
  const sub = genreNamed(track.genre).subGenre;
  return sub && track.subGenre
    ? { ...sub, slug: slug(sub.name), url: api('catalog/sub-genres', sub.id) }
    : null;
}
