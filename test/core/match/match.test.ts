import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReason, reason } from '../../../core/match/reasons.ts';
import { c } from './candidate.ts';
import { categories } from './cases.ts';
import { countStable, unstable } from './count-stable.ts';
import { DISGUISES } from './disguises.ts';
import { answer, judgeCase } from './judge-case.ts';
import levels from './levels.json';
import type { MatchCase } from './match-case.ts';

const all: MatchCase[] = Object.values(categories).flat();
const anyCase = fc.constantFrom(...all);

/** What a search page is full of: neither the title nor the artist of any case. */
const IRRELEVANT = [
  c(9001, 'Quillon', 'Barnacle Choir'),
  c(9002, 'Quillon', 'Barnacle Choir', 'Extended Mix'),
  c(9003, 'Yarrow Twins', 'Obsidian Ferry', 'Quillon Remix'),
  c(9004, 'Zephyrine', 'Marzipan Engine', 'Radio Edit'),
  c(9005, 'Чертополох', 'Подземка'),
  c(9006, '雷雨', '終電'),
  c(9007, '§§§', '%%%'),
  c(9008, 'Wexford Quay', '', ''),
];

it('a reason gives its parameters back, one each, whatever stands in them', () => {
  expect(readReason(reason('version.conflict', 'A|B Remix', '(C)'))).toEqual({
    code: 'version.conflict',
    parameters: ['A/B Remix', '(C)'],
  });
});

it('a compilation gives way to any other release, however early it came out', () => {
  const sampler = c(1, 'Vesna Lind', 'Lantern', '', { release: 'Summer Sampler 2021', date: '2021-02-01' });
  const album = c(2, 'Vesna Lind', 'Lantern', '', { release: 'Night Works', date: '2022-03-01' });
  const { track } = answer({ line: 'Vesna Lind - Lantern', pool: [sampler, album], accept: [] });
  expect(track?.id).toBe(2);
});

it.each([
  [392_000, true],
  [392_001, false],
  [388_000, true],
  [387_999, false],
])('a length of %i ms beside one of 390,000 says that it is the same: %s', (ms, isSame) => {
  const pool = [c(1, 'Vesna Lind', 'Lantern', '', { ms })];
  const { reasons } = answer({
    line: 'Vesna Lind - Lantern',
    hints: { durationMs: 390_000 },
    pool,
    accept: [],
  });
  expect(reasons.includes('duration.same')).toBe(isSame);
});

it('a line without a match says whether Beatport has nothing at all, or other titles only', () => {
  const reasonsAmong = (pool: MatchCase['pool']) =>
    answer({ line: 'Vesna Lind - Lantern', pool, accept: [] }).reasons;
  expect(reasonsAmong([])).toEqual(['search.empty']);
  expect(reasonsAmong([c(1, 'Quillon', 'Barnacle Choir')])).toEqual(['title.none']);
  expect(reasonsAmong([c(1, 'Quillon', 'Lantern')])).toEqual(['title.same', 'artist.other(Quillon)']);
});

describe('a score', () => {
  /** What a reader sees first, as they see it. */
  const shown = all.flatMap((one) => {
    const { verdict, track, alternatives, score } = answer(one);
    const first = track ?? alternatives[0]?.track;
    if (verdict === 'none' || first === undefined) return [];
    return { score, isRight: one.accept.includes(first.id) };
  });

  it.each([
    [0, 0.2],
    [0.2, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.9, 1],
  ])('from %d to %d is how often what it stands beside is right', (from, to) => {
    const some = shown.filter(({ score }) => score >= from && (score < to || to === 1));
    const right = some.filter(({ isRight }) => isRight).length / some.length;
    const promised = some.reduce((sum, { score }) => sum + score, 0) / some.length;
    expect(some.length).toBeGreaterThanOrEqual(20);
    // What was measured on other lines too is not to the hundredth what these give.
    expect(Math.abs(promised - right)).toBeLessThan(to === 1 ? 0.02 : 0.15);
  });
});

