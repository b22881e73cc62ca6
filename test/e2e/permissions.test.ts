import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './harness/build.ts';
import { expect, test } from './harness/test.ts';
import type { Kind } from './harness/session.ts';

const PAGE = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
const BROWSERS: [Kind, string][] = [
  ['chromium', 'Chrome'],
  ['firefox', 'Firefox'],
];

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  content_security_policy?: { extension_pages: string };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  browser_specific_settings?: {
    gecko: { data_collection_permissions: { required: string[]; optional: string[] } };
  };
}

for (const [kind, name] of BROWSERS) {
  test(`the manifest for ${name} asks for exactly what docs/permissions.md explains @built`, () => {
    expect(askedFor(manifestOf(kind))).toEqual(explained(name));
  });

  test(`nothing in the build for ${name} is open to web pages or to other extensions @built`, () => {
    const manifest = manifestOf(kind);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test(`the pages of the build for ${name} load their own scripts and Beatport only @built`, () => {
    const policy = manifestOf(kind).content_security_policy?.extension_pages ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|data:|\*[^.]/);
    const hosts = policy.match(/https:\/\/[^\s;]+/g) ?? [];
    for (const host of hosts)
      expect(host).toMatch(/^https:\/\/(?:www|geo-media|geo-samples)\.beatport\.com$/);
  });

  test(`content scripts for ${name} run only on the sites that were asked for @built`, () => {
    const { content_scripts: scripts = [], host_permissions: hosts = [] } = manifestOf(kind);
    const origins = new Set(hosts.map(originOf));
    for (const pattern of scripts.flatMap(({ matches }) => matches))
      expect(origins).toContain(originOf(pattern));
  });

  test(`every text of the build for ${name} exists in English @built`, () => {
    const manifest = readFileSync(join(FOLDERS[kind], 'manifest.json'), 'utf8');
    const messages = JSON.parse(
      readFileSync(join(FOLDERS[kind], '_locales/en/messages.json'), 'utf8'),
    ) as object;
    for (const [, key] of manifest.matchAll(/__MSG_(\w+)__/g)) expect(messages).toHaveProperty(key!);
    expect(readdirSync(join(FOLDERS[kind], '_locales'))).toEqual(expect.arrayContaining(['de', 'en', 'es']));
  });
}

function manifestOf(kind: Kind): Manifest {
  return JSON.parse(readFileSync(join(FOLDERS[kind], 'manifest.json'), 'utf8')) as Manifest;
}

/** "host https://…" and so on, sorted, without repeats. */
function askedFor(manifest: Manifest): string[] {
  const consent = manifest.browser_specific_settings?.gecko.data_collection_permissions;
  const named = (kind: string, list: string[] = []) => list.map((name) => `${kind} ${name}`);
  const all = [
    ...named('permission', manifest.permissions),
    ...named('optional permission', manifest.optional_permissions),
    ...named('host', manifest.host_permissions),
    ...named('optional host', manifest.optional_host_permissions),
    ...named('data collection', consent?.optional),
    ...named(
      'required data collection',
      consent?.required.filter((name) => name !== 'none'),
    ),
  ];
  return [...new Set(all)].sort();
}

function explained(browser: string): string[] {
  const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((line) => asked(line, browser)).sort();
}

function asked(line: string, browser: string): string[] {
  const [, name = '', kind = '', chrome, firefox, why = ''] = line.split('|').map((cell) => cell.trim());
  if (why.length < 20) throw new Error(`a permission without a reason: ${line}`);
  return (browser === 'Chrome' ? chrome : firefox) === 'yes' ? [`${kind} ${name.replaceAll('`', '')}`] : [];
}

function originOf(pattern: string): string {
  return /^[^/]+\/\/[^/]+/.exec(pattern)?.[0] ?? pattern;
}
