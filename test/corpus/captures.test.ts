import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { parseKey } from '../../core/beatport/key.ts';
import { parseListPage, parseSearchPage, parseTrackPage } from '../../core/beatport/page.ts';
import { readRows } from '../../core/beatport/rows.ts';
import { readTrack } from '../../core/beatport/shapes.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import { PROJECT, check, data, describeCorpus } from './shared.ts';

const capture = (name: string) => readFileSync(data(`beatport/${name}`), 'utf8');

describeCorpus('Beatport captures', () => {
  test('every field of every captured record is read', async () => {
    const { stdout } = await promisify(execFile)(
      'node_modules/.bin/deno',
      ['run', '-A', '--config', 'deno.json', check('captures.ts'), '--min', '1', '--show'],
      { cwd: PROJECT },
    );
    console.info(stdout.trim().split('\n').at(-1));
    expect(stdout).toMatch(/^captures (\d+)\/\1 = 1\.0000$/m);
  });

  test.each(['top100-melodic-2026-07', 'top100-deep-house-2025-04'])(
    'the rendered rows of %s tell what its data tells',
    (name) => {
      const html = capture(`${name}.html`);
      const document = new new Window().DOMParser().parseFromString(html, 'text/html');
      const rows = readRows(document as unknown as Document);
      expect(rows.map(visible)).toEqual(parseListPage(html).map(visible));
      expect(rows).toHaveLength(100);
    },
  );

  test('a captured top-100 whose data is lost is read from its rows', () => {
    const html = capture('top100-melodic-2026-07.html').replace('__NEXT_DATA__', '__GONE__');
    const parseHtml = (text: string) =>
      new new Window().DOMParser().parseFromString(text, 'text/html') as unknown as Document;
    expect(parseListPage(html, { parseHtml })).toHaveLength(100);
  });

  test('no recommended track is taken for the own one', () => {
    const decoys = JSON.parse(capture('track-2026-09.decoys.json')) as { id: number }[];
    expect(decoys.map(({ id }) => id)).not.toContain(parseTrackPage(capture('track-2026-09.html')).id);
    expect(() => parseListPage(capture('track-2026-09.html'))).toThrow('changed');
    expect(() => parseSearchPage(capture('track-2026-09.html'))).toThrow('changed');
  });

  test('every known key has the Camelot value that Beatport gives it', () => {
    const keys = JSON.parse(capture('keys.json')) as { name: string; camelot: string }[];
    expect(keys.map(({ name }) => parseKey(name))).toMatchObject(
      keys.map(({ name, camelot }) => ({ name, camelot })),
    );
  });

  test('records of the partner API, which is not used, still fit the catalog shape', () => {
    const { results } = JSON.parse(capture('v4-tracks-2026-09.json')) as { results: unknown[] };
    const expected = JSON.parse(capture('v4-tracks-2026-09.expected.json')) as {
      id: number;
      title: string;
    }[];
    const read = results.map((row) => readTrack(row, BEATPORT_ORIGIN));
    expect(read).toMatchObject(expected.map(({ id, title }) => ({ id, title })));
  });

  test('nothing of a session is in what is read', () => {
    const tracks = [
      ...parseSearchPage(capture('search-2023-12.html')),
      parseTrackPage(capture('track-2026-09.html')),
      ...parseListPage(capture('top100-melodic-2026-07.html')),
    ];
    expect(JSON.stringify(tracks)).not.toMatch(/token|REDACTED|session|Bearer/);
  });
});

/** What a rendered row shows. It names artists and remixers in one list; people typed as both appear once. */
function visible(track: BeatportTrack) {
  const { id, title, mix, label, bpm, key, releaseDate, price, url, release, subGenre } = track;
  const people = new Set(
    [...track.artists, ...track.remixers].map((person) => `${person.id} ${person.name}`),
  );
  return {
    id,
    title,
    mix,
    label,
    bpm,
    key,
    releaseDate,
    price,
    url,
    release,
    subGenre,
    people: [...people].sort(),
  };
}
