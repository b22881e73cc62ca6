import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportResults, findTextRuns, matchLine, parseLine, type BeatportTrack } from '../../core/index.ts';
import { BEATPORT_ORIGIN as BEATPORT, searchUrl } from '../../core/beatport/urls.ts';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import { buildQueries } from '../../core/lookup/queries.ts';
import { c } from '../core/match/candidate.ts';
import { runs } from './runs.ts';

/** Anything a page can hold: halves of surrogate pairs too. */
const utf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units));
const points = fc.string({ unit: 'binary', maxLength: 120 });
/** What means something to a step of the parser, or to a terminal, a page, a spreadsheet. */
const marks = fc.constantFrom(
  ' - ',
  ' – ',
  '(',
  ')',
  '[',
  ']',
  '（',
  '）',
  '{',
  '"',
  '«',
  ' feat. ',
  ' vs. ',
  ' & ',
  ' x ',
  ' pres. ',
  ' w/ ',
  ' aka ',
  'Remix',
  'Extended Mix',
  'Radio Edit',
  'Dub',
  'Mashup',
  'ID',
  '12:34',
  '01.',
  '#',
  '[007]',
  '2011',
  'a@b.c',
  '@',
  '99. Something',
  '<b>',
  '</script>',
  '<img src=x onerror=a>',
  '&amp;',
  '&#x202e;',
  '{{a}}',
  'https://a.b/c',
  '=1+1',
  '\u001b[31m',
  '__proto__',
  'constructor',
  '\u202e',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\0',
  '\t',
  '\u2028',
  '\ud800',
  'Aphex',
  'Арһех',
  'ночь',
  '夜',
  'ليل',
  'ﬀ',
  'ß',
  'İ',
  '🎵',
);
const mixed = fc
  .array(fc.oneof(marks, fc.string({ maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
const repeated = fc
  .tuple(fc.oneof(marks, fc.string({ minLength: 1, maxLength: 4 })), fc.nat(400), mixed)
  .map(([part, times, rest]) => part.repeat(times) + rest);
const hostile = fc.oneof(utf16, points, mixed, repeated);

/** A record made of the same kind of text: the worst that a catalogue could hold. */
const record = fc
  .tuple(
    fc.integer({ min: 2, max: 1e9 }),
    fc.array(hostile, { minLength: 1, maxLength: 3 }),
    hostile,
    hostile,
    hostile,
  )
  .map(([id, artists, title, mix, label]) => c(id, artists, title, mix, { label }));

/** The record that the line itself seems to name, so that matches are reached and not only refusals. */
const namedBy = (text: string): BeatportTrack => {
  const { artists, title, mix = 'Original Mix' } = parseLine(text);
  return c(1, artists, title, mix);
};

describe('hostile lines', () => {
  it('are taken apart, keyed, asked for, matched and written without a throw', () => {
    const candidates = fc.uniqueArray(record, { maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(hostile, candidates, (text, others) => {
        const line = parseLine(text);
        expect(line.raw).toBe(text);
        expect(lookupKey(line)).toBe(lookupKey(parseLine(text)));
        const queries = line.kind === 'track' ? buildQueries(line) : [];
        expect(queries.length).toBeLessThanOrEqual(3);
        for (const query of queries) expect(new URL(searchUrl(BEATPORT, query)).origin).toBe(BEATPORT);

        const among = [...others, namedBy(text)];
        const match = matchLine(line, among);
        expect(['match', 'unsure', 'none']).toContain(match.verdict);
        if (match.verdict === 'match') expect(among).toContain(match.track);
        // Order is chance: it may decide nothing.
        expect(matchLine(line, among.toReversed()).verdict).toBe(match.verdict);

        const result = { line, requests: 0, source: 'none' as const, stale: false, ok: true as const, match };
        expect(JSON.parse(exportResults([result], 'ndjson'))).toHaveProperty('line', text);
        for (const format of ['text', 'csv', 'json', 'm3u8'] as const)
          expect(typeof exportResults([result], format)).toBe('string');
      }),
      { numRuns: runs(150) },
    );
  });

  it('make lists of which every line is one of the text', () => {
    const text = fc.array(hostile, { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (all) => {
        const words = (some: string) => some.replace(/\s+/g, '');
        for (const line of findTextRuns(all).flat()) expect(words(all)).toContain(words(line));
      }),
      { numRuns: runs(60) },
    );
  });
});
