import { buckets } from './buckets.ts';
import { catalogRecord } from './catalog-record.ts';
import type { CatalogueTrack } from './catalogue-track.ts';
import { detailsRecord } from './details-record.ts';
import { escapeHtml } from './escape.ts';
import type { Genre } from './genres.ts';
import { hash } from './random.ts';
import { labelEntity, person, releaseEntity } from './record-parts.ts';
import { searchRecord } from './search-record.ts';
import type { Hit } from './search.ts';
import { COUNTRY, shell } from './shell.ts';
import { tableRows } from './table-rows.ts';
import { slug } from './words.ts';

/** `/search?q=`: fifteen of each kind; no rows are rendered. */
export function searchPage(q: string, hits: readonly Hit[]): string {
  const query = { q, count: '15', is_approved: true, preorder: true };
  return shell({
    route: '/search',
    title: `${q} | Beatport`,
    query: { q },
    props: { query: q },
    queries: [
      { key: ['search-all', query, COUNTRY], data: { tracks: { data: rows(hits) }, ...buckets(hits) } },
    ],
    size: between(150_000, 168_000, q),
  });
}

/** `/search/tracks?q=`: one flat list, in pages. */
export function trackSearchPage(q: string, hits: readonly Hit[], page: number, perPage: number): string {
  const paging = { page: String(page), per_page: String(perPage) };
  const query = { q, ...paging, is_approved: true, preorder: true };
  return shell({
    route: '/search/[type]',
    title: `${q} | Beatport`,
    query: { q, type: 'tracks', ...paging },
    props: { query: q },
    queries: [{ key: ['search-tracks', query, COUNTRY], data: { data: rows(hits) } }],
    size: between(150_000, 168_000, q),
  });
}

/** The track page: one record that counts, and some two hundred recommended ones that do not. */
export function trackPage(
  track: CatalogueTrack,
  others: readonly CatalogueTrack[],
  form: 'details' | 'catalog',
): string {
  const { id } = track;
  const own = form === 'details' ? detailsRecord(track, true) : catalogRecord(track);
  const charts = { next: null, previous: null, count: 0, page: '1/1', per_page: 50, results: [] };
  const recommended = others.map((other) => detailsRecord(other));
  return shell({
    route: '/track/[description]/[id]',
    title: `${track.artists.join(', ')} - ${track.title} (${track.mix}) [${track.label}] | Music & Downloads on Beatport`,
    query: { description: slug(track.title), id: String(id) },
    props: { track: own },
    queries:
      form === 'details'
        ? [
            { key: [`track-details-${id}`], data: own },
            { key: [`track-${id}-charts`], data: charts },
            { key: [`track-${id}-recommendations`], data: recommended },
          ]
        : [{ key: [`track-${id}`], data: own }],
    body: `<h1 class="TrackHeader-style__Name-sc-d7e9bd3c-4">${escapeHtml(track.title)}<span>${escapeHtml(track.mix)}</span></h1>`,
    size: between(288_000, 310_000, String(id)),
  });
}

/** The release page; its tracks come in reverse order, as they do on Beatport. */
export function releasePage(first: CatalogueTrack, tracks: readonly CatalogueTrack[]): string {
  const entity = releaseEntity(first);
  const release = {
    ...entity,
    artists: [...new Set(tracks.flatMap((track) => track.artists))].map(person),
    catalog_number: first.catalogNumber,
    new_release_date: first.releaseDate,
    publish_date: first.releaseDate,
    track_count: tracks.length,
    type: { id: 1, name: 'Release' },
    upc: null,
  };
  const list = envelope([...tracks].reverse().map(catalogRecord), 1, 100, tracks.length);
  return shell({
    route: '/release/[description]/[id]',
    title: `${entity.name} | Beatport`,
    query: { description: entity.slug, id: String(entity.id) },
    props: { release },
    queries: [
      { key: [`release-${entity.id}`], data: release },
      { key: ['tracks', { page: 1, per_page: 100, release_id: entity.id }], data: list },
    ],
    body: tableRows(tracks),
    size: between(170_000, 200_000, String(entity.id)),
  });
}

/** The genre's top 100, with rendered rows. */
export function topPage(genre: Genre, tracks: readonly CatalogueTrack[]): string {
  const { id, name } = genre;
  const entity = { enabled: true, id, is_included_in_hype: true, name, slug: genre.slug, sub_genres: [] };
  return shell({
    route: '/genre/[description]/[id]/top-100',
    title: `${genre.name} Top 100 | Beatport`,
    query: { description: genre.slug, id: String(genre.id) },
    props: { genre: entity },
    queries: [
      {
        key: [`genre-${genre.id}-top-100-tracks-per_page=100&hype=false`],
        data: { ...envelope(tracks.map(catalogRecord), 1, 100, tracks.length), page: '1' },
      },
      { key: [`genre-${genre.id}`], data: entity },
    ],
    body: `<h1>${escapeHtml(genre.name)} Top 100</h1>${tableRows(tracks)}`,
    size: between(730_000, 800_000, genre.slug),
  });
}

/** One page of a label's tracks. */
export function labelPage(
  name: string,
  tracks: readonly CatalogueTrack[],
  page: number,
  perPage: number,
): string {
  const shown = tracks.slice((page - 1) * perPage, page * perPage);
  const label = labelEntity(name);
  const paging = { page, per_page: perPage };
  return shell({
    route: '/label/[description]/[id]/tracks',
    title: `${name} Tracks | Beatport`,
    query: { description: label.slug, id: String(label.id) },
    props: { label },
    queries: [
      { key: [`label-${label.id}`], data: label },
      {
        key: ['tracks', { label_id: label.id, ...paging }],
        data: envelope(shown.map(catalogRecord), page, perPage, tracks.length),
      },
    ],
    body: tableRows(shown),
    size: between(200_000, 240_000, label.slug),
  });
}

function rows(hits: readonly Hit[]) {
  return hits.map(({ track, score }) => searchRecord(track, Math.round(score * 400_000) / 10_000));
}

function envelope(results: unknown[], page: number, perPage: number, count: number) {
  const pages = Math.max(1, Math.ceil(count / perPage));
  return { next: null, previous: null, count, page: `${page}/${pages}`, per_page: perPage, results };
}

function between(low: number, high: number, text: string): number {
  return low + (hash(text) % (high - low));
}
