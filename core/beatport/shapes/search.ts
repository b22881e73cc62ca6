import { availabilityOf, exclusiveOf } from '../availability.ts';
import { credits } from '../credits.ts';
import { artworkUrl, waveformUrl } from '../media.ts';
import { priceText } from '../price.ts';
import { day, id, list, positive, record, text } from '../values.ts';
import { artistsHave, hasAny, keyOf, releaseOf } from './shape.ts';
import type { Shape } from './shape.ts';

// Fields that details records, which also have track_id and track_name, do not have.
const OWN_FIELDS = ['key_name', 'key_id', 'length', 'guid', 'chord_type_id', 'publish_date'];

/** Rows of search pages: prefixed names, roles in `artists[]`, length in milliseconds. */
export const search: Shape = {
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
      bpm: positive(row.bpm),
      key: keyOf(row.key_name),
      genre: text((record(list(row.genre)[0]) ?? record(row.genre))?.genre_name),
      subGenre: text((record(list(row.sub_genre)[0]) ?? record(row.sub_genre))?.sub_genre_name),
      label: text(record(row.label)?.label_name),
      release: releaseOf(release?.release_id, release?.release_name, cover),
      releaseDate: day(row.release_date) ?? day(row.publish_date),
      isrc: text(row.isrc),
      durationMs: positive(row.length),
      price: priceText(row.price),
      waveformUrl: waveformUrl(row.track_image_dynamic_uri, row.track_image_uri),
      catalogNumber: text(row.catalog_number),
      exclusive: exclusiveOf(row),
      availability: availabilityOf(row),
    };
  },
};
