import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as core from '../../core/index.ts';
import { readArtists, splitNames } from '../../core/tracklist/artists.ts';
import { cleanText } from '../../core/tracklist/clean.ts';
import { trailingCue } from '../../core/tracklist/cue.ts';
import { foldTokens } from '../../core/text/fold.ts';
import { readRelease } from '../../core/tracklist/label.ts';
import { readLead } from '../../core/tracklist/lead.ts';
import { readVersion, remixersOf } from '../../core/version/mix.ts';
import { isCredit, isTag, withoutEndNoise } from '../../core/tracklist/noise.ts';
import { splitSides } from '../../core/tracklist/split.ts';
import { readTitle } from '../../core/tracklist/title.ts';
import { isVersionText } from '../../core/version/version-text.ts';
import { isLinear, type Work } from './growth.ts';
import { alphabetOf, patternsOfProduct } from './patterns.ts';
import { runs } from './runs.ts';

const { signs, words } = alphabetOf(patternsOfProduct());
const CLASSES = [' ', '\t', '\n', '\u00a0', 'a', 'Z', '7', '_', 'é', 'ж', '東', '\u0301', '🎵', '\ud83d'];
const singles = [...new Set([...signs, ...CLASSES])];
const named = words.map((word) => ` ${word} `);
/** Characters that say "and here it begins" in most patterns; each of the others is tried beside each of these. */
const BESIDE = [' ', 'a', 'A', '1', '-', '(', '['];
const pairs = singles.flatMap((sign) => BESIDE.flatMap((other) => [sign + other, other + sign]));

/** What is repeated, and what stands before and behind it: a pattern may need a beginning, and something to fail at. */
const attack = fc.record({
  unit: fc.oneof(
    fc.constantFrom(...pairs),
    fc
      .array(fc.constantFrom(...singles, ...named), { minLength: 1, maxLength: 4 })
      .map((all) => all.join('')),
  ),
  before: fc.constantFrom('', 'a b - c ', 'A - B (', '"', '[http://a', 'A - B [', '01. '),
  behind: fc.constantFrom('', 'x', ' x', '\u0000', ')', ' - b', '\n'),
});
type Attack = typeof attack extends fc.Arbitrary<infer One> ? One : never;

const known: Attack[] = [...singles, ...named.slice(0, runs(80))].map((unit) => ({
  unit,
  before: 'a b - c ',
  behind: ' x',
}));

const LONG = 8_000;

function textOf({ unit, before, behind }: Attack, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + behind;
}

/** The first that is not linear is said; the others would take as long again. */
function expectLinear(work: (text: string) => unknown, all: readonly Attack[], textFor = textOf): void {
  const slow = all.find((one) => {
    const run: Work = (length) => {
      const text = textFor(one, length);
      return () => work(text);
    };
    return !isLinear(run, LONG);
  });
  expect(slow).toBeUndefined();
}

/** Every known unit, and random ones: few in every run of the tests. */
function attacks(few: number): Attack[] {
  return [...known, ...fc.sample(attack, { numRuns: runs(few, 1_000), seed: 7 })];
}

const context = { artist: 'A', numbered: false };

describe('the time for one text grows no faster than the text', () => {
  test.each<[string, (text: string) => unknown]>([
    ['when markup is taken away', cleanText],
    ['when numbers and cues are read', (text) => readLead(text)],
    ['when a time at the end is read', (text) => trailingCue(`${text}:`)],
    ['when noise at the end is taken away', (text) => withoutEndNoise(`${text}|#`)],
    ['when two sides are told apart', splitSides],
    ['when artists are told apart', readArtists],
    ['when names are told apart', splitNames],
    ['when a title is read', (text) => readTitle(text, context)],
    ['when a label is read', readRelease],
    ['when a bracket is judged', (text) => [isTag(text), isCredit(text), isVersionText(text)]],
    ['when a mix name is read', (text) => [readVersion([text]), remixersOf(`${text} Remix`)]],
    ['when words are folded', foldTokens],
    ['when a key is read', core.parseKey],
  ])('%s', (_, work) => expectLinear(work, attacks(60)));
});

describe('what meets a whole line takes no time worth mention', () => {
  test('when it is read', () => {
    expectLinear((text) => core.parseLine(text), attacks(300));
  });

  test('when it gets its keys', () => {
    expectLinear((text) => core.correctionKey(core.parseLine(text)), attacks(60));
  });

  test('when it is compared with a track', () => {
    const track = trackOf({});
    expectLinear((text) => core.matchLine(core.parseLine(text), [track]), attacks(60));
  });

  test('when it is exported', () => {
    const work = (text: string) => {
      const result = {
        line: core.parseLine(text),
        requests: 0,
        source: 'none',
        stale: false,
        ok: true,
      } as const;
      const match = { verdict: 'none', score: 0, alternatives: [], reasons: [] } as const;
      const results = [{ ...result, match: { ...match, alternatives: [], reasons: [] } }];
      for (const format of ['csv', 'json', 'm3u8', 'text'] as const) core.exportResults(results, format);
    };
    expectLinear(work, attacks(20));
  });
});

