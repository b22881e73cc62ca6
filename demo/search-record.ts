import type { CatalogueTrack } from './catalogue-track.ts';
import { genreNamed } from './genres.ts';
import { artistId, coverId, imageUrl, labelId } from './ids.ts';
import { keyFacts } from './keys.ts';
import { credits, price, status, subGenreOf, waveId } from './record-parts.ts';
import { popularity } from './search.ts';

// One of the three shapes in which Beatport's pages carry a track, live at the same time. None is derived from another: the
// point of a stand-in is to have all their differences.

/** A row of a search page. */
export function searchRecord(track: CatalogueTrack, score: number) {
  const key = track.key === null ? null : keyFacts(track.key);
  const date = `${track.releaseDate}T00:00:00`;
  const wave = waveId(track);
  const cover = coverId(track.release.id);
  return {
    score,
    add_date: date,
    artists: credits(track)
      .map(({ name, type }) => ({ artist_id: artistId(name), artist_name: name, artist_type_name: type }))
      .sort((a, b) => byText(String(a.artist_id), String(b.artist_id))),
    available_worldwide: track.worldwide ? 1 : 0,
    bpm: track.bpm,
    catalog_number: track.catalogNumber,
    change_date: date,
    chord_type_id: key && (key.major ? 2 : 1),
    current_status: { current_status_id: status(track).id, current_status_name: status(track).name },
    enabled: 1,
    encode_status: 'CONVERTED',
    exclusive_period: track.exclusive ? 1 : 0,
    genre_enabled: 1,
    guid: wave,
    is_available_for_streaming: track.preOrder ? 0 : 1,
    is_classic: 0,
    is_dj_edit: track.djEdit,
    is_explicit: false,
    is_ugc_remix: false,
    is_pre_order: track.preOrder,
    isrc: track.isrc,
    key_id: key?.id ?? null,
    key_name: key?.name ?? null,
    label: { enabled: 1, label_id: labelId(track.label), label_name: track.label },
    label_manager: 'Demo Desk',
    length: track.durationMs,
    mix_name: track.mix,
    ...(track.preOrder ? { pre_order_date: date } : {}),
    publish_date: date,
    publish_status: 'published',
    release: {
      release_id: track.release.id,
      release_name: track.release.name,
      release_image_uri: imageUrl(cover, '1400x1400'),
      release_image_dynamic_uri: imageUrl(cover, '{w}x{h}'),
    },
    release_date: date,
    sale_type: track.saleType,
    suggest: { input: track.title, weight: Math.round(popularity(track) * 4000) },
    supplier_id: 1,
    track_id: track.id,
    track_name: track.title,
    track_number: track.trackNumber,
    update_date: date,
    was_ever_exclusive: track.exclusive ? 1 : 0,
    downloads: Math.round(popularity(track) * 4000),
    plays: Math.round(popularity(track) * 12_000),
    price: price(track),
    track_image_uri: imageUrl(wave, '1500x250', 'png'),
    track_image_dynamic_uri: imageUrl(wave, '{w}x{h}', 'png'),
    genre: [{ genre_id: genreNamed(track.genre).id, genre_name: track.genre }],
    ...subGenres(track),
  };
}

function subGenres(track: CatalogueTrack) {
  const sub = subGenreOf(track);
  return sub ? { sub_genre: { sub_genre_id: sub.id, sub_genre_name: sub.name } } : {};
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
