import { describe, expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import type { Cache } from '../../../core/lookup/cache.ts';
import { correctionKey } from '../../../core/lookup/correction-key.ts';
import {
  type Correction,
  type Corrections,
  createMemoryCorrections,
} from '../../../core/lookup/corrections.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { makeCatalogue } from '../../../demo/catalogue.ts';
import { createStandIn, type StandInOptions } from '../../../demo/stand-in.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const TEXT = 'Maro Kestling - Copper Sky (Tilde Ravnsborg Remix)';
const LINE = parseLine(TEXT);

const catalogue = makeCatalogue();
const copperSky = catalogue.filter(({ title }) => title === 'Copper Sky');
const remixId = copperSky.find(({ mix }) => mix === 'Tilde Ravnsborg Remix')!.id;
const otherMixId = copperSky.find(({ id }) => id !== remixId)!.id;
/** Nothing that a search for the line finds. */
const farId = catalogue.find(
  ({ title, artists }) => title !== 'Copper Sky' && !artists.includes('Maro Kestling'),
)!.id;

function setUp(
  chosen: Partial<Correction>[] = [],
  options: { cache?: Cache; corrections?: Corrections; standIn?: StandInOptions } = {},
) {
  const standIn = createStandIn(options.standIn);
  const clock = { now: NOW };
  const client = createClient({
    fetch: (url, init) => standIn.fetch(url, init),
    now: () => clock.now,
    sleep: async () => {},
    random: () => 0.5,
    ratePerSecond: 0,
  });
  const corrections = options.corrections ?? createMemoryCorrections(chosen.map(choice));
  const lookup = createLookup({ client, corrections, ...(options.cache ? { cache: options.cache } : {}) });
  return { lookup, standIn, corrections, clock };
}

function choice(parts: Partial<Correction>): Correction {
  return { key: correctionKey(LINE), line: TEXT, trackId: remixId, chosenAt: NOW, ...parts };
}

const requests = ({ standIn }: ReturnType<typeof setUp>) => standIn.stats().requests;

describe('a corrected line', () => {
  it('gets the chosen track instead of the one that would be matched', async () => {
    const { lookup } = setUp([{ trackId: otherMixId }]);
    expect(await lookup.find(LINE)).toMatchObject({
      ok: true,
      match: { verdict: 'match', track: { id: otherMixId }, score: 1, reasons: ['choice.remembered'] },
    });
  });

  it('is known by all its writings', async () => {
    const { lookup } = setUp([{ trackId: otherMixId }]);
    for (const text of [
      '07. [12:30] MARO KESTLING – Copper Sky [Tilde Ravnsborg Rmx] [Saltmarsh]',
      'Máro Kestling - Copper Sky (Tilde Ravnsborg’s Remix)',
      'maro kestling — copper sky (Tilde Ravnsborg remix)',
    ]) {
      const result = await lookup.find(parseLine(text));
      expect(result.ok && result.match.track?.id, text).toBe(otherMixId);
    }
  });

  it('is another line than the same title in another version or with a guest', async () => {
    const { lookup } = setUp([{ trackId: otherMixId }]);
    for (const text of [
      'Maro Kestling - Copper Sky',
      'Maro Kestling ft. Somebody - Copper Sky (Tilde Ravnsborg remix)',
    ]) {
      const result = await lookup.find(parseLine(text));
      expect(result.ok && result.match.reasons, text).not.toContain('choice.remembered');
    }
  });

  it('keeps the other candidates to choose from', async () => {
    const world = setUp();
    await world.lookup.find(LINE);
    await world.corrections.set([choice({ trackId: otherMixId })]);
    const result = await world.lookup.find(LINE);
    expect(result.ok && result.match.alternatives.map(({ track }) => track.id)).toContain(remixId);
    expect(result.ok && result.match.alternatives.map(({ track }) => track.id)).not.toContain(otherMixId);
    expect(requests(world)).toBe(1);
  });

  it('reads a track that no search found from its page, once', async () => {
    const world = setUp([{ trackId: farId }]);
    const results = await Promise.all([world.lookup.find(LINE), world.lookup.find(LINE)]);
    const again = await world.lookup.find(LINE);
    for (const result of [...results, again]) expect(result.ok && result.match.track?.id).toBe(farId);
    expect(results.map((result) => result.requests)).toEqual([1, 0]);
    expect(requests(world)).toBe(1);
  });

  it('marked as not on Beatport is answered so, without a request', async () => {
    const world = setUp([{ trackId: null }]);
    expect(await world.lookup.find(LINE)).toMatchObject({
      ok: true,
      source: 'none',
      match: { verdict: 'none', score: 0, reasons: ['choice.absent'] },
    });
    expect(requests(world)).toBe(0);
  });

  it('is matched again once the correction is removed', async () => {
    const { lookup, corrections } = setUp([{ trackId: null }]);
    await lookup.find(LINE);
    await corrections.remove([correctionKey(LINE)]);
    expect(await lookup.find(LINE)).toMatchObject({ match: { verdict: 'match', track: { id: remixId } } });
  });

  it('is matched when the chosen track has left Beatport, and says so; its page is asked for once', async () => {
    const world = setUp([{ trackId: 999_999_999 }]);
    for (let time = 0; time < 2; time++) {
      const result = await world.lookup.find(LINE);
      expect(result).toMatchObject({ ok: true, match: { verdict: 'match', track: { id: remixId } } });
      expect(result.ok && result.match.reasons[0]).toBe('choice.gone');
    }
    expect(requests(world)).toBe(2);
  });

  it('is no "not found" when the page of the chosen track cannot be read now', async () => {
    const { lookup } = setUp([{ trackId: farId }], { standIn: { challengeAfter: 0 } });
    expect(await lookup.find(LINE)).toMatchObject({ ok: false, failure: { kind: 'challenge' } });
  });

  it('may be a mashup, which is never looked up otherwise', async () => {
    const mashup = parseLine('Maro Kestling vs Orla Quist - Copper Sky vs Marrow (Somebody Mashup)');
    expect(mashup.kind).toBe('mashup');
    const { lookup } = setUp([{ key: correctionKey(mashup), trackId: farId }]);
    expect(await lookup.find(mashup)).toMatchObject({ match: { verdict: 'match', track: { id: farId } } });
  });

  it('is never an ID, because that is another track on every page', async () => {
    const unknown = parseLine('ID - ID');
    const { lookup } = setUp([{ key: correctionKey(unknown), trackId: remixId }]);
    expect(await lookup.find(unknown)).toMatchObject({ match: { verdict: 'none' } });
  });

  it('is matched as usual while the corrections cannot be read', async () => {
    const broken = () => Promise.reject(new Error('disk'));
    const { lookup } = setUp([], { corrections: { get: broken, set: broken, remove: broken, list: broken } });
    expect(await lookup.find(LINE)).toMatchObject({ match: { verdict: 'match', track: { id: remixId } } });
  });
});

describe('what is known without asking', () => {
  it('is nothing before the first answer and the answer after it', async () => {
    const world = setUp();
    expect(await world.lookup.known(LINE)).toBeUndefined();
    await world.lookup.find(LINE);
    expect(await world.lookup.known(LINE)).toMatchObject({ source: 'cache', requests: 0, stale: false });
    // Near its end it is asked again behind; after thirty days it is gone.
    world.clock.now += 28 * DAY_MS;
    expect(await world.lookup.known(LINE)).toMatchObject({ source: 'cache', stale: true });
    world.clock.now += 2 * DAY_MS;
    expect(await world.lookup.known(LINE)).toBeUndefined();
    expect(requests(world)).toBe(1);
  });

  it('includes what somebody chose, unless its page must be read first', async () => {
    const cache = createMemoryCache();
    const { lookup, corrections } = setUp([{ trackId: farId }], { cache });
    expect(await lookup.known(LINE)).toBeUndefined();
    await lookup.find(LINE);
    expect(await lookup.known(LINE)).toMatchObject({ match: { track: { id: farId } } });
    await corrections.set([choice({ trackId: null })]);
    expect(await lookup.known(LINE)).toMatchObject({ match: { reasons: ['choice.absent'] } });
  });
});

describe('corrections in memory', () => {
  it('keep the last choice of a key and list the latest first', async () => {
    const corrections = createMemoryCorrections();
    const [first, second] = [choice({ key: 'a', chosenAt: 1 }), choice({ key: 'b', chosenAt: 2 })];
    await corrections.set([first, second]);
    expect(await corrections.list()).toEqual([second, first]);
    const later = choice({ key: 'a', trackId: null, chosenAt: 3 });
    await corrections.set([later]);
    expect(await corrections.get('a')).toEqual(later);
    await corrections.remove(['a', 'never there']);
    expect(await corrections.list()).toEqual([second]);
  });
});
