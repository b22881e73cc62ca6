import { describe, expect, test } from 'vitest';
import { readTrack } from '../../../core/beatport/shapes.ts';
import { BEATPORT_ORIGIN } from '../../../core/beatport/urls.ts';
import { catalogRow, detailsRow, searchRow } from '../../fixtures/beatport-pages.ts';

type Fields = Record<string, unknown>;
const shapes: [string, (fields?: Fields) => Fields][] = [
  ['search', searchRow],
  ['catalog', catalogRow],
  ['details', detailsRow],
];
const read = (row: unknown) => readTrack(row, BEATPORT_ORIGIN);

const glassHarbour = {
  id: 70001,
  title: 'Glass Harbour',
  mix: 'Kite Machine Remix',
  artists: [{ id: 1001, name: 'Vela Norden' }],
  remixers: [{ id: 1002, name: 'Kite Machine' }],
  bpm: 124,
  key: { name: 'Ab Minor', camelot: '1A', openKey: '6m' },
  genre: 'Melodic House & Techno',
  subGenre: 'Melodic Techno',
  label: 'Low Fire Audio',
  release: {
    id: 501,
    name: 'Glass Harbour EP',
    artworkUrl: 'https://geo-media.beatport.com/image_size/500x500/11111111-2222-4333-8444-555555555555.jpg',
  },
  releaseDate: '2026-03-13',
  isrc: 'XXA112600001',
  durationMs: 401_250,
  price: '€1.59',
  waveformUrl: 'https://geo-media.beatport.com/image_size/1500x250/66666666-7777-4888-9999-000000000000.png',
  catalogNumber: 'LFA012',
  exclusive: false,
  availability: 'purchase',
  url: 'https://www.beatport.com/track/glass-harbour/70001',
};
const previewUrl = 'https://geo-samples.beatport.com/track/66666666-7777-4888-9999-000000000000.LOFI.mp3';

test('one track reads the same from all three shapes', () => {
  expect(read(searchRow())).toStrictEqual(glassHarbour);
  expect(read(catalogRow())).toStrictEqual({ ...glassHarbour, previewUrl });
  expect(read(detailsRow())).toStrictEqual({ ...glassHarbour, previewUrl });
});

// How many fields of a track are read from one field of a record, where it is more than one.
const SHARED: Record<string, number> = { release: 4, artists: 2, genre: 2, price: 2 };

describe.each(shapes)('a %s record', (_, row) => {
  const required = new Set(['track_id', 'track_name', 'id', 'name']);
  const optional = Object.keys(row()).filter((name) => !required.has(name));

  test.each([[null], [undefined], [''], ['x'], [7], [-1], [[]], [[[null]]], [{}], [Number.NaN], [true]])(
    'loses no other field when one is %j',
    (value) => {
      const whole = new Map(Object.entries(read(row()) ?? {}));
      for (const name of optional) {
        const track: Fields = { ...read(row({ [name]: value })) };
        const lost = [...whole].filter(
          ([field, was]) => JSON.stringify(track[field]) !== JSON.stringify(was),
        );
        expect(lost.length, `${name} changes ${lost.join()}`).toBeLessThanOrEqual(SHARED[name] ?? 1);
      }
    },
  );

  test('survives with nothing but its id, title and one telling field', () => {
    for (const name of optional) {
      const bare: Fields = { [name]: null };
      for (const field of required) if (field in row()) bare[field] = row()[field];
      const track = read(bare);
      if (track) expect(track).toStrictEqual({ ...bareTrack });
    }
  });

  test.each([['70001'], [null], [0], [-4], [1.5], [Number.NaN], [2 ** 60]])(
    'is no track with id %j',
    (id) => {
      expect(read(row('id' in row() ? { id } : { track_id: id }))).toBeUndefined();
    },
  );

  test.each([[''], ['  '], [null], [7], [['x']]])('is no track with title %j', (title) => {
    expect(read(row('id' in row() ? { name: title } : { track_name: title }))).toBeUndefined();
  });

  test('ignores fields it does not know', () => {
    expect(read(row({ invented_2030: { deep: [1] } }))).toEqual(read(row()));
  });
});

