import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './install.mjs';

/**
 * The licences of the packages that a bundle holds code of, as one text. Throws where nobody can say whose code a module is or
 * where its licence stands, so that nothing is published without.
 * @param {Iterable<string>} modules as bundlers name them
 */
export function licencesOf(modules) {
  const entries = [...modules].flatMap(entriesOf);
  return [INTRODUCTION, ...[...new Set(entries)].sort()].join(`\n${'-'.repeat(72)}\n\n`);
}

const INTRODUCTION = `Cratemark itself is under the MIT licence: see the file LICENSE.

Built into it is code of the packages below, each under its own licence. It is unchanged but for what bundlers and
minifiers do; the source of each is where its entry says.
`;

/** @param {string} module */
function entriesOf(module) {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '');
  const folder = folderOf(path);
  return folder === undefined ? [] : [entryOf(folder), ...copiesIn(resolve(root, path))];
}

/**
 * Undefined for our own code. What bundlers add themselves is no file; its name begins with the package it comes from.
 * @param {string} path
 */
function folderOf(path) {
  const inPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (inPackage !== undefined) return resolve(root, inPackage);
  if (path === '<stdin>' || existsSync(resolve(root, path))) return undefined;
  const name = /^(?:virtual:)?((?:@[^/]+\/)?[a-z]+)/.exec(path)?.[1];
  const folder = join(root, 'node_modules', name ?? '');
  if (name === undefined || !existsSync(folder)) throw new Error(`Whose code is ${JSON.stringify(path)}?`);
  return folder;
}

/** @param {string} folder of a package */
function entryOf(folder) {
  const { name, version, license, repository } = aboutPackage(folder);
  const text = licenceIn(folder) ?? licenceOfRepository(repository);
  if (text === undefined) throw new Error(`${name} brings no licence, nor does a package of its repository.`);
  const published = `https://www.npmjs.com/package/${name}/v/${version}`;
  return `${name} ${version} (${license})\n${repository}\n${published}\n\n${text}\n`;
}

/**
 * Some packages carry copies of others, which their bundlers marked. The licences of those are not at hand as files.
 * @param {string} file
 */
function copiesIn(file) {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(COPY)].map(([, copied = '']) => {
    const text = join(root, 'scripts/licences', `${copied.replace('/', '+')}.txt`);
    if (!existsSync(text)) throw new Error(`${file} holds a copy of ${copied}: put its licence at ${text}.`);
    return `${copied.replace(/@(?=[^@]*$)/, ' ')}\n\n${readFileSync(text, 'utf8').trim()}\n`;
  });
}

const COPY =
  /^\/\/ ?#region .*node_modules\/(?:\.\w+\/)?((?:@[^/\s]+\/)?[^/\s@]+@\d[^/\s]*)\/node_modules\//gm;

/** @param {string} folder */
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  // What a package's own build holds of others is not what ours holds of it.
  return (
    file &&
    readFileSync(join(folder, file), 'utf8')
      .split(/^#+ Licenses of bundled/m)[0]
      ?.trim()
  );
}

/**
 * Of the packages of one repository some are published without its licence.
 * @param {string} repository
 */
function licenceOfRepository(repository) {
  for (const folder of packages())
    if (aboutPackage(folder).repository === repository && licenceIn(folder)) return licenceIn(folder);
}

function packages() {
  const folder = join(root, 'node_modules');
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => join(name, inner)) : name,
  );
  return names.map((name) => join(folder, name)).filter((one) => existsSync(join(one, 'package.json')));
}

/** @param {string} folder */
function aboutPackage(folder) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const named = typeof repository === 'object' ? repository?.url : repository;
  return { name, version, license, repository: addressOf(named ?? '') };
}

/**
 * npm lets a repository be written in many ways.
 * @param {string} named
 */
function addressOf(named) {
  const path = named.replace(/^(?:git\+)?(?:https?|git|ssh):\/\/(?:git@)?/, '').replace(/\.git$/, '');
  return path === named && /^[\w-]+\/[\w.-]+$/.test(path) ? `https://github.com/${path}` : `https://${path}`;
}
