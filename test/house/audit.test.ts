import { expect, it } from 'vitest';
import { readAudit } from '../../scripts/audit.mjs';

const report = (vulnerabilities: Record<string, { name: string; severity: string }>) =>
  JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 1 } } });

it('names the holes of a high degree and above in a report', () => {
  const low = { name: 'low', severity: 'moderate' };
  const high = { name: 'high', severity: 'high' };
  expect(readAudit(report({ low, high }))).toEqual([high]);
  expect(readAudit(report({}))).toEqual([]);
});

it.each(['', 'npm error', '{"error":{"code":"ENOAUDIT"}}', '{"message":"405 Method Not Allowed"}'])(
  'takes %j for no report, which is not the same as no holes',
  (text) => {
    expect(readAudit(text)).toBeUndefined();
  },
);
