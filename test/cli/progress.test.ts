import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createMessages } from '../../cli/messages.ts';
import { duration, Progress } from '../../cli/progress.ts';
import { Tally } from '../../cli/tally.ts';
import type { LookupResult } from '../../core/lookup/result.ts';
import { createMetrics } from '../../core/metrics.ts';
import { parseLine } from '../../core/tracklist/line.ts';

const base = { requests: 1, source: 'network', stale: false } as const;
const answered = (text: string, verdict: 'match' | 'unsure' | 'none'): LookupResult => {
  const match = { verdict, score: 0, alternatives: [], reasons: [] };
  return { ...base, line: parseLine(text), ok: true, match };
};

it('sums a run up as a person would say it', () => {
  const tally = new Tally();
  expect(tally.summary()).toBe('0 of 0 found');
  for (let count = 0; count < 27; count++) tally.add(answered('A - B', 'match'));
  for (const verdict of ['unsure', 'unsure', 'none'] as const) tally.add(answered('A - B', verdict));
  tally.add(answered('ID - ID', 'none'));
  expect(tally.summary()).toBe('27 of 31 found, 2 unsure, 1 not on Beatport, 1 ID');
});

it.each([
  [0, '0 requests'],
  [1, '1 request'],
  [29, '29 requests'],
])('counts %i of the run as "%s"', (requests, words) => {
  const now = () => 12_340;
  const metrics = createMetrics({ now });
  for (let count = 0; count < requests; count++) metrics.count('requests');
  const messages = createMessages({ stderr: new Writable() });
  const progress = new Progress({ messages, tally: new Tally(), metrics, now });
  progress.stop();
  expect(progress.summary()).toBe(`0 of 0 found · ${words} · 0.0 s`);
});

it('names every reason of failures once, the most frequent first', () => {
  const tally = new Tally();
  const failed = (status: number): LookupResult => ({
    ...base,
    line: parseLine('A - B'),
    ok: false,
    failure: { kind: 'forbidden', status },
  });
  for (const status of [401, 403, 403, 404, 405, 406, 407]) tally.add(failed(status));
  expect(tally.reasons()).toHaveLength(5);
  expect(tally.reasons()[0]).toMatch(/^2 failed: Beatport refuses this request \(status 403\)/);
});

it.each([
  [0, '0.0 s'],
  [12_340, '12.3 s'],
  [65_000, '1 min 05 s'],
  [7_800_000, '2 h 10 min'],
])('tells %i ms as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('takes the progress line away before anything else is printed', () => {
  let out = '';
  const stderr = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString();
      done();
    },
  });
  const messages = createMessages({ stderr: Object.assign(stderr, { isTTY: true, columns: 40 }) });
  messages.clear();
  messages.progress('1 of 2');
  messages.progress('2 of 2');
  messages.clear();
  messages.clear();
  messages.say('done');
  expect(out).toBe('\r\u001b[2K1 of 2\r\u001b[2K2 of 2\r\u001b[2Kdone\n');
});