describe('the time for many lines grows no faster than their number', () => {
  const list = ({ unit, before, behind }: Attack, length: number) =>
    Array.from(
      { length: Math.ceil(length / 100) },
      (_, at) => `${before}${unit.repeat(Math.ceil(40 / unit.length))}${behind} ${at}`,
    ).join('\n');

  test('when a list is read', () => {
    const some = attacks(20).filter((_, at) => at % 3 === 0);
    expectLinear((text) => core.parseTracklist(text.split('\n')), some, list);
  });

  test('when lists are found in a text', () => {
    expectLinear(core.findTextRuns, attacks(60), list);
  });

  test('when a file of choices is read', () => {
    expectLinear((text) => {
      const entry = { line: text.slice(0, 2_000) || 'x', trackId: 1, chosenAt: 1 };
      const count = Math.max(1, Math.round(text.length / 500));
      const corrections = Array.from({ length: count }, (_, at) => ({
        ...entry,
        key: `${at}`,
        chosenAt: at,
      }));
      const unkeyed = { ...entry, key: undefined };
      const file = { format: 'cratemark-corrections', version: 1, corrections: [...corrections, unkeyed] };
      core.importCorrections(JSON.stringify(file));
    }, attacks(20));
  });
});

interface Hostile {
  title?: string;
  mix?: string;
  label?: string;
  artists?: string[];
  remixers?: string[];
}

function trackOf({
  title = 'C',
  mix = 'Original Mix',
  label = 'Halyard',
  artists = ['A B'],
  remixers = [],
}: Hostile) {
  const people = (names: string[]) => names.map((name, at) => ({ id: at + 1, name }));
  const url = 'https://www.beatport.com/track/c/1';
  return {
    id: 1,
    title,
    mix,
    label,
    artists: people(artists),
    remixers: people(remixers),
    url,
  } as core.BeatportTrack;
}

/** A search page as Beatport serves it, with one row. */
function pageOf({
  title = 'C',
  mix = '',
  label = 'Halyard',
  artists = ['A B'],
  remixers = [],
}: Hostile): string {
  const credit = (role: string) => (artist_name: string, at: number) => {
    return { artist_id: at + 1, artist_name, artist_type_name: role };
  };
  const row = {
    track_id: 1,
    track_name: title,
    mix_name: mix,
    key_name: 'A Minor',
    length: 300_000,
    bpm: 125,
    label: { label_id: 1, label_name: label },
    artists: [...artists.map(credit('Artist')), ...remixers.map(credit('Remixer'))],
  };
  const queries = [{ queryKey: ['search-tracks'], state: { data: { data: [row] } } }];
  const page = { page: '/search/tracks', props: { pageProps: { dehydratedState: { queries } } } };
  const json = JSON.stringify(page)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
  return `<html><script id="__NEXT_DATA__" type="application/json">${json}</script></html>`;
}

describe('a hostile record takes no longer than an honest one', () => {
  const line = core.parseLine('A B - C (D Remix) [Halyard]');
  const many = (length: number, unit = 'N') =>
    Array.from({ length: Math.ceil(length) }, (_, at) => `${unit} ${at}`);

  test.each<[string, (text: string) => Hostile]>([
    ['its mix name', (mix) => ({ mix })],
    ['its mix name, for a title that fits', (text) => ({ mix: `D${text}Remix` })],
    ['its title', (text) => ({ title: `C${text}` })],
    ['its label', (label) => ({ label })],
    ['a name on it', (name) => ({ artists: [name, 'A B'] })],
  ])('whatever %s is', (_, hostile) => {
    expectLinear((text) => core.matchLine(line, [trackOf(hostile(text))]), attacks(30));
    expectLinear(
      (text) => core.matchLine(line, core.parseSearchPage(pageOf(hostile(text)))),
      attacks(0).slice(0, 60),
    );
  });

  test.each<[string, (count: number) => Hostile]>([
    ['artists', (count) => ({ artists: many(count) })],
    ['artists and the one asked for', (count) => ({ artists: [...many(count), 'A B'] })],
    ['remixers', (count) => ({ remixers: many(count) })],
    ['artists in one name', (count) => ({ artists: [many(count).join(' pres. ')] })],
    ['parts of one name', (count) => ({ artists: many(count / 200).map((_, at) => 'a '.repeat(at + 1)) })],
  ])('however many %s it has', (_, hostile) => {
    const lines = [
      line,
      core.parseLine(`${many(40).join(', ')} - C`),
      core.parseLine(`${'a '.repeat(400)} - C`),
    ];
    for (const asked of lines) {
      const match: Work = (count) => {
        const track = trackOf(hostile(count));
        return () => core.matchLine(asked, [{ ...track }]);
      };
      expect(isLinear(match, 4_000)).toBe(true);
      const page: Work = (count) => {
        const html = pageOf(hostile(count));
        return () => core.matchLine(asked, core.parseSearchPage(html));
      };
      expect(isLinear(page, 4_000)).toBe(true);
    }
  });

  test('and says nothing that no track can be', () => {
    const html = pageOf({}).replace('"bpm":125', '"bpm":1e302').replace('"length":300000', '"length":1e302');
    const [track] = core.parseSearchPage(html);
    expect(track).toMatchObject({ id: 1, title: 'C' });
    expect(track?.bpm).toBeUndefined();
    expect(track?.durationMs).toBeUndefined();
  });

  test('and is cut where it is endless, but shown', () => {
    const artists = many(50_000);
    const [track] = core.parseSearchPage(
      pageOf({ artists, mix: 'Karst '.repeat(1_000), title: 'C'.repeat(9_000) }),
    );
    expect(track?.artists.slice(0, 2)).toEqual([
      { id: 1, name: 'N 0' },
      { id: 2, name: 'N 1' },
    ]);
    expect(track?.artists.length).toBeLessThan(100);
    expect(track?.mix.length).toBeLessThan(1_000);
    expect(track?.title).toMatch(/^C+$/);
    expect(track?.title.length).toBeLessThan(1_000);
  });
});
