import { describe, expect, it } from 'vitest';
import { sites } from '../../../core/sites/index.ts';
import { SAMPLE_LINES, sampleAnswer } from '../../../extension/own-pages/sample-list.ts';
import { SUGGESTED_SITES } from '../../../extension/own-pages/suggested-sites.ts';

describe('the sample tracklist', () => {
  it('shows what can happen to a line', () => {
    const verdicts = SAMPLE_LINES.map((_, index) => sampleAnswer(index).answer.match.verdict);
    expect(verdicts).toEqual(['match', 'match', 'match', 'unsure', 'none', 'none']);
    expect(sampleAnswer(5).line.kind).toBe('unidentified');
  });

  it('takes the very version a line names', () => {
    const mixes = [0, 1, 2].map((index) => sampleAnswer(index).answer.match.track?.mix);
    expect(mixes).toEqual(['Original Mix', 'Tilde Ravnsborg Remix', 'Extended Mix']);
  });
});

describe('the suggested sites', () => {
  it('are sites we know', () => {
    const known = sites.map(({ id }) => id);
    for (const id of SUGGESTED_SITES) expect(known).toContain(id);
  });
});
