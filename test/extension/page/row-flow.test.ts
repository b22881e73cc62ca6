import { describe, expect, it } from 'vitest';
import type { BeatportTrack } from '../../../core/beatport/track.ts';
import { RowBook } from '../../../extension/page/row-book.ts';
import { flowOf } from '../../../extension/page/row-flow.ts';
import type { Row } from '../../../core/page/site.ts';
import type { RowAnswer } from '../../../extension/shared/protocol.ts';
import { found, missing, track, unsure } from './samples.ts';

const answered = (more: Partial<BeatportTrack> = {}): RowAnswer => ({
  ok: true,
  stale: false,
  match: { verdict: 'match', track: { ...track, ...more }, score: 1, alternatives: [], reasons: [] },
});
const between = (from: RowAnswer | undefined, to: RowAnswer) =>
  flowOf({ before: { answer: from } as never, answer: to });

describe('the flow between two rows', () => {
  it('is known between two sure matches only', () => {
    expect(between(found, answered({ bpm: 132 }))).toEqual({ mixes: true, percent: 3 });
    for (const other of [missing, unsure(2), undefined]) expect(between(other, found)).toBeUndefined();
    expect(flowOf({ answer: found })).toBeUndefined();
  });

  it('counts half and double time as what they are', () => {
    expect(between(answered({ bpm: 87 }), answered({ bpm: 174 }))).toMatchObject({ percent: 0 });
  });

  it('says nothing of a tempo or a key that nobody knows', () => {
    const { bpm: _bpm, key: _key, ...bare } = track;
    const unknown: RowAnswer = {
      ok: true,
      stale: false,
      match: { verdict: 'match', track: bare, score: 1, alternatives: [], reasons: [] },
    };
    expect(between(found, unknown)).toEqual({ mixes: false });
  });
});

describe('the rows of a page', () => {
  const row = (key: string, hidden = false) =>
    ({
      key,
      text: key,
      line: { kind: 'track' },
      hidden,
      element: { contains: () => true },
    }) as unknown as Row;

  it('know their neighbours, whatever comes, goes or is hidden', () => {
    const book = new RowBook();
    const neighbours = () =>
      book.entries.map(({ before, next }) => [before?.row.key, next?.row.key].join(' '));
    book.update([row('a'), row('b'), row('c')]);
    expect(neighbours()).toEqual([' b', 'a c', 'b ']);
    book.update([row('a'), row('b', true), row('c')]);
    expect(neighbours()).toEqual([' c', ' ', 'a ']);
    book.update([row('c')]);
    expect(neighbours()).toEqual([' ']);
  });
});
