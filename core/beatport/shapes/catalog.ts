import { availabilityOf, exclusiveOf } from '../availability.ts';
import { people } from '../credits.ts';
import { artworkUrl, mediaUrl, waveformUrl } from '../media.ts';
import { priceText } from '../price.ts';
import { day, id, positive, record, text } from '../values.ts';
import { hasAny, keyOf, releaseOf } from './shape.ts';
import type { Shape } from './shape.ts';

// `id` and `name` are common to all catalog records; releases, charts and artists have no mix name or length.
const OWN_FIELDS = ['mix_name', 'length_ms'];

/** Rows of top-100, release, chart, label, artist and genre lists, and of track pages until 2026. */
export const catalog: Shape = {
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
      bpm: positive(row.bpm),
      key: keyOf(record(row.key)?.name),
      genre: text(record(row.genre)?.name),
      subGenre: text(record(row.sub_genre)?.name),
      label: text(record(release?.label)?.name),
      release: releaseOf(release?.id, release?.name, artworkUrl(cover?.dynamic_uri, cover?.uri)),
      releaseDate: day(row.new_release_date) ?? day(row.publish_date),
      isrc: text(row.isrc),
      durationMs: positive(row.length_ms),
      price: priceText(row.price),
      previewUrl: mediaUrl(row.sample_url),
      waveformUrl: waveformUrl(waveform?.dynamic_uri, waveform?.uri),
      catalogNumber: text(row.catalog_number),
      exclusive: exclusiveOf(row),
      availability: availabilityOf(row),
    };
  },
};
