import { describe, expect, it } from 'vitest';
import { diagnosticsReport, type ReportFacts } from '../../../extension/own-pages/diagnostics-report.ts';
import { NO_COUNTS } from '../../../extension/shared/hour-counts.ts';

const FACTS: ReportFacts = {
  version: '1.2.3',
  browser: 'Some Browser/9',
  language: 'de',
  consent: true,
  cache: { entries: 5, bytes: 6_000 },
  hours: [
    { ...NO_COUNTS, queries: 10, hits: 8, requests: 3, retries: 1, networkMs: 1_000, waitMs: 500 },
    ...Array.from({ length: 30 }, () => NO_COUNTS),
  ],
  errors: [{ at: Date.UTC(2026, 6, 5, 12, 30), kind: 'server' }],
  sites: [
    { id: 'radio', rows: 0, lookedFor: 'li.track', notice: 'empty' },
    { id: 'diary', rows: 40, lookedFor: 'p' },
  ],
  log: {
    detail: true,
    lines: [{ at: Date.UTC(2026, 6, 5, 12, 31), level: 'debug', message: 'retrying (attempts 1)' }],
  },
};

describe('the report for a bug', () => {
  it('says in a few lines what went on', () => {
    expect(diagnosticsReport(FACTS)).toBe(`Cratemark 1.2.3
browser: Some Browser/9
language: de
state: working
cache: 5 answers, 6000 bytes
last 24 hours: 0 lookups, 0 from cache, 0 requests, 0 retries, 0 failed, 0 ms network, 0 ms waiting
last 7 days: 10 lookups, 8 from cache, 3 requests, 1 retries, 0 failed, 500 ms network, 250 ms waiting
errors:
  2026-07-05T12:30Z server
log:
  2026-07-05T12:31Z debug retrying (attempts 1)
sites without rows:
  radio: looked for li.track (empty)
`);
  });

  it('does not tell where somebody was', () => {
    expect(diagnosticsReport(FACTS)).not.toContain('diary');
  });

  it('names a pause, a missing consent, a trouble of the cache and a check', () => {
    const report = diagnosticsReport({
      ...FACTS,
      pause: 'asked to wait',
      consent: false,
      cache: { entries: 0, bytes: 0, trouble: 'full' },
      check: [{ name: 'BPM', value: '49 of 50' }],
    });
    expect(report).toContain('state: asked to wait, no consent');
    expect(report).toContain('0 bytes, full');
    expect(report).toContain('check of Beatport:\n  BPM: 49 of 50');
  });
});
