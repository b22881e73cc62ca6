import { describe, expect, it } from 'vitest';
import { coverId, labelId } from '../../demo/ids.ts';
import { createStandIn } from '../../demo/stand-in.ts';
import { nextData, queryList, queryRows } from './next-data.ts';

const standIn = createStandIn();
const get = async (path: string) => (await standIn.fetch(`https://www.beatport.com${path}`)).text();
const KB = 1000;

describe('a page of the stand-in', () => {
  it('escapes the data so that a scan to the end of the script is safe', async () => {
    const html = await get('/search?q=%3C/script%3E%20Sorrel%20%26%20Pike');
    const script = html.slice(html.indexOf('__NEXT_DATA__"'), html.lastIndexOf('</script>'));
    expect(script.slice(script.indexOf('>') + 1)).not.toMatch(/[<>&]/);
    expect(nextData(html).props.pageProps.query).toBe('</script> Sorrel & Pike');
  });

  it('is a search page of 150 to 170 KB with five buckets and no rendered rows', async () => {
    const html = await get('/search?q=isaura+venn+night+drive');
    expect(nextData(html).page).toBe('/search');
    const [query] = nextData(html).props.pageProps.dehydratedState.queries;
    expect(query?.queryKey).toEqual(['search-all', expect.objectContaining({ count: '15' }), 'NL']);
    expect(Object.keys(query?.state.data ?? {})).toEqual([
      'tracks',
      'artists',
      'charts',
      'labels',
      'releases',
    ]);
    expect(html.length).toBeGreaterThan(150 * KB);
    expect(html.length).toBeLessThan(175 * KB);
    expect(html).not.toContain('tracks-table-row');
  });

  it('lists tracks in pages, under both spellings of the page size', async () => {
    const ids = async (path: string) =>
      queryRows(await get(path), 'search-tracks').map((row) => row.track_id);
    const all = await ids('/search/tracks?q=remix&per_page=60');
    expect(all).toHaveLength(60);
    expect(await ids('/search/tracks?q=remix')).toEqual(all.slice(0, 25));
    expect(await ids('/fr/search/tracks?q=remix&per-page=20&page=2')).toEqual(all.slice(20, 40));
    expect(await ids('/search/tracks?q=qqqqqqqq')).toEqual([]);
  });

  it('writes the search shape', async () => {
    const rows = queryRows(await get('/search/tracks?q=tomas+aldarin+corazon'), 'search-tracks');
    const row = rows.find(({ track_id }) => track_id === 90_000_034);
    expect(row).toMatchObject({
      track_name: 'Corazón de Niebla',
      mix_name: 'Sorrel & Pike Remix',
      bpm: 126,
      key_name: 'B Minor',
      key_id: 10,
      chord_type_id: 1,
      length: 410_320,
      sale_type: 'purchase',
      release_date: '2025-04-11T00:00:00',
      genre: [{ genre_id: 90, genre_name: 'Melodic House & Techno' }],
      label: { label_name: 'Quarrytone' },
      price: { display: '€1.59' },
    });
    const artists = row?.artists as { artist_id: number; artist_name: string; artist_type_name: string }[];
    expect(artists.map(({ artist_type_name }) => artist_type_name).sort()).toEqual([
      'Artist',
      'Artist',
      'Remixer',
    ]);
    const ids = artists.map(({ artist_id }) => String(artist_id));
    expect(ids).toEqual([...ids].sort());
    expect(JSON.stringify(row?.release)).toContain(coverId(9_000_023));
    expect(row).not.toHaveProperty('slug');
  });

  it('is a track page of 280 KB or more with two hundred decoys', async () => {
    const html = await get('/track/any-slug/90000039');
    expect(html.length).toBeGreaterThan(280 * KB);
    expect(queryList(html, 'track-90000039-recommendations')).toHaveLength(200);
    const { queries } = nextData(html).props.pageProps.dehydratedState;
    expect(queries[0]?.state.data).toMatchObject({
      track_id: 90_000_039,
      track_name: 'Night Drive',
      mix_name: 'Extended Mix',
      key: 'A Minor',
      key_camelot: '8A',
      label: { name: 'Lanternfall', slug: 'lanternfall' },
    });
    expect(queryList(html, 'track-90000039-recommendations')[0]).not.toHaveProperty('label.slug');
  });

  it('is a track page in the older shape when asked to', async () => {
    const older = createStandIn({ trackForm: 'catalog' });
    const html = await (await older.fetch('https://www.beatport.com/track/x/90000004')).text();
    expect(nextData(html).props.pageProps.track).toMatchObject({
      id: 90_000_004,
      length: '6:05',
      length_ms: 365_320,
      key: { name: 'F# Minor', is_sharp: true, camelot_number: 11, camelot_letter: 'A' },
    });
  });

  it('is a release page with its tracks in reverse order', async () => {
    const html = await get('/release/night-drive/9000026');
    expect(queryRows(html, 'tracks').map(({ mix_name }) => mix_name)).toEqual([
      ...['Instrumental', 'Radio Edit', 'Extended Mix', 'Original Mix'],
    ]);
    expect(nextData(html).props.pageProps.release).toMatchObject({ name: 'Night Drive', track_count: 4 });
  });

  it('is a top 100 with rendered rows that say what the data says', async () => {
    const html = await get('/de/genre/melodic-house-techno/90/top-100');
    const rows = queryRows(html, 'genre-90-top-100');
    expect(rows).toHaveLength(100);
    expect(html.match(/data-testid="tracks-table-row"/g)).toHaveLength(100);
    expect(html.length).toBeGreaterThan(730 * KB);
    expect(html.length).toBeLessThan(990 * KB);
    expect(html).toContain(`/track/${String(rows[0]?.slug)}/${String(rows[0]?.id)}"`);
  });

  it('is a page of a label', async () => {
    const html = await get(`/label/ironmere/${labelId('Ironmere')}/tracks?per_page=5&page=2`);
    expect(queryRows(html, 'tracks')).toHaveLength(2);
    expect(html).toContain('"page":"2/2"');
  });

  it('is 404 for what the shop does not have, and 403 for two pairs of parentheses', async () => {
    const status = async (path: string) => (await standIn.fetch(`https://www.beatport.com${path}`)).status;
    expect(await status('/track/x/1')).toBe(404);
    expect(await status('/release/x/1')).toBe(404);
    expect(await status('/label/x/1/tracks')).toBe(404);
    expect(await status('/nowhere')).toBe(404);
    expect(await status('/search/tracks?q=a+(b)')).toBe(200);
    expect(await status('/search/tracks?q=a+(b)+(c)')).toBe(403);
    expect(await status('/robots.txt')).toBe(200);
  });
});
