// Known holes, of a high degree and above, in what is shipped. Ends with 75 when the registry gives no answer, so that the
// caller can say that nothing was checked instead of that all is well.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** EX_TEMPFAIL of sysexits.h. */
export const NOT_CHECKED = 75;

/** npm calls them dependencies of development, because our bundles hold them; jsdom reads pages for the command line. */
const BUNDLED = ['fastest-levenshtein', 'idb', 'jsdom', 'p-limit', 'svelte', 'webextension-polyfill', 'zod'];

/** What `npm audit --json` said: the holes that count, or undefined when it is no report. */
export function readAudit(text, shipped) {
  try {
    const { metadata, vulnerabilities } = JSON.parse(text);
    if (metadata?.vulnerabilities === undefined) return undefined;
    const all = Object.values(vulnerabilities ?? {}).filter(({ name }) => shipped.has(name));
    return all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  } catch {
    return undefined;
  }
}

/** The names of these packages and of all they depend on. */
export function withDependencies(names, packages) {
  const all = new Set(names);
  for (const name of all) {
    const { dependencies = {} } = packages[`node_modules/${name}`] ?? {};
    for (const needed of Object.keys(dependencies)) all.add(needed);
  }
  return all;
}

function main() {
  const words = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout, stderr } = spawnSync('npm', words, { cwd: root, encoding: 'utf8' });
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const holes = readAudit(stdout ?? '', withDependencies(BUNDLED, packages));
  if (holes === undefined) {
    const why =
      (stderr ?? '').split('\n').find((line) => /audit (?:\d|request|endpoint)/.test(line)) ?? 'no answer';
    console.log(`NOT CHECKED: the registry did not answer the audit (${why.trim()}).`);
    return NOT_CHECKED;
  }
  for (const { name, severity, range } of holes) console.log(`${severity}: ${name} ${range}`);
  console.log(`${holes.length} known holes of a high degree in what is shipped`);
  return holes.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(main());
