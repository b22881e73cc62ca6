import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient, createLookup, type LookupResult, parseLine } from '../../core/index.ts';
import type { CatalogueTrack } from '../../demo/catalogue-track.ts';
import { createStandIn } from '../../demo/stand-in.ts';
import { cataloguesOf, linesOf, track } from './namesakes.ts';
import { runs } from './runs.ts';

/** Lookups of one Beatport; each begins with an empty cache. */
function beatportOf(catalogue: readonly CatalogueTrack[]) {
  const standIn = createStandIn({ catalogue });
  const client = createClient({ fetch: standIn.fetch, ratePerSecond: 0, dailyBudget: 0 });
  return { lookup: () => createLookup({ client }), requests: () => standIn.stats().requests };
}

/** What a reader sees of an answer. */
function seen(result: LookupResult) {
  if (!result.ok) return result.failure;
  const { track, alternatives, ...match } = result.match;
  return { ...match, track: track?.id, alternatives: alternatives.map((other) => other.track.id) };
}

function idOf(result: LookupResult): number | undefined {
  return result.ok ? result.match.track?.id : undefined;
}

describe('a cached answer', () => {
  it('is the one that a fresh lookup gives, in whatever order namesakes are asked for', async () => {
    const worlds = cataloguesOf(60).chain((catalogue) =>
      fc.record({ catalogue: fc.constant(catalogue), lines: linesOf(catalogue), isTogether: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(worlds, async ({ catalogue, lines, isTogether }) => {
        const beatport = beatportOf(catalogue);
        const lookup = beatport.lookup();
        const answers: LookupResult[] = [];
        if (isTogether) answers.push(...(await lookup.findAll(lines)));
        else for (const line of lines) answers.push(await lookup.find(line));
        for (const [at, line] of lines.entries()) {
          const fresh = seen(await beatport.lookup().find(line));
          expect(seen(answers[at]!), line.raw).toEqual(fresh);
          // Once more, out of the cache as the others have left it.
          expect(seen(await lookup.find(line)), line.raw).toEqual(fresh);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('knows each of a dozen namesakes by its label and by its length, for one request', async () => {
    const catalogue = Array.from({ length: 12 }, (_, at) =>
      track(at, { label: `Label${at}`, durationMs: 240_000 + at * 15_000 }),
    );
    const beatport = beatportOf(catalogue);
    const lookup = beatport.lookup();
    for (const { label, id } of catalogue) {
      expect(idOf(await lookup.find(parseLine(`Vela Norden - Glass Harbour [${label}]`))), label).toBe(id);
    }
    for (const { durationMs, id } of catalogue) {
      const line = { ...parseLine('Vela Norden - Glass Harbour'), hints: { durationMs } };
      expect(idOf(await lookup.find(line)), `${durationMs} ms`).toBe(id);
    }
    expect(beatport.requests()).toBe(1);
  });
});

describe('titles of signs alone', () => {
  it('are asked for each by itself', async () => {
    const titles = ['!', '&', '♡', '◯', '♡♡', '% %'];
    const catalogue = titles.map((title, at) => track(at, { title }));
    // A page of fifty is full of the artist's other tracks, unless the sign is asked for.
    const asked: string[] = [];
    const standIn = createStandIn({ catalogue });
    const client = createClient({
      fetch: (url, init) => {
        asked.push(new URL(url).searchParams.get('q') ?? '');
        return standIn.fetch(url, init);
      },
      ratePerSecond: 0,
      dailyBudget: 0,
    });
    const lookup = createLookup({ client });
    for (const [at, title] of titles.entries()) {
      const result = await lookup.find(parseLine(`Vela Norden - ${title}`));
      expect(idOf(result), title).toBe(catalogue[at]?.id);
    }
    for (const sign of ['&', '♡', '◯', '♡♡', '% %']) expect(asked).toContain(`Vela Norden ${sign}`);
  });
});

describe('a title as the line writes it', () => {
  const written: [line: string, others: string[]][] = [
    ['Now Here', ['Nowhere', 'Now Here']],
    ['1000%', ['1000', '1000%']],
    ['Glass Harbour', ['Glass Harbour feat. Bella Tarn', 'Glass Harbour']],
    ['Glass Harbour feat. Bella Tarn', ['Glass Harbour', 'Glass Harbour feat. Bella Tarn']],
  ];

  it.each(written)('is the match among namesakes: %s', async (title, titles) => {
    const catalogue = titles.map((name, at) => track(at, { title: name, release: { id: at + 1, name } }));
    const found = await beatportOf(catalogue)
      .lookup()
      .find(parseLine(`Vela Norden - ${title}`));
    expect(found).toMatchObject({ ok: true, match: { verdict: 'match', track: { title } } });
  });
});
