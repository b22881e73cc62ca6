import { availabilityOf, exclusiveOf } from '../availability.ts';
import { people } from '../credits.ts';
import { artworkUrl, mediaUrl, waveformUrl } from '../media.ts';
import { priceText } from '../price.ts';
import { day, id, length, record, tempo, text } from '../values.ts';
import { hasAny, keyOf, releaseOf, type Shape } from './shape.ts';

// `id` and `name` are common to all catalog records; releases, charts and artists have no mix name or length.
const OWN_FIELDS = ['mix_name', 'length_ms'];

/** All that captured rows had, read or not, and `number`, which orders a release. */
const KNOWN = [
  'id name mix_name slug artists remixers bsrc_remixer bpm key genre sub_genre release isrc length',
  'length_ms new_release_date publish_date pre_order pre_order_date catalog_number current_status',
  'exclusive price sale_type sample_url sample_start_ms sample_end_ms image is_available_for_streaming',
  'is_hype is_explicit is_ugc_remix is_dj_edit is_dj_version available_worldwide url number',
  'free_downloads free_download_start_date free_download_end_date encoded_date label_track_identifier',
  'publish_status',
].flatMap((names) => names.split(' '));

/** Rows of top-100, release, chart, label, artist and genre lists, and of track pages until 2026. */
export const catalog: Shape = {
  name: 'catalog',
  known: KNOWN,

  fits: (row) => id(row.id) !== undefined && text(row.name) !== undefined && hasAny(row, OWN_FIELDS),

  read: (row) => {
    const release = record(row.release);
    const cover = record(release?.image);
    const waveform = record(row.image);
    return {
      id: id(row.id),
      title: text(row.name),
      mix: text(row.mix_name) ?? '',
      artists: people(row.artists, 'id', 'name'),
      remixers: people(row.remixers, 'id', 'name'),
      bpm: tempo(row.bpm),
      key: keyOf(record(row.key)?.name),
      genre: text(record(row.genre)?.name),
      subGenre: text(record(row.sub_genre)?.name),
      label: text(record(release?.label)?.name),
      release: releaseOf(release?.id, release?.name, artworkUrl(cover?.dynamic_uri, cover?.uri)),
      releaseDate: day(row.new_release_date) ?? day(row.publish_date),
      isrc: text(row.isrc),
      durationMs: length(row.length_ms),
      price: priceText(row.price),
      previewUrl: mediaUrl(row.sample_url),
      waveformUrl: waveformUrl(waveform?.dynamic_uri, waveform?.uri),
      catalogNumber: text(row.catalog_number),
      exclusive: exclusiveOf(row),
      availability: availabilityOf(row),
    };
  },
};
