import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './extension/build/manifest.ts';
import { smallBuild, terserFirst } from './extension/build/minify.ts';
import { addContentScripts, addSiteScripts, siteDefine } from './extension/build/site-build.ts';
import { addLicences, licencesBeside, noteBundled, noteModules } from './scripts/licence-build.ts';

// One configuration for both browsers; docs/permissions.md gives the reason for each permission and a test compares it
// with the built manifests. `imports: false` keeps every import visible to readers, Deno and the linter.
export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(browser),
  vite: ({ command }) => ({
    define: siteDefine,
    build: smallBuild,
    plugins: command === 'build' ? [terserFirst, noteBundled] : [],
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) =>
      void paths.push({ type: 'templateLiteral', path: 'sites/${string}.js' }),
    'build:publicAssets': async (_wxt, files) => {
      await addSiteScripts(files, noteModules);
      addLicences(files);
    },
    'build:manifestGenerated': addContentScripts,
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'unlisted-script')) withoutPolyfill(config);
    },
    'zip:sources:start': () => licencesBeside(true),
    'zip:sources:done': () => licencesBeside(false),
  },
  zip: { excludeSources: ['test/e2e/shots/**', 'captures/**'] },
});

/**
 * What runs in pages uses ports, messages and storage only, whose promises both browsers have of their own since long
 * before our oldest one; the polyfill would be 3 kB compressed for nothing in every page.
 */
function withoutPolyfill({ resolve }: InlineConfig): void {
  if (resolve?.alias === undefined || Array.isArray(resolve.alias)) return;
  const { 'wxt/browser': _polyfill, ...others } = resolve.alias as Record<string, string>;
  resolve.alias = others;
}
