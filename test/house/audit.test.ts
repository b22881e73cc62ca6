import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NOT_CHECKED, readAudit, withDependencies } from '../../scripts/audit.mjs';

const report = (vulnerabilities: Record<string, { name: string; severity: string }>) =>
  JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 1 } } });

it('names the holes of a high degree and above in what is shipped', () => {
  const low = { name: 'low', severity: 'moderate' };
  const high = { name: 'high', severity: 'high' };
  const tool = { name: 'tool', severity: 'critical' };
  expect(readAudit(report({ low, high, tool }), new Set(['low', 'high']))).toEqual([high]);
  expect(readAudit(report({}), new Set(['low', 'high']))).toEqual([]);
});

it('takes what is shipped with all that it depends on', () => {
  const packages = {
    'node_modules/shipped': { dependencies: { needed: '^1.0.0' } },
    'node_modules/needed': { dependencies: { deeper: '^1.0.0', shipped: '^1.0.0' } },
    'node_modules/tool': { dependencies: { other: '^1.0.0' } },
  };
  expect([...withDependencies(['shipped'], packages)]).toEqual(['shipped', 'needed', 'deeper']);
});

it.each(['', 'npm error', '{"error":{"code":"ENOAUDIT"}}', '{"message":"405 Method Not Allowed"}'])(
  'takes %j for no report, which is not the same as no holes',
  (text) => {
    expect(readAudit(text, new Set())).toBeUndefined();
  },
);

describe('the audit step', () => {
  it('fails, and names the package, when a registry knows a hole of a high degree', async () => {
    const { status, said } = await auditAgainst({ degree: 'high' });
    expect(said).toContain('high: idb *');
    expect(status).toBe(1);
  });

  it('passes where what is known is of a lower degree, or nothing', async () => {
    expect(await auditAgainst({ degree: 'low' })).toMatchObject({ status: 0 });
    expect(await auditAgainst({})).toMatchObject({ status: 0 });
  });

  it.each([405, 503])('says that nothing was checked when the registry answers %d', async (refusal) => {
    const { status, said } = await auditAgainst({ refusal });
    expect(said).toMatch(new RegExp(`^NOT CHECKED: .*${refusal}`));
    expect(status).toBe(NOT_CHECKED);
  });
});

/** Runs the step against a registry on this machine that knows one hole, in `idb`, of this degree. */
async function auditAgainst({ degree, refusal }: { degree?: string; refusal?: number }) {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    const parts: Uint8Array[] = [];
    request.on('data', (part: Uint8Array) => parts.push(part));
    request.on('end', () => {
      if (refusal !== undefined) return void reply.writeHead(refusal).end();
      if (request.method === 'POST') asked.push(textOf(parts, request.headers['content-encoding']));
      const holes = degree === undefined ? {} : { idb: [{ ...HOLE, severity: degree }] };
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify(request.method === 'POST' ? holes : PACKUMENT));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const cache = mkdtempSync(join(tmpdir(), 'cratemark-audit-'));
  try {
    const answer = await run({ npm_config_registry: registry, npm_config_cache: cache });
    // Otherwise nobody was asked about what is shipped, and the verdict is worth nothing.
    if (refusal === undefined) expect(asked.join()).toContain('"idb"');
    return answer;
  } finally {
    rmSync(cache, { recursive: true, force: true });
    server.closeAllConnections();
    server.close();
  }
}

const HOLE = { id: 1, url: 'https://advisories.example/1', title: 'A hole', vulnerable_versions: '*' };
const PACKUMENT = { name: 'idb', versions: { '8.0.4': { name: 'idb', version: '8.0.4' } } };

const textOf = (parts: Uint8Array[], encoding: string | undefined) =>
  (encoding === 'gzip' ? gunzipSync(Buffer.concat(parts)) : Buffer.concat(parts)).toString();

function run(env: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const script = new URL('../../scripts/audit.mjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } });
  let said = '';
  child.stdout.on('data', (data: Uint8Array) => (said += new TextDecoder().decode(data)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}
