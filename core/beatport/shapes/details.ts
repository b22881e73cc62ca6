import { availabilityOf, exclusiveOf } from '../availability.ts';
import { credits } from '../credits.ts';
import { artworkUrl, mediaUrl, waveformUrl } from '../media.ts';
import { priceText } from '../price.ts';
import { day, id, length, record, tempo, text } from '../values.ts';
import { hasAny, keyOf, releaseOf, type Shape } from './shape.ts';

// Asked after the search shape, which shares track_id and track_name.
const OWN_FIELDS = [
  'track_length_ms',
  'key',
  'key_camelot',
  'availability',
  'track_waveform_url',
  'attributes',
];

/** All that captured records had, read or not. */
const KNOWN = [
  'track_id track_name mix_name track_length_ms bpm key key_camelot isrc track_number',
  'track_waveform_url sample_url sample_start_ms sample_end_ms attributes artists genre release label',
  'sale_type price availability',
].flatMap((names) => names.split(' '));

/** Track pages since the summer of 2026, and the recommendations on them: flat, key as text, label at the top. */
export const details: Shape = {
  name: 'details',
  known: KNOWN,

  fits: (row) =>
    id(row.track_id) !== undefined && text(row.track_name) !== undefined && hasAny(row, OWN_FIELDS),

  read: (row) => {
    const release = record(row.release);
    const genre = record(row.genre);
    return {
      id: id(row.track_id),
      title: text(row.track_name),
      mix: text(row.mix_name) ?? '',
      ...credits(row.artists, 'id', 'name', 'type'),
      bpm: tempo(row.bpm),
      key: keyOf(row.key),
      genre: text(genre?.name),
      subGenre: text(record(genre?.sub_genre)?.name),
      label: text(record(row.label)?.name),
      release: releaseOf(release?.id, release?.name, artworkUrl(release?.image_url)),
      releaseDate: day(release?.release_date),
      isrc: text(row.isrc),
      durationMs: length(row.track_length_ms),
      price: priceText(row.price),
      previewUrl: mediaUrl(row.sample_url),
      waveformUrl: waveformUrl(row.track_waveform_url),
      catalogNumber: text(release?.catalog_number),
      exclusive: exclusiveOf(row),
      availability: availabilityOf(row),
    };
  },
};
