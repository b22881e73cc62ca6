import type { CatalogueTrack } from './catalogue-track.ts';
import { genreNamed } from './genres.ts';
import { artistId, coverId, imageUrl, labelId } from './ids.ts';
import { keyFacts } from './keys.ts';
import { credits, sampleUrl, waveId } from './record-parts.ts';
import { slug } from './words.ts';

// One of the three shapes in which Beatport's pages carry a track, live at the same time. None is derived from another: the
// point of a stand-in is to have all their differences.

/** The track page's own record (`own`), or one of its recommendations, which have no slugs. */
export function detailsRecord(track: CatalogueTrack, own = false) {
  const key = track.key === null ? null : keyFacts(track.key);
  const genre = genreNamed(track.genre);
  const withSlug = (name: string) => (own ? { slug: slug(name) } : {});
  return {
    track_id: track.id,
    track_name: track.title,
    mix_name: track.mix,
    track_length_ms: track.durationMs,
    bpm: track.bpm,
    key: key?.name ?? null,
    key_camelot: key && `${key.camelotNumber}${key.camelotLetter}`,
    isrc: track.isrc,
    track_number: String(track.trackNumber),
    track_waveform_url: imageUrl(waveId(track), '{w}x{h}', 'png'),
    sample_url: sampleUrl(track),
    sample_start_ms: 60_000,
    sample_end_ms: 180_000,
    attributes: [],
    artists: credits(track)
      .map(({ name, type }) => ({ id: artistId(name), name, type, ...withSlug(name) }))
      .sort((a, b) => a.id - b.id),
    genre: {
      id: genre.id,
      name: genre.name,
      sub_genre: { id: null, name: track.subGenre, ...withSlug(track.subGenre ?? '') },
      category: { id: 1, name: 'Electronic' },
      ...withSlug(genre.name),
    },
    release: {
      id: track.release.id,
      name: track.release.name,
      image_url: imageUrl(coverId(track.release.id), '{w}x{h}'),
      catalog_number: track.catalogNumber,
      release_date: `${track.releaseDate}T00:00:00`,
      ...withSlug(track.release.name),
    },
    label: { id: labelId(track.label), name: track.label, ...withSlug(track.label) },
    sale_type: track.saleType === 'purchase' ? 'purchase' : 'album_only',
    price: { category: ['general_content'], currency: 'EUR', value: track.price },
    availability: {
      tags: ['available_for_purchase', 'preview_available', 'available_for_streaming'],
      unavailability_reason: null,
    },
  };
}
