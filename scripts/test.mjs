// The one test command: everything CI runs, in order, each step by its own tool. Ends with "N passed, N failed".
// `npm test -- unit deno` runs only the named steps.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOT_CHECKED } from './audit.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowsers } = await import('./browsers.mjs');

const bin = (name) => join(root, 'node_modules/.bin', name);
const reports = mkdtempSync(join(tmpdir(), 'cratemark-test-'));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const projects = (names) => names.flatMap((name) => ['--project', name]);

/** Each step is a command; those with a `report` count their tests from it, the others count as one. */
const STEPS = [
  // WXT writes the types of the entrypoints and the locales, which the compiler and the linter need.
  { name: 'prepare', command: [bin('wxt'), 'prepare'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  {
    name: 'svelte',
    command: [
      bin('svelte-check'),
      '--tsconfig',
      'tsconfig.json',
      '--threshold',
      'error',
      '--output',
      'human',
    ],
  },
  { name: 'lint', command: [bin('eslint'), '.'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  // What nobody imports: files, exports and packages (knip.json).
  { name: 'dead', command: [bin('knip')] },
  // Needs the registry; where there is none the step is skipped and says so.
  { name: 'audit', command: [process.execPath, join(root, 'scripts/audit.mjs')], skips: NOT_CHECKED },
  { name: 'build', command: ['npm', 'run', '--silent', 'build:node'] },
  { name: 'chrome', command: [bin('wxt'), 'build'] },
  { name: 'firefox', command: [bin('wxt'), 'build', '-b', 'firefox'] },
  { name: 'web-ext', command: [bin('web-ext'), 'lint', '--source-dir', '.output/firefox-mv3'] },
  { name: 'unit', command: [process.execPath, vitest, 'run', ...projects(['unit', 'house'])], report: true },
  {
    name: 'deno',
    command: [
      bin('deno'),
      'run',
      '-A',
      '--node-modules-dir=manual',
      vitest,
      'run',
      '--config',
      'vitest.core.config.ts',
    ],
    report: true,
  },
  {
    name: 'extension',
    command: [process.execPath, vitest, 'run', ...projects(['extension', 'components'])],
    report: true,
  },
  { name: 'attack', command: [process.execPath, vitest, 'run', ...projects(['attack'])], report: true },
  { name: 'corpus', command: [process.execPath, vitest, 'run', ...projects(['corpus'])], report: true },
  { name: 'cli', command: [process.execPath, vitest, 'run', ...projects(['cli'])], report: true },
  // Builds both extensions itself where this run has not. One retry, because two browsers on two shared cores starve now and then; it is counted.
  {
    name: 'e2e',
    before: () => ensureBrowsers(['chromium', 'firefox']),
    command: [bin('playwright'), 'test', '-c', 'test/e2e/playwright.config.ts', '--retries', '1'],
    playwright: true,
  },
  // Minutes of faults; only when it is named.
  {
    name: 'faults',
    before: () => ensureBrowsers(['chromium', 'firefox']),
    command: [bin('playwright'), 'test', '-c', 'test/e2e/slow/playwright.config.ts'],
    playwright: true,
    onlyByName: true,
  },
];

const BUILT = { CRATEMARK_BUILT: join(root, '.output') };

function run({ name, command, before, report, playwright, skips }) {
  const file = join(reports, `${name}.json`);
  before?.();
  const extra = report ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`] : [];
  const [program, ...words] = [...command, ...extra];
  console.log(`\n── ${name}`);
  const started = Date.now();
  const env = { ...process.env, E2E_REPORT: file, ...(wanted.length === 0 && BUILT) };
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', env });
  if (skips !== undefined && status === skips) {
    console.log(`── ${name}: SKIPPED, see above`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const count = report
    ? countOf(file, status)
    : playwright
      ? countOfPlaywright(file, status)
      : oneStep(status);
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

function oneStep(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** A runner that dies before it reports, or exits badly with every test green, is a failure too. */
function countOf(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = status === 0 && numTotalTests > 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed };
}

function countOfPlaywright(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats;
  if (flaky > 0) console.log(`── e2e: ${flaky} passed only at the second try`);
  const passed = expected + flaky;
  return { passed, failed: status === 0 && passed > 0 ? unexpected : Math.max(1, unexpected) };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const isWanted = ({ name, onlyByName = false }) =>
  wanted.length === 0 ? !onlyByName : wanted.includes(name);
const counts = STEPS.filter(isWanted).map(run);
rmSync(reports, { recursive: true, force: true });
const total = (key) => counts.reduce((sum, count) => sum + (count[key] ?? 0), 0);
if (total('skipped') > 0) console.log(`\n${total('skipped')} steps SKIPPED`);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);