describe('the match benchmark', () => {
  for (const [category, cases] of Object.entries(categories)) {
    it(`keeps its level in ${category}`, () => {
      const failed = cases.filter((one) => judgeCase(one).outcome !== 'ok').map(({ line }) => line);
      const level = (levels.ok as Record<string, number>)[category];
      expect(cases.length - failed.length, failed.join('\n')).toBeGreaterThanOrEqual(level ?? Infinity);
    });
  }

  it('takes nothing wrong', () => {
    const wrong = all.filter((one) => judgeCase(one).outcome === 'wrong');
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it('has labels that its pools hold', () => {
    const broken = all.filter(({ pool, accept, best, expect: expected }) => {
      const ids = pool.map(({ id }) => id);
      const unknown =
        accept.some((id) => !ids.includes(id)) || (best !== undefined && !accept.includes(best));
      return unknown || new Set(ids).size < ids.length || (expected === 'unsure' && accept.length === 0);
    });
    expect(broken.map(({ line }) => line)).toEqual([]);
  });

  it('has no case twice', () => {
    const keys = all.map((one) => JSON.stringify([one.line, one.hints, one.pool]));
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
  });

  const stable = countStable();
  for (const name of Object.keys(DISGUISES)) {
    it(`answers alike in ${name}`, () => {
      expect(stable[name]).toBeGreaterThanOrEqual(
        (levels.stable as Record<string, number>)[name] ?? all.length,
      );
    });
  }
});

describe('a line in several disguises at once', () => {
  const names = Object.keys(DISGUISES).filter((name) => name !== 'small letters');
  const unsteady = new Set(names.flatMap(unstable));
  const steady = all.filter((one) => !unsteady.has(one));

  it('gets the same answer among reordered and irrelevant candidates', () => {
    const disguised = fc.tuple(
      fc.constantFrom(...steady),
      fc.subarray(names, { minLength: 2, maxLength: 2 }),
      fc.subarray(IRRELEVANT),
    );
    fc.assert(
      fc.property(disguised, ([one, chosen, more]) => {
        const line = chosen.reduce((text, name) => DISGUISES[name]?.(text) ?? text, one.line);
        const { verdict, track } = answer({ ...one, line }, [...more, ...[...one.pool].reverse()]);
        const plain = answer(one);
        expect([verdict, track?.id], line).toEqual([plain.verdict, plain.track?.id]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the order of candidates', () => {
  it('changes nothing', () => {
    const shuffled = anyCase.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one.pool, { minLength: one.pool.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, candidates]) => {
        expect(essence(one, candidates)).toEqual(essence(one));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reversed changes not even the reasons', () => {
    for (const one of all) expect(answer(one, [...one.pool].reverse())).toEqual(answer(one));
  });

  it('and irrelevant ones among them change nothing', () => {
    const crowded = anyCase.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc
          .subarray(IRRELEVANT, { minLength: 1 })
          .chain((more) =>
            fc.shuffledSubarray([...one.pool, ...more], { minLength: one.pool.length + more.length }),
          ),
      ),
    );
    fc.assert(
      fc.property(crowded, ([one, candidates]) => {
        expect(essence(one, candidates)).toEqual(essence(one));
      }),
      { numRuns: 2_000 },
    );
  });

  it('and candidates given twice change nothing', () => {
    for (const one of all) expect(answer(one, [...one.pool, ...one.pool])).toEqual(answer(one));
  });
});

describe('matching anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...' -–()[]{}&,.*?!/|:0179aXéøЖ波',
          ' - ',
          'feat. ',
          'Remix',
          'ID',
          'vs',
          'Pt.',
          'w/ ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
    anyCase.map(({ line }) => line),
  );

  it('never throws', () => {
    const candidate = fc
      .tuple(text, text, text, text)
      .map(([artists, title, mix, remixers]) => c(1, artists, title, mix, { remixers }));
    fc.assert(
      fc.property(text, fc.array(candidate, { maxLength: 4 }), (line, pool) => {
        const match = answer({ line, pool, accept: [] });
        expect(['match', 'unsure', 'none']).toContain(match.verdict);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
        expect(match.track !== undefined).toBe(match.verdict === 'match');
        expect(match.alternatives.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never takes a track of another title and artist', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(answer({ line, pool: IRRELEVANT.slice(0, 6), accept: [] }).verdict).not.toBe('match');
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The verdict, the track and how sure it is; what else is offered may grow. */
function essence(one: MatchCase, candidates = one.pool): unknown[] {
  const { verdict, track, score } = answer(one, candidates);
  return [verdict, track?.id, score];
}
