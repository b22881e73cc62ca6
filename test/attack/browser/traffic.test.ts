import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROWS, badgeBeside, settle } from '../../e2e/harness/badges.ts';
import { untilCardSays } from '../../e2e/harness/card.ts';
import { SUNRISE } from '../../e2e/harness/sites.ts';
import { expect, oneMore, test } from '../../e2e/harness/test.ts';

const BEATPORT = ['www.beatport.com', 'geo-media.beatport.com', 'geo-samples.beatport.com'];

test('a whole session asks Beatport and nobody else, and tells it no page @chromium', async ({ world }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cratemark-netlog-'));
  const netLog = join(folder, 'log.json');
  const session = await oneMore(world, { netLog });
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger', 'Why this match']);
  for (const path of ['popup.html', 'options.html', 'diagnostics.html', 'welcome.html'])
    await session.extensionTab(path);
  await session.close();
  const sent = requestsIn(readFileSync(netLog, 'utf8'));
  rmSync(folder, { recursive: true, force: true });

  const hosts = new Set(sent.map(({ url }) => url.host));
  expect([...hosts].filter((host) => host !== new URL(SUNRISE).host && !BEATPORT.includes(host))).toEqual([]);
  const toBeatport = sent.filter(({ url }) => BEATPORT.includes(url.host));
  expect(toBeatport.map(({ url }) => url.host)).toContain('www.beatport.com');
  for (const { url, headers } of toBeatport) {
    expect(`${url.href} ${headers.join(' ')}`).not.toContain('1001tracklists');
    expect(headers.filter((header) => /^referer:|^cookie:/i.test(header))).toEqual([]);
  }
});

interface Sent {
  url: URL;
  headers: string[];
}

/** The requests that left Chromium, or were to leave it, with their headers. Those of its own start are its own affair. */
function requestsIn(log: string): Sent[] {
  const { constants, events } = parsed(log);
  const {
    URL_REQUEST_START_JOB: start,
    HTTP_TRANSACTION_SEND_REQUEST_HEADERS: send,
    HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS: send2,
  } = constants.logEventTypes;
  const bySource = new Map<number, Sent>();
  for (const { type, source, params } of events) {
    if (type === start && params?.url?.startsWith('http') === true)
      bySource.set(source.id, { url: new URL(params.url), headers: [] });
    if (type === send || type === send2) bySource.get(source.id)?.headers.push(...(params?.headers ?? []));
  }
  return [...bySource.values()].filter(({ url }) => !/\.(?:google|gvt1|googleapis)\.com$/.test(url.host));
}

/** A browser that ends at once leaves the list of events open. */
function parsed(log: string): NetLog {
  try {
    return JSON.parse(log) as NetLog;
  } catch {
    return JSON.parse(`${log.trimEnd().replace(/,$/, '')}]}`) as NetLog;
  }
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; source: { id: number }; params?: { url?: string; headers?: string[] } }[];
}
