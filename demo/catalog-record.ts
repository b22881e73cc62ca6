import type { CatalogueTrack } from './catalogue-track.ts';
import { genreNamed } from './genres.ts';
import { keyFacts } from './keys.ts';
import {
  api,
  image,
  person,
  price,
  releaseEntity,
  sampleUrl,
  status,
  subGenreOf,
  waveId,
} from './record-parts.ts';
import { slug } from './words.ts';

// One of the three shapes in which Beatport's pages carry a track, live at the same time. None is derived from another: the
// point of a stand-in is to have all their differences.

/** A row of a chart, release, label, genre or artist page. */
export function catalogRecord(track: CatalogueTrack) {
  const key = track.key === null ? null : keyFacts(track.key);
  const genre = genreNamed(track.genre);
  const wave = waveId(track);
  return {
    artists: track.artists.map(person).sort((a, b) => a.id - b.id),
    publish_status: 'published',
    available_worldwide: track.worldwide,
    bpm: track.bpm,
    bsrc_remixer: [],
    catalog_number: track.catalogNumber,
    current_status: { ...status(track), url: api('auxiliary/current-status', status(track).id) },
    encoded_date: `${track.releaseDate}T08:00:00-06:00`,
    exclusive: track.exclusive,
    free_downloads: [],
    free_download_start_date: null,
    free_download_end_date: null,
    genre: { id: genre.id, name: genre.name, slug: genre.slug, url: api('catalog/genres', genre.id) },
    id: track.id,
    image: image(wave, '1500x250', 'png'),
    is_available_for_streaming: !track.preOrder,
    is_explicit: false,
    is_ugc_remix: false,
    is_dj_edit: track.djEdit,
    isrc: track.isrc,
    key: key && {
      camelot_number: key.camelotNumber,
      camelot_letter: key.camelotLetter,
      chord_type: {
        id: key.major ? 2 : 1,
        name: key.major ? 'Major' : 'Minor',
        url: api('catalog/chord-types', key.major ? 2 : 1),
      },
      id: key.id,
      is_sharp: key.sharp,
      is_flat: key.flat,
      letter: key.letter,
      name: key.name,
      url: api('catalog/keys', key.id),
    },
    label_track_identifier: null,
    length: clock(track.durationMs),
    length_ms: track.durationMs,
    mix_name: track.mix,
    name: track.title,
    new_release_date: track.releaseDate,
    pre_order: track.preOrder,
    pre_order_date: track.preOrder ? track.releaseDate : null,
    price: price(track),
    publish_date: track.releaseDate,
    release: releaseEntity(track),
    remixers: track.remixers.map(person),
    sale_type: {
      id: track.saleType === 'purchase' ? 1 : 2,
      name: track.saleType,
      url: api('auxiliary/sale-types', 1),
    },
    sample_url: sampleUrl(track),
    sample_start_ms: 60_000,
    sample_end_ms: 180_000,
    slug: slug(track.title),
    sub_genre: subGenreOf(track),
    url: api('catalog/tracks', track.id),
    is_hype: false,
  };
}

function clock(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
}
