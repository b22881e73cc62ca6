import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { handMade } from '../../demo/hand-made.ts';
import { artistId } from '../../demo/ids.ts';
import { keyFacts } from '../../demo/keys.ts';
import { words } from '../../demo/words.ts';

const catalogue = makeCatalogue();
const some = (test: (track: (typeof catalogue)[number]) => boolean) => catalogue.filter(test).length;

describe('the made-up catalogue', () => {
  it('is the same for the same seed and another for another', () => {
    expect(makeCatalogue({ seed: 1 })).toEqual(catalogue);
    expect(makeCatalogue({ seed: 2 })).not.toEqual(catalogue);
  });

  it('has six hundred tracks with ids of their own, above those of the real shop', () => {
    expect(catalogue).toHaveLength(600);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(600);
    expect(Math.min(...catalogue.map(({ id }) => id))).toBe(90_000_001);
  });

  it('holds the hand-made recordings whatever the seed and size', () => {
    const made = handMade();
    expect(made).toHaveLength(56);
    expect(made.every(({ bpm, durationMs }) => (bpm === null || bpm > 60) && durationMs > 180_000)).toBe(
      true,
    );
    expect(makeCatalogue({ seed: 9, tracks: 10 })).toEqual(made);
  });

  it('gives every person an id of their own', () => {
    const names = new Set(catalogue.flatMap(({ artists, remixers }) => [...artists, ...remixers]));
    expect(new Set([...names].map(artistId)).size).toBe(names.size);
  });

  it.each([
    ['extended mixes', some(({ mix }) => /^Extended/.test(mix))],
    ['radio edits', some(({ mix }) => mix === 'Radio Edit')],
    ['instrumentals', some(({ mix }) => mix === 'Instrumental')],
    ['dubs', some(({ mix }) => /Dub/.test(mix))],
    ['remixes and extended remixes', some(({ mix }) => / Extended Re(mix|work)$/.test(mix))],
    ['remixers named in the mix alone', some((t) => / Remix$/.test(t.mix) && t.remixers.length === 0)],
    ['remixers who are artists too', some((t) => t.remixers.some((name) => t.artists.includes(name)))],
    ['guests named in the title', some(({ title }) => /\b(feat|ft)\./.test(title))],
    ['bands with an ampersand', some(({ artists }) => artists.some((name) => name.includes('&')))],
    ['disambiguators', some(({ artists }) => artists.some((name) => / \([A-Z]{2}\)$/.test(name)))],
    [
      'names in other scripts',
      some(({ artists }) => artists.some((name) => /\p{Script=Han}|\p{Script=Cyrillic}/u.test(name))),
    ],
    ['trailing spaces', some(({ title, label }) => /\s$/.test(title + label))],
    ['sharps', some(({ key }) => key?.[1] === '#')],
    ['missing keys', some(({ key }) => key === null)],
    ['missing tempos', some(({ bpm }) => bpm === null)],
    ['missing ISRCs', some(({ isrc }) => isrc === null)],
    ['tracks sold with their album only', some(({ saleType }) => saleType === 'albumOnly')],
    ['pre-orders', some(({ preOrder }) => preOrder)],
  ])('has %s', (_, count) => {
    expect(count).toBeGreaterThan(1);
  });

  it('repeats recordings under other ids and releases', () => {
    const releases = new Map<string, Set<number>>();
    for (const { isrc, release } of catalogue) {
      if (isrc !== null) releases.set(isrc, (releases.get(isrc) ?? new Set()).add(release.id));
    }
    expect([...releases.values()].filter((ids) => ids.size > 1).length).toBeGreaterThan(1);
  });

  it('has titles that several artists use', () => {
    const users = new Map<string, Set<string>>();
    for (const { title, artists } of catalogue) {
      users.set(title, (users.get(title) ?? new Set()).add(artists[0] ?? ''));
    }
    expect([...users.values()].filter((artists) => artists.size > 1).length).toBeGreaterThan(3);
  });
});

it.each([
  ['Ab Minor', '1A'],
  ['G# Minor', '1A'],
  ['A Minor', '8A'],
  ['C Major', '8B'],
  ['F# Minor', '11A'],
  ['Db Minor', '12A'],
  ['B Major', '1B'],
  ['A# Minor', '3A'],
])('%s is %s on the wheel', (name, camelot) => {
  const { camelotNumber, camelotLetter } = keyFacts(name);
  expect(`${camelotNumber}${camelotLetter}`).toBe(camelot);
});

it('words are compared without accents, case and apostrophes', () => {
  expect(words("Łucja's Sól & POPIÓŁ")).toEqual(['lucjas', 'sol', 'popiol']);
});
