import { expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { handMade } from '../../../demo/hand-made.ts';
import { createStandIn } from '../../../demo/stand-in.ts';

/** What a line came to, and what was asked for it. Beatport has the hand-made tracks and these. */
async function questionsFor(text: string, more: { artists: string[]; title: string }[] = []) {
  const [model] = handMade();
  const added = more.map((names, at) => ({
    ...model!,
    id: 9_000_000 + at,
    remixers: [],
    mix: 'Original Mix',
    ...names,
  }));
  const standIn = createStandIn({ catalogue: [...handMade(), ...added] });
  const client = createClient({ fetch: standIn.fetch, ratePerSecond: 0, dailyBudget: 0 });
  const result = await createLookup({ client }).find(parseLine(text));
  return { verdict: result.ok && result.match.verdict, queries: standIn.stats().queries };
}

it('a line of people whom nobody knows costs one question', async () => {
  for (const text of [
    'Ulf Prowse & Ines Tarrow - Gravel Choir',
    'Ulf Prowse & Ines Tarrow - Copper Sky (Jory Ablewhite Remix)',
    'Ульф Пров & Инес Тарров - Хор',
  ]) {
    const { verdict, queries } = await questionsFor(text);
    expect(verdict, text).toBe('none');
    expect(queries, text).toHaveLength(1);
  }
});

it('a line is asked for in Latin letters where its own find nobody', async () => {
  const there = [{ artists: ['Vera Holm'], title: 'Medlennaya voda' }];
  const { verdict, queries } = await questionsFor('Вера Холм - Медленная вода', there);
  expect(verdict).toBe('match');
  expect(queries).toHaveLength(2);
});

it('a version that is not there, where others are, costs one question', async () => {
  const { verdict, queries } = await questionsFor('Orla Quist - Marrow (Dub)');
  expect(verdict).toBe('none');
  expect(queries).toEqual(['Orla Quist Marrow Dub']);
});

it.each([
  ['one of its people', 'Maro Kestling & Ulf Prowse - Gravel Choir'],
  ['its remixer', 'Ulf Prowse & Ines Tarrow - Gravel Choir (Tilde Ravnsborg Remix)'],
  ['a misspelt name', 'Maro Kestlin & Ulf Prowse - Gravel Choir'],
])('where %s is known, other words are tried', async (_who, text) => {
  const { queries } = await questionsFor(text);
  expect(queries.length).toBeGreaterThan(1);
});