const bareTrack = {
  id: 70001,
  title: 'Glass Harbour',
  mix: '',
  artists: [],
  remixers: [],
  url: glassHarbour.url,
};

describe('people', () => {
  const typed = (type: string, id = 1, name = 'Ada') => ({
    artist_id: id,
    artist_name: name,
    artist_type_name: type,
  });

  test.each([
    ['Artist', 1, 0],
    ['Producer', 1, 0],
    ['DJ', 1, 0],
    ['Remixer', 0, 1],
    ['Beatsource Remixer', 0, 1],
  ])('somebody typed %s is in the right list', (type, artists, remixers) => {
    const track = read(searchRow({ artists: [typed(type)] }));
    expect([track?.artists.length, track?.remixers.length]).toEqual([artists, remixers]);
  });

  test('somebody with both types is in both lists, and once in each', () => {
    const track = read(
      searchRow({ artists: [typed('Artist'), typed('Remixer'), typed('Beatsource Remixer')] }),
    );
    expect(track).toMatchObject({ artists: [{ id: 1, name: 'Ada' }], remixers: [{ id: 1, name: 'Ada' }] });
  });

  test('no remixer is made up from the mix name', () => {
    expect(read(catalogRow({ remixers: [], mix_name: 'Kite Machine Remix' }))?.remixers).toEqual([]);
  });

  test('disambiguators stay, nameless people go, a missing id costs nothing', () => {
    const artists = [typed('Artist', 1, 'Ada (UK) '), { artist_type_name: 'Artist' }, null, 'x'];
    expect(read(searchRow({ artists }))?.artists).toEqual([{ id: 1, name: 'Ada (UK)' }]);
    expect(read(catalogRow({ artists: [{ id: 'x', name: 'Ada' }] }))?.artists).toEqual([{ name: 'Ada' }]);
  });
});

describe('addresses', () => {
  const cover = (url: unknown) =>
    read(detailsRow({ release: { id: 1, name: 'R', image_url: url } }))?.release;

  test.each([
    ['https://geo-media.beatport.com/image_size/{w}x{h}/ab2d1d04-233d-4b08-8234-9782b34dcab8.jpg'],
    ['http://geo-media.beatport.com/image_size/{w}x{h}/11111111-2222-4333-8444-555555555555.jpg'],
    ['https://beatport.com.example.org/11111111-2222-4333-8444-555555555555.jpg'],
    ['https://notbeatport.com/11111111-2222-4333-8444-555555555555.jpg'],
    ['https://x@geo-media.beatport.com/11111111-2222-4333-8444-555555555555.jpg'],
    ['https://example.org\\.beatport.com/11111111-2222-4333-8444-555555555555.jpg'],
    ['javascript:alert(1)//https://geo-media.beatport.com/'],
    ['https://geo-media.beatport.com/x" onload="y/11111111-2222-4333-8444-555555555555.jpg'],
    [null],
    [7],
  ])('%s is no cover', (url) => {
    expect(cover(url)).toStrictEqual({ id: 1, name: 'R' });
  });

  test('a placeholder in the template is not replaced by another size of it', () => {
    const image =
      'https://geo-media.beatport.com/image_size/{w}x{h}/ab2d1d04-233d-4b08-8234-9782b34dcab8.jpg';
    const release = { release_id: 1, release_name: 'R', release_image_dynamic_uri: image };
    expect(read(searchRow({ release }))?.release).toStrictEqual({ id: 1, name: 'R' });
  });

  test('a cover of fixed size, as in 2023, is brought to 500', () => {
    const uri =
      'https://geo-media.beatport.com/image_size/1400x1400/11111111-2222-4333-8444-555555555555.jpg';
    const release = { release_id: 501, release_name: 'Glass Harbour EP', release_image_uri: uri };
    expect(read(searchRow({ release }))?.release).toEqual(glassHarbour.release);
  });

  test('a preview from elsewhere is not taken', () => {
    expect(read(catalogRow({ sample_url: 'https://example.org/x.mp3' }))?.previewUrl).toBeUndefined();
  });

  test('the link stays on the origin the page came from', () => {
    expect(readTrack(searchRow(), 'http://localhost:8080')?.url).toBe(
      'http://localhost:8080/track/glass-harbour/70001',
    );
  });
});

