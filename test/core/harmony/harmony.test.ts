import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyStep, parseKey, tempoChange } from '../../../core/index.ts';

const camelot = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('A', 'B'))
  .map(([hour, letter]) => ({ camelot: `${hour}${letter}` }));
const tempo = fc.double({ min: 40, max: 240, noNaN: true });

const step = (from: string, to: string) => keyStep({ camelot: from }, { camelot: to });

describe('keyStep', () => {
  it.each([
    ['8A', '8A', 'same'],
    ['8A', '9A', 'neighbour'],
    ['8A', '7A', 'neighbour'],
    ['12B', '1B', 'neighbour'],
    ['1A', '12A', 'neighbour'],
    ['8A', '8B', 'relative'],
    ['8A', '9B', undefined],
    ['8A', '10A', undefined],
    ['2A', '12A', undefined],
  ] as const)('%s to %s is %s', (from, to, expected) => {
    expect(step(from, to)).toBe(expected);
  });

  it('says nothing of what is no key', () => {
    for (const odd of ['', '0A', '13A', '8C', '8a', '08A']) expect(step('8A', odd)).toBeUndefined();
  });

  it('is the same both ways round', () => {
    fc.assert(fc.property(camelot, camelot, (one, other) => keyStep(one, other) === keyStep(other, one)));
  });

  it('lets every key mix with exactly four: itself, two neighbours and its relative', () => {
    const wheel = Array.from({ length: 12 }, (_, index) => [`${index + 1}A`, `${index + 1}B`]).flat();
    fc.assert(
      fc.property(camelot, (from) => {
        const steps = wheel.flatMap((to) => keyStep(from, { camelot: to }) ?? []);
        expect(steps.toSorted()).toEqual(['neighbour', 'neighbour', 'relative', 'same']);
      }),
    );
  });

  it('stays the same when the wheel is turned', () => {
    const turned = ({ camelot: name }: { camelot: string }, by: number) => ({
      camelot: `${((parseInt(name, 10) - 1 + by) % 12) + 1}${name.at(-1)}`,
    });
    fc.assert(
      fc.property(
        camelot,
        camelot,
        fc.integer({ min: 0, max: 11 }),
        (one, other, by) => keyStep(one, other) === keyStep(turned(one, by), turned(other, by)),
      ),
    );
  });

  it('reads enharmonic names as one key', () => {
    expect(keyStep(parseKey('Ab Minor')!, parseKey('G# Minor')!)).toBe('same');
    expect(keyStep(parseKey('A Minor')!, parseKey('C Major')!)).toBe('relative');
  });
});

describe('tempoChange', () => {
  it.each([
    [128, 128, 0, 1],
    [125, 130, 4, 1],
    [130, 125, -3.846, 1],
    [87, 174, 0, 0.5],
    [174, 87, 0, 2],
    [140, 69, -1.429, 2],
  ] as const)('from %d to %d is %d per cent, counted %d times', (from, to, percent, counted) => {
    const change = tempoChange(from, to);
    expect(change?.percent).toBeCloseTo(percent, 2);
    expect(change?.counted).toBe(counted);
  });

  it('says nothing of what is no tempo', () => {
    for (const odd of [0, -120, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(tempoChange(odd, 120)).toBeUndefined();
      expect(tempoChange(120, odd)).toBeUndefined();
    }
  });

  it('is never more than half an octave, and never more than the plain change', () => {
    fc.assert(
      fc.property(tempo, tempo, (from, to) => {
        const { percent } = tempoChange(from, to)!;
        const plain = Math.abs(Math.log(to / from));
        const counted = Math.abs(Math.log(1 + percent / 100));
        expect(counted).toBeLessThanOrEqual(plain + 1e-9);
        if (plain <= Math.log(4)) expect(counted).toBeLessThanOrEqual(Math.log(2) + 1e-9);
      }),
    );
  });

  it('goes back by the same factor', () => {
    fc.assert(
      fc.property(tempo, tempo, (one, other) => {
        const there = 1 + tempoChange(one, other)!.percent / 100;
        const back = 1 + tempoChange(other, one)!.percent / 100;
        expect(Math.abs(Math.log(there) + Math.log(back))).toBeLessThan(1e-9);
      }),
    );
  });

  it('brings the next track to the tempo of the first', () => {
    fc.assert(
      fc.property(tempo, tempo, (from, to) => {
        const { percent, counted } = tempoChange(from, to)!;
        expect(from * (1 + percent / 100)).toBeCloseTo(to * counted, 6);
      }),
    );
  });
});
