import { describe, expect, it } from 'vitest';
import { checkUnderstanding, type Understanding } from '../../../core/beatport/understanding.ts';
import { createClient } from '../../../core/client.ts';
import { exitCodeOf, tellUnderstanding } from '../../../demo/tell-understanding.ts';
import { createStandIn } from '../../../demo/stand-in.ts';
import type { Switches } from '../../../demo/switches.ts';
import {
  detailsRow,
  page,
  query,
  SECRET,
  searchPage,
  searchRow,
  trackPage,
} from '../../fixtures/beatport-pages.ts';
import { reply, virtualClient } from '../http/replies.ts';

const checkStandIn = (switches: Partial<Switches> = {}) => {
  const standIn = createStandIn({ tracks: 60, ...switches });
  const [first] = standIn.catalogue;
  const client = createClient({ origin: 'http://stand-in.example', fetch: standIn.fetch, retryAttempts: 1 });
  return checkUnderstanding(client, { query: first!.title });
};

const checkPages = (search: string, track: string) => {
  const transport = async ({ url }: { url: string }) => reply(200, url.includes('/search/') ? search : track);
  return checkUnderstanding(virtualClient(transport), { query: 'glass' });
};

const ok = (report: Understanding | undefined) => {
  if (!report?.ok) throw new Error('the page was not understood');
  return report;
};

describe('checkUnderstanding', () => {
  it.each([
    ['details', { search: 1 }, { details: 1 }],
    ['catalog', { search: 1 }, { catalog: 1 }],
  ] as const)('understands the stand-in, with track pages of the %s shape', async (trackForm, ...shapes) => {
    const reports = await checkStandIn({ trackForm });
    expect(reports.map((report) => Object.keys(ok(report).shapes))).toEqual(
      shapes.map((one) => Object.keys(one)),
    );
    expect(reports.map((report) => ok(report).news)).toEqual([[], []]);
    expect(ok(reports[0]).fields.bpm).toBe(ok(reports[0]).tracks.length);
    expect(exitCodeOf(reports)).toBe(0);
    expect(tellUnderstanding(reports)).toMatch(
      /^search page http[^]*\n {2}bpm +in \d+ of \d+ +\d+\n[^]*\n {2}nothing new\n\ntrack page /,
    );
  });

  it('names new fields, but none that may be somebody’s', async () => {
    const fresh = { mood_score: 7, access_token: SECRET, 'User Name': SECRET };
    const reports = await checkPages(searchPage([searchRow(fresh)]), trackPage(detailsRow(fresh)));
    expect(reports.map((report) => ok(report).news)).toEqual([['mood_score'], ['mood_score']]);
    expect(exitCodeOf(reports)).toBe(1);
    expect(tellUnderstanding(reports)).toContain('new fields, not read: mood_score');
    expect(tellUnderstanding(reports)).not.toContain(SECRET);
  });

  it('tells which field has gone', async () => {
    const reports = await checkPages(searchPage([searchRow({ label: undefined })]), trackPage(detailsRow()));
    expect(ok(reports[0]).fields).toMatchObject({ label: 0, genre: 1 });
    expect(exitCodeOf(reports)).toBe(1);
    expect(tellUnderstanding(reports)).toContain('label          in none, which is new');
  });

  it('gives a sample of a page that it cannot read, without anything of the visitor', async () => {
    const reports = await checkPages(searchPage([{ song: { song_id: 1, user_email: SECRET } }]), '');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
      sample: 'page-changed page=/search/[type] search-tracks:{data[{song{song_id}}]}',
    });
    expect(exitCodeOf(reports)).toBe(1);
    expect(tellUnderstanding(reports)).toContain('for a bug report: page-changed page=');
    expect(tellUnderstanding(reports)).not.toContain(SECRET);
  });

  it('asks for no track when nothing was found', async () => {
    const reports = await checkPages(searchPage([]), '');
    expect(reports).toMatchObject([{ ok: true, tracks: [] }]);
    expect(tellUnderstanding(reports)).toContain('nothing was found');
    expect(exitCodeOf(reports)).toBe(1);
  });

  it('says that Beatport asks for a check', async () => {
    const reports = await checkStandIn({ challengeAfter: 0 });
    expect(exitCodeOf(reports)).toBe(3);
    expect(tellUnderstanding(reports)).toContain('Beatport asks for a check');
  });
});

describe('a list that has moved', () => {
  const rows = [searchRow({ track_id: 11 }), searchRow({ track_id: 12 })];
  const moved = (data: unknown) =>
    checkPages(
      page({ page: '/search/[type]', queries: [query(['search-tracks', {}, 'GR'], data)] }),
      trackPage(detailsRow({ track_id: 11 }), { id: 11 }),
    );

  it.each<[string, unknown]>([
    ['under another name', { items: rows }],
    ['deeper', { page: { content: { rows } } }],
    ['to the top', rows],
  ])('is found by the shape of its rows: %s', async (_where, data) => {
    const [search] = await moved(data);
    expect(ok(search).tracks.map(({ id }) => id)).toEqual([11, 12]);
  });

  it('is not taken from what is recommended beside it', async () => {
    const [search] = await moved({ recommendations: { items: rows }, similar_tracks: rows });
    expect(search).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('is not looked for where the list is and is empty', async () => {
    const [search] = await moved({ data: [], more: { items: rows } });
    expect(ok(search).tracks).toEqual([]);
  });

  it('is not looked for in a query that is not the page’s own', async () => {
    const queries = [query('something-else', { items: rows })];
    const [search] = await checkPages(page({ page: '/search/[type]', queries }), '');
    expect(search).toMatchObject({ ok: false });
  });
});