test.each([
  [{ value: 1.39, currency: 'EUR' }, '€1.39'],
  [{ value: 2, currency: 'USD' }, '$2.00'],
  [{ value: 1.39, code: 'GBP' }, '£1.39'],
  [{ value: 1.39, currency: 'EUR', display: ' 1,39 € ' }, '1,39 €'],
  [{ value: 1.39, currency: 'euro' }, undefined],
  [{ value: '1.39', currency: 'EUR' }, undefined],
  [{ value: 1.39 }, undefined],
  [null, undefined],
])('price %j shows as %s', (price, shown) => {
  expect(read(detailsRow({ price }))?.price).toBe(shown);
});

test.each([
  [searchRow, {}, 'purchase'],
  [searchRow, { sale_type: 'albumOnly' }, 'album-only'],
  [searchRow, { is_pre_order: true }, 'pre-order'],
  [searchRow, { current_status: { current_status_id: 12 } }, 'pre-order'],
  [searchRow, { is_dj_version: true }, 'dj-edit'],
  [searchRow, { is_dj_edit: 1, is_pre_order: true }, 'dj-edit'],
  [searchRow, { available_worldwide: 0, price: null }, 'unavailable'],
  [searchRow, { available_worldwide: 0 }, 'purchase'],
  [searchRow, { sale_type: 'invented' }, undefined],
  [catalogRow, { sale_type: { id: 2, name: 'album_only' } }, 'album-only'],
  [catalogRow, { pre_order: true }, 'pre-order'],
  [catalogRow, { is_ugc_remix: true }, 'dj-edit'],
  [catalogRow, { available_worldwide: false }, 'purchase'],
  [detailsRow, { sale_type: 'album_only' }, 'album-only'],
  [detailsRow, { availability: { tags: ['preview_available'], unavailability_reason: null } }, 'unavailable'],
  [detailsRow, { availability: { tags: ['pre_order'], unavailability_reason: null } }, 'pre-order'],
  [detailsRow, { availability: { tags: [], unavailability_reason: 'territory' } }, 'unavailable'],
  [detailsRow, { availability: null }, 'purchase'],
])('availability of %o with %j is %s', (row, fields, availability) => {
  expect(read(row(fields))?.availability).toBe(availability);
});

test.each([
  [searchRow, { current_status: { current_status_id: 7 } }, true],
  [searchRow, {}, false],
  [searchRow, { current_status: null }, undefined],
  [catalogRow, { exclusive: true }, true],
  [catalogRow, { current_status: { id: 7 } }, true],
  [detailsRow, { price: { category: ['exclusive'], currency: 'EUR', value: 1 } }, true],
  [detailsRow, { price: null }, undefined],
])('exclusive of %o with %j is %s', (row, fields, exclusive) => {
  expect(read(row(fields))?.exclusive).toBe(exclusive);
});

test.each([
  [{ release_date: '2026-03-13' }, '2026-03-13'],
  [{ release_date: null }, '2026-03-14'],
  [{ release_date: '13/03/2026', publish_date: null }, undefined],
  [{ release_date: '2026-13-01', publish_date: '2026-01-32' }, undefined],
])('a search row with %j is of %s', (fields, releaseDate) => {
  expect(read(searchRow(fields))?.releaseDate).toBe(releaseDate);
});

test.each([
  ['a release bucket row', { release_id: 5, release_name: 'R', tracks: [{ track_id: 1, track_name: 'T' }] }],
  ['its track stub', { track_id: 1, track_name: 'T' }],
  ['a chart', { id: 5, name: 'Chart', artists: [], track_count: 10, genres: [] }],
  ['an artist', { artist_id: 5, artist_name: 'A', genre: [] }],
  ['a genre', { id: 90, name: 'Melodic', slug: 'melodic', sub_genres: [] }],
  ['a release', { id: 501, name: 'Glass', artists: [], catalog_number: 'X', tracks: [] }],
  ['an array', [searchRow()]],
  ['text', 'track'],
  ['null', null],
])('%s is no track', (_, value) => {
  expect(read(value)).toBeUndefined();
});
