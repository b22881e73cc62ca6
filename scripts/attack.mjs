// Attacks the product from all sides: hostile pages, lines, files, answers and messages, thousands of random sequences each,
// then the built extension in both browsers. On this machine only, bounded in count and time, a line a topic at the end.
//
//   npm run attack                        all of it
//   npm run attack -- rows choices        topics by name, as test/attack calls its files
//   npm run attack -- --sequences 500     instead of 10,000
//   npm run attack -- --minutes 20        instead of 90
//
// The same tests run in `npm test`, with few sequences and without those that need a browser.
//
// To attack an older tree, copy what attacks into a checkout of it and run the command there:
//   cp -r test demo scripts vitest.config.ts vitest.core.config.ts package.json OLD/ && cd OLD && npm run attack
// A topic whose code that tree does not have yet counts as broken.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './install.mjs';

const string = /** @type {const} */ ({ type: 'string' });
const { values, positionals } = parseArgs({
  options: { sequences: { ...string, default: '10000' }, minutes: { ...string, default: '90' } },
  allowPositionals: true,
});
const sequences = Number(values.sequences);
const endsAt = Date.now() + Number(values.minutes) * 60_000;

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'cratemark-attack-'));
const leaks = join(reports, 'leaks');
const topics = wanted(inNode(), inBrowsers());
console.log(
  `${topics.length} topics, ${sequences} sequences for each property, at most ${values.minutes} minutes, nobody but this machine.\n`,
);
// As many at a time as there are processors; browsers need them all.
const { default: pLimit } = await import('p-limit');
const turns = pLimit(availableParallelism());
const ofNode = topics.filter(({ file }) => file !== undefined).map((topic) => turns(() => attack(topic)));
const results = (await Promise.all(ofNode)).flat();
for (const topic of topics.filter(({ files }) => files !== undefined)) results.push(...(await attack(topic)));
conclude();

/** Every file of attacks, and the properties of core that may be tried more often. */
function inNode() {
  const attacks = filesIn('test/attack').filter((file) => !file.startsWith('test/attack/browser/'));
  const properties = filesIn('test/core').filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('attack/runs.ts'),
  );
  return [...attacks, ...properties].map((file) => ({ name: nameOf(file), file }));
}

function inBrowsers() {
  return [{ name: 'browser', files: filesIn('test/attack/browser') }];
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => relative(root, join(root, folder, name)))
    .sort();
}

/** @param {string} file */
function nameOf(file) {
  return basename(file, '.test.ts');
}

/**
 * @param {{ name: string, file: string }[]} node
 * @param {{ name: string, files: string[] }[]} browser
 */
function wanted(node, browser) {
  const names = [...node, ...browser].map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No topic ${unknown.join(', ')}; there are ${names.join(', ')}.`);
    process.exit(2);
  }
  return [...node, ...browser].filter(({ name }) => positionals.length === 0 || positionals.includes(name));
}

/**
 * @typedef {{ name: string, passed: number, broken: string[], sequences: number, seconds: number }} Result
 * @param {{ name: string, file?: string, files?: string[] }} topic
 * @returns {Promise<Result[]>}
 */
async function attack({ name, file, files = [] }) {
  if (file === undefined && files.length === 0) return [];
  const report = join(reports, `${name}.json`);
  const tally = join(reports, `${name}.tally`);
  const startedAt = Date.now();
  const over = await (file === undefined ? runBrowsers(report) : runNode(file, report, tally));
  const seconds = (Date.now() - startedAt) / 1_000;
  if (!existsSync(report)) {
    const why = over === 'late' ? 'was not done when the time was up' : 'ended without a report';
    return said([{ name, passed: 0, broken: [why], sequences: 0, seconds }]);
  }
  const found = JSON.parse(readFileSync(report, 'utf8'));
  if (file === undefined) return said(ofPlaywright(found));
  return said([{ name, ...ofVitest(found, over), sequences: sumOf(tally), seconds }]);
}

/**
 * @param {string} file
 * @param {string} report
 * @param {string} tally
 */
function runNode(file, report, tally) {
  const project = file.startsWith('test/attack/') ? 'attack' : 'unit';
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, file];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(
    [process.execPath, ...vitest, ...reporters],
    { CRATEMARK_TALLY: tally, CRATEMARK_TOPIC: nameOf(file) },
    'quietly',
  );
}

/** @param {string} report */
async function runBrowsers(report) {
  const { ensureBrowsers } = await import('./browsers.mjs');
  ensureBrowsers(['chromium', 'firefox']);
  const playwright = join(root, 'node_modules/.bin/playwright');
  return run([playwright, 'test', '-c', 'test/attack/browser/playwright.config.ts'], { E2E_REPORT: report });
}

/**
 * Runs a program and all it starts, until it ends or the time is up.
 * @param {string[]} command
 * @param {Record<string, string>} env
 * @param {'quietly'} [how] Its output is shown only when it fails.
 * @returns {Promise<'good' | 'bad' | 'late'>}
 */
function run([program = '', ...words], env, how) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      detached: true,
      stdio: [
        'ignore',
        ...(how ? /** @type {const} */ (['pipe', 'pipe']) : /** @type {const} */ (['inherit', 'inherit'])),
      ],
      env: {
        ...process.env,
        CRATEMARK_ATTACK: String(sequences),
        CRATEMARK_LEAKS: leaks,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${join(root, 'scripts/loopback-only.mjs')}`,
        ...env,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    let late = false;
    const stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(
      () => {
        late = true;
        stop();
      },
      Math.max(0, endsAt - Date.now()),
    );
    process.once('SIGINT', stop);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      if (code !== 0) console.log(output.slice(-20_000));
      resolve(late ? 'late' : code === 0 ? 'good' : 'bad');
    });
  });
}

