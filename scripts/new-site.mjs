// Begins an adapter: npm run new-site -- <id> "<Name>" <url-pattern>. See docs/adding-a-site.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root as home } from './install.mjs';
import { adapterFile, exampleOf, fixtureFiles } from './new-site/templates.mjs';
import { withPermission, withSite } from './new-site/register.mjs';

const USAGE = `npm run new-site -- <id> "<Name>" <url-pattern>

  <id>           lower case, words joined by hyphens: some-radio
  <Name>         as the site writes itself: "Some Radio"
  <url-pattern>  its tracklist pages: "https://www.someradio.example/shows/*"

Writes the adapter, its fixtures and its registration. docs/adding-a-site.md goes on from there.`;

try {
  const { values, positionals } = parseArgs({
    options: { root: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) console.log(USAGE);
  else await begin(resolve(values.root ?? home), positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function begin(root, [id, name, pattern, ...rest]) {
  if (pattern === undefined || rest.length > 0) throw new Error(`Three words are needed.\n\n${USAGE}`);
  ensureInstalled();
  await check(root, { id, name, pattern });
  const site = { id, name, pattern, example: exampleOf(pattern) };
  const files = new Map([[`core/sites/${id}.ts`, adapterFile(site)], ...fixtureFiles(site)]);
  // Read before anything is written: a file that does not look as expected stops it all.
  for (const [file, change] of [
    ['core/sites/index.ts', withSite],
    ['docs/permissions.md', withPermission],
  ])
    files.set(file, change(readFileSync(join(root, file), 'utf8'), site));
  for (const [file, text] of files) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
  console.log(`
It reads the invented pages in test/fixtures/sites/${id}/ and passes its tests:
  npx vitest run --project unit test/core/sites
Now make the pages look like the site's, and the adapter read them. docs/adding-a-site.md says how.`);
}

async function check(root, { id, name, pattern }) {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`"${id}" is no id. Use lower case letters and digits, joined by hyphens: some-radio.`);
  if (existsSync(join(root, `core/sites/${id}.ts`)))
    throw new Error(`core/sites/${id}.ts is there already. Choose another id, or change that file.`);
  if (name.trim() === '' || /['\\\n]/.test(name))
    throw new Error(`"${name}" is no name. Write the site's name without quotes and backslashes.`);
  const { isMatchPattern } = await coreModule('core/page/match-pattern.ts');
  if (!isMatchPattern(pattern) || !/^https:\/\/[^/*]*[^/]+\/.+/.test(pattern))
    throw new Error(
      `"${pattern}" is no pattern of pages. Name the host and the path of its tracklists: "https://www.someradio.example/shows/*".`,
    );
}

/** Node does not read TypeScript; the module is bundled in memory. */
async function coreModule(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'esm',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
