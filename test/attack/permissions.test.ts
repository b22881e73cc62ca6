import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../extension/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * What uses a permission, where that is not an interface of the same name. `activeTab` gives access to a page by a click, and
 * has no interface: it is used where a click reaches for a page.
 */
const USES: Record<string, readonly RegExp[]> = {
  activeTab: [/\bbrowser\.contextMenus\.onClicked\b/, /\bbrowser\.scripting\.executeScript\b/],
};

/** What the document that is created for a reason has to do for it. */
const REASONS: Record<string, RegExp> = { AUDIO_PLAYBACK: /\bnew Audio\b/, DOM_PARSER: /\bnew DOMParser\b/ };

/** What is called from the background and what it brings, comments and unused functions left out. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    define: { __SITE_FACTS__: '[]' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Every line of ours that ends up in the extension: the components are Svelte, which esbuild does not read. */
function sources(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.(?:ts|svelte)$/.test(file) && file !== 'manifest.ts');
  return code.map((file) => readFileSync(join(root, folder, file), 'utf8')).join('\n');
}

describe.each(['chrome', 'firefox'])('a permission that the manifest for %s asks for', (browser) => {
  const asked = manifestFor(browser).permissions ?? [];
  const code = ['extension', 'components', 'entrypoints'].map(sources).join('\n');

  it.each(asked)('is used: %s', (permission) => {
    const uses = USES[permission] ?? [new RegExp(`\\bbrowser\\.${permission}\\.\\w`)];
    for (const use of uses) expect(code).toMatch(use);
  });
});

describe('a reason for the offscreen document', () => {
  const background = bundled(
    `import { runBackground } from './extension/background/background.ts'; runBackground();`,
  );
  const document = bundled(
    `import { runOffscreenPage } from './extension/offscreen/offscreen-page.ts'; runOffscreenPage();`,
  );

  it('is one that the document is there for', async () => {
    const [, list = ''] = /reasons = \[((?:"[A-Z_]+"[,\s]*)+)\]/.exec(await background) ?? [];
    const reasons = [...list.matchAll(/\w+/g)].map(([reason]) => reason);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(await document, reason).toMatch(REASONS[reason] ?? /^$/);
  });

  it('is one that somebody asks the document for', async () => {
    const answered = [...(await document).matchAll(/case "([\w-]+)":/g)].map(([, type]) => type);
    expect(answered).toContain('play');
    for (const type of answered)
      expect(await background).toMatch(new RegExp(`to: "offscreen",\\s*type: "${type}"`));
  });
});