/**
 * @param {any} report
 * @param {string} over
 */
function ofVitest({ testResults }, over) {
  const tests = testResults.flatMap((/** @type {any} */ one) => one.assertionResults);
  const broken = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName.trim());
  const passed = tests.filter(({ status }) => status === 'passed').length;
  // A file that cannot be loaded, or an error outside of every test.
  if (broken.length === 0 && (over !== 'good' || passed === 0)) {
    const [why = 'no test ran'] = testResults.map(({ message }) => message).filter(Boolean);
    broken.push(why.split('\n')[0]);
  }
  return { passed, broken };
}

/**
 * @param {any} report
 * @returns {Result[]}
 */
function ofPlaywright({ suites }) {
  const allSpecs = (/** @type {any} */ suite) => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(allSpecs),
  ];
  return suites.map((/** @type {any} */ suite) => {
    const tests = allSpecs(suite).flatMap(({ title, tests }) =>
      tests.map((/** @type {any} */ test) => ({ ...test, title: `${title} [${test.projectName}]` })),
    );
    const milliseconds = tests.flatMap(({ results }) => results.map(({ duration }) => duration));
    return {
      name: `browser/${nameOf(suite.file)}`,
      passed: tests.filter(({ status }) => status === 'expected').length,
      broken: tests
        .filter(({ status }) => ['unexpected', 'flaky'].includes(status))
        .map(({ title }) => title),
      sequences: 0,
      seconds: milliseconds.reduce((sum, ms) => sum + ms, 0) / 1_000,
    };
  });
}

/** @param {string} tally */
function sumOf(tally) {
  if (!existsSync(tally)) return 0;
  return readFileSync(tally, 'utf8')
    .trim()
    .split('\n')
    .reduce((sum, count) => sum + Number(count), 0);
}

/** @param {Result[]} lines */
function said(lines) {
  for (const line of lines) console.log(lineOf(line));
  return lines;
}

/** @param {Result} result */
function lineOf({ name, passed, broken, sequences, seconds }) {
  const count = sequences > 0 ? `, ${sequences.toLocaleString('en')} sequences` : '';
  const verdict = broken.length === 0 ? 'holds' : 'BROKE';
  const tests = `${passed} of ${passed + broken.length} attacks held${count}, ${seconds.toFixed(0)} s`;
  return [`${verdict}  ${name.padEnd(28)} ${tests}`, ...broken.map((title) => `         ${title}`)].join(
    '\n',
  );
}

function conclude() {
  const asked = existsSync(leaks) ? [...new Set(readFileSync(leaks, 'utf8').trim().split('\n'))] : [];
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${results.map(lineOf).join('\n')}\n`);
  if (asked.length > 0) console.log(`Other machines were asked for: ${asked.join(', ')}`);
  const broken = results.filter((result) => result.broken.length > 0);
  const holds = results.length > 0 && broken.length === 0 && asked.length === 0;
  console.log(holds ? 'Everything holds.' : `${broken.length} of ${results.length} topics BROKE.`);
  process.exit(holds ? 0 : 1);
}
