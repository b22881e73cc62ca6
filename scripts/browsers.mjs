// Finds the browsers that the tests and the demo run in, and installs Debian's when they are missing.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PACKAGES = ['chromium', 'firefox-esr', 'xvfb', 'xauth', 'fonts-liberation', 'openssl'];

const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    extra: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    extra: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Both browsers and openssl, or a message that says what to install.
 * @param {BrowserName[]} wanted
 */
export function ensureBrowsers(wanted = ['chromium', 'firefox']) {
  if (missing(wanted).length === 0) return;
  const apt = program(['apt-get']);
  if (apt !== undefined && process.getuid?.() === 0) install(apt);
  const still = missing(wanted);
  if (still.length > 0) throw new Error(advice(still));
}

/**
 * The path of a browser's program.
 * @param {BrowserName} name
 * @returns {string}
 */
export function findBrowser(name) {
  const found = locate(name);
  if (found === undefined) throw new Error(advice([name]));
  return found;
}

/** @param {BrowserName[]} wanted */
function missing(wanted) {
  const browsers = wanted.filter((name) => locate(name) === undefined);
  return program(['openssl']) === undefined ? [...browsers, 'openssl'] : browsers;
}

/** @param {BrowserName} name */
function locate(name) {
  const { variable, names, extra } = PLACES[name];
  const given = process.env[variable];
  if (given === undefined || given === '') return program(names) ?? extra.find(isProgram);
  if (!isProgram(given)) throw new Error(`${variable} is ${given}, which cannot be run.`);
  return given;
}

/** @param {string[]} names */
function program(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} apt */
function install(apt) {
  console.error(`Installing ${PACKAGES.join(', ')} (once) …`);
  const options = {
    stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync(apt, ['update', '-qq'], options);
    execFileSync(apt, ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
  } catch {
    // apt has said what is wrong; what is still missing is said by the caller.
  }
}

/** @param {string[]} names */
function advice(names) {
  return (
    `Not found: ${names.join(', ')}. On Debian and Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}. ` +
    'Browsers elsewhere: set CHROMIUM_PATH and FIREFOX_PATH to their programs.'
  );
}
