import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearch, type SearchView } from '../../../components/popup/popup-search.ts';
import { track } from '../tracks.ts';

describe('search as you type', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start() {
    const asked: [number, string][] = [];
    const views: SearchView[] = [];
    const search = createSearch(
      (number, text) => asked.push([number, text]),
      (view) => views.push(view),
    );
    return { search, asked, views, last: () => views.at(-1) };
  }

  it('asks once when the typing pauses', () => {
    const { search, asked } = start();
    for (const text of ['f', 'fe', 'ferric']) search.type(text);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(asked).toEqual([[3, 'ferric']]);
  });

  it('does not ask again for a text that differs in spaces only', () => {
    const { search, asked } = start();
    search.type('ferric sky');
    vi.advanceTimersByTime(200);
    search.type(' ferric  sky ');
    vi.advanceTimersByTime(200);
    expect(asked).toHaveLength(1);
  });

  it('ignores an answer that is overtaken, also after the box was emptied', () => {
    const { search, last } = start();
    search.type('ferric');
    vi.advanceTimersByTime(200);
    search.type('ferric sky');
    search.answer({ type: 'found', number: 1, tracks: [track(1)] });
    expect(last()).toEqual({ at: 'searching', tracks: [] });
    vi.advanceTimersByTime(200);
    search.type('');
    search.answer({ type: 'found', number: 2, tracks: [track(2)] });
    expect(last()).toEqual({ at: 'idle' });
  });

  it('keeps the tracks of the search before in view', () => {
    const { search, last } = start();
    search.type('ferric');
    vi.advanceTimersByTime(200);
    search.answer({ type: 'found', number: 1, tracks: [track(1)] });
    search.type('ferric sky');
    expect(last()).toEqual({ at: 'searching', tracks: [track(1)] });
  });

  it('Enter asks at once, and only once', () => {
    const { search, asked } = start();
    search.type('ferric');
    search.now();
    search.now();
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([[1, 'ferric']]);
  });

  it('Enter after a failure asks again under a new number', () => {
    const { search, asked, last } = start();
    search.type('ferric');
    search.now();
    search.answer({ type: 'failed', number: 1, kind: 'timeout', message: 'Too slow.' });
    expect(last()).toEqual({ at: 'failed', kind: 'timeout', message: 'Too slow.' });
    search.now();
    expect(asked).toEqual([
      [1, 'ferric'],
      [2, 'ferric'],
    ]);
  });
});
