import { availabilityOf, exclusiveOf } from '../availability.ts';
import { credits } from '../credits.ts';
import { artworkUrl, waveformUrl } from '../media.ts';
import { priceText } from '../price.ts';
import { day, id, length, list, record, tempo, text } from '../values.ts';
import { artistsHave, hasAny, keyOf, releaseOf, type Shape } from './shape.ts';

// Fields that details records, which also have track_id and track_name, do not have.
const OWN_FIELDS = ['key_name', 'key_id', 'length', 'guid', 'chord_type_id', 'publish_date'];

/** All that captured rows had, read or not. */
const KNOWN = [
  'score track_id track_name mix_name artists bpm key_id key_name chord_type_id isrc guid',
  'catalog_number length genre label release publish_date release_date price sale_type current_status',
  'is_available_for_streaming available_worldwide is_explicit track_number track_image_uri downloads',
  'plays is_dj_edit is_ugc_remix is_dj_version track_image_dynamic_uri pre_order_date is_pre_order',
  'exclusive_date sub_genre add_date change_date enabled encode_status exclusive_period genre_enabled',
  'is_classic label_manager publish_status suggest supplier_id update_date was_ever_exclusive',
].flatMap((names) => names.split(' '));

/** Rows of search pages: prefixed names, roles in `artists[]`, length in milliseconds. */
export const search: Shape = {
  name: 'search',
  known: KNOWN,

  fits: (row) =>
    id(row.track_id) !== undefined &&
    text(row.track_name) !== undefined &&
    (artistsHave(row, 'artist_name') ?? hasAny(row, OWN_FIELDS)),

  read: (row) => {
    const release = record(row.release);
    const cover = artworkUrl(release?.release_image_dynamic_uri, release?.release_image_uri);
    return {
      id: id(row.track_id),
      title: text(row.track_name),
      mix: text(row.mix_name) ?? '',
      ...credits(row.artists, 'artist_id', 'artist_name', 'artist_type_name'),
      bpm: tempo(row.bpm),
      key: keyOf(row.key_name),
      genre: text((record(list(row.genre)[0]) ?? record(row.genre))?.genre_name),
      subGenre: text((record(list(row.sub_genre)[0]) ?? record(row.sub_genre))?.sub_genre_name),
      label: text(record(row.label)?.label_name),
      release: releaseOf(release?.release_id, release?.release_name, cover),
      releaseDate: day(row.release_date) ?? day(row.publish_date),
      isrc: text(row.isrc),
      durationMs: length(row.length),
      price: priceText(row.price),
      waveformUrl: waveformUrl(row.track_image_dynamic_uri, row.track_image_uri),
      catalogNumber: text(row.catalog_number),
      exclusive: exclusiveOf(row),
      availability: availabilityOf(row),
    };
  },
};
