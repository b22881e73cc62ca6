import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { sites } from '../../core/sites/index.ts';
import type { SiteAdapter } from '../../core/page/site.ts';
import { manifestFor } from '../../extension/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'core/sites');
const adapterFiles = readdirSync(folder).filter((name) =>
  /^export (?:const|let|function) site\b|^export \{[^}]*\bsite\b/m.test(
    readFileSync(join(folder, name), 'utf8'),
  ),
);

/** What reads lines and lists for a whole page; an adapter only finds rows, and is sent to every page of its site. */
const HEAVY = ['core/sites/find.ts', 'core/sites/index.ts', 'core/page/row.ts', 'core/tracklist/line.ts'];

describe('every file of core/sites that exports a site', () => {
  it('is registered under its own name', async () => {
    const ids = await Promise.all(
      adapterFiles.map(async (name) => {
        const { site } = (await import(join(folder, name))) as { site: SiteAdapter };
        expect(sites, name).toContain(site);
        expect(`${site.id}.ts`).toBe(name);
        return site.id;
      }),
    );
    expect(sites.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('brings none of what reads lines along', async () => {
    const entryPoints = adapterFiles.map((name) => join(folder, name));
    const { metafile } = await build({
      entryPoints,
      outdir: join(root, 'dist'),
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      logLevel: 'silent',
    });
    const heavy = Object.values(metafile.outputs).flatMap(({ entryPoint = '', inputs }) =>
      Object.keys(inputs)
        .filter((input) => HEAVY.includes(input))
        .map((input) => `${relative('core/sites', entryPoint)} brings ${input}`),
    );
    expect(heavy).toEqual([]);
  });
});

describe('the hosts of the registry', () => {
  const hostsOf = (optional: boolean) =>
    sites
      .filter((site) => site.optional === optional)
      .flatMap(({ matches }) => matches)
      .map((pattern) => `https://${/^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern}/*`);

  it.each(['chrome', 'firefox'])('are those the manifest for %s asks for, and no others', (browser) => {
    const manifest = manifestFor(browser);
    expect(new Set(manifest.host_permissions)).toEqual(
      new Set(['https://www.beatport.com/*', ...hostsOf(false)]),
    );
    expect(new Set(manifest.optional_host_permissions as string[])).toEqual(new Set(hostsOf(true)));
  });

  it('each have their line in docs/permissions.md', () => {
    const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
    const explained = [...page.matchAll(/^\| `(https:\/\/[^`]+)`\s+\| (optional )?host /gm)];
    const lines = (optional: boolean) =>
      explained.filter(([, , mark]) => (mark !== undefined) === optional).map(([, host]) => host);
    expect(new Set(lines(true))).toEqual(new Set(hostsOf(true)));
    expect(new Set(lines(false))).toEqual(new Set(['https://www.beatport.com/*', ...hostsOf(false)]));
  });
});
