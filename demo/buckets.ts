import { artistId, coverId, imageUrl, labelId, uuid } from './ids.ts';
import { price } from './record-parts.ts';
import type { Hit } from './search.ts';

/** What `/search` shows beside the tracks: artists, labels, releases and (here always empty) charts of the same hits. */
export function buckets(hits: readonly Hit[]) {
  return {
    artists: { data: distinct(hits, ({ track }) => track.artists[0] ?? '').map(artistRow) },
    charts: { data: [] },
    labels: { data: distinct(hits, ({ track }) => track.label).map(labelRow) },
    releases: { data: distinct(hits, ({ track }) => String(track.release.id)).map(releaseRow) },
  };
}

function artistRow({ track, score }: Hit) {
  const name = track.artists[0] ?? '';
  const portrait = imageUrl(uuid(`artist ${name.trim()}`), '590x404');
  const genre = [{ genre_name: track.genre }];
  return {
    score,
    enabled: 1,
    artist_id: artistId(name),
    artist_name: name,
    genre,
    artist_image_uri: portrait,
  };
}

function labelRow({ track, score }: Hit) {
  const logo = imageUrl(uuid(`label ${track.label.trim()}`), '500x500');
  return {
    score,
    enabled: 1,
    label_id: labelId(track.label),
    label_name: track.label,
    label_image_uri: logo,
  };
}

/** Looks like a track at a glance (a name, artists, a label, a key list) and is none. */
function releaseRow({ track, score }: Hit) {
  return {
    score,
    release_id: track.release.id,
    release_name: track.release.name,
    label: { label_id: labelId(track.label), label_name: track.label },
    artists: track.artists.map((name) => ({
      artist_id: artistId(name),
      artist_name: name,
      artist_type_name: 'Artist',
    })),
    tracks: [{ track_id: track.id, track_name: track.title }],
    key: [],
    genre: [],
    current_status: [],
    catalog_number: track.catalogNumber,
    upc: null,
    release_date: `${track.releaseDate}T00:00:00`,
    track_count: 1,
    price: price(track),
    release_image_uri: imageUrl(coverId(track.release.id), '1400x1400'),
  };
}

function distinct(hits: readonly Hit[], by: (hit: Hit) => string): Hit[] {
  const seen = new Map<string, Hit>();
  for (const hit of hits) if (!seen.has(by(hit))) seen.set(by(hit), hit);
  return [...seen.values()].slice(0, 15);
}
