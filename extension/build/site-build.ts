import { build } from 'esbuild';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import type { Browser } from 'wxt/browser';
import { sites } from '../../core/sites/index.ts';
import type { SiteAdapter } from '../../core/page/site.ts';
import type { SiteFacts } from '../shared/site-facts.ts';
import { minified } from './minify.ts';
import { ANNOTATE_SCRIPT, siteScript } from '../shared/site-scripts.ts';

// What the build makes of the registry of sites. Runs in wxt.config.ts and in tests, never in a browser.

/** What is written into our code where site-facts.ts names it. */
export const siteDefine = { __SITE_FACTS__: JSON.stringify(factsOf(sites)) };

function factsOf(adapters: readonly SiteAdapter[]): SiteFacts[] {
  return adapters.map(({ id, name, matches, optional, singlePage, allFrames, recognises }) => {
    return { id, name, matches, optional, singlePage, allFrames, recognises: recognises !== undefined };
  });
}

type Note = (modules: readonly string[]) => void;

/**
 * A script for each site that puts its adapter on the page's shelf. WXT has entrypoints only, and these need no wiring. `note`
 * hears which modules are in them.
 */
export async function addSiteScripts(files: ResolvedPublicFile[], note: Note): Promise<void> {
  for (const { id } of sites)
    files.push({ relativeDest: siteScript(id).slice(1), contents: await bundle(id, note) });
}

async function bundle(id: string, note: Note): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { site } from './core/sites/${id}.ts';
        import { offerSite } from './extension/page/offered-finders.ts';
        offerSite(site);`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
  });
  note(Object.keys(metafile.inputs));
  return minified(outputFiles[0]?.text ?? '');
}

/** On the pages of the sites we are installed with: each gets its own site's script, and then the one that annotates. */
export function addContentScripts(_wxt: Wxt, manifest: Browser.runtime.Manifest): void {
  const installed = sites.filter(({ optional }) => !optional);
  manifest.content_scripts = installed.map(({ id, matches }) => ({
    matches: [...matches],
    js: [siteScript(id), ANNOTATE_SCRIPT].map((path) => path.slice(1)),
    run_at: 'document_idle',
    world: 'ISOLATED',
  }));
}
