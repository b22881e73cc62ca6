import { closeSync, constants, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import type { Options } from './options.ts';

const NAME = 'cratemark';
const MARK = 'CACHEDIR.TAG';
const FORMAT = 1;
/** The first line is that of the Cache Directory Tagging Specification, which backups know; the last says what is ours. */
const MARK_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# What cratemark keeps for a while: answers of Beatport. The whole folder may be deleted at any time.
# cratemark format ${FORMAT}
`;

/**
 * The folder of everything that outlives a run: `cratemark` in the folder that --cache names, or in that of the XDG base
 * directory specification. Its mark tells that it is ours; without the mark nothing in it is read, written or deleted.
 * Throws InputError for a folder that is not ours, and for a named one that cannot be used. Where the usual one cannot be
 * used, or nothing is to be kept anyway, the run goes on without: undefined.
 */
export function openOwnFolder(
  { cacheDir, useCache }: Pick<Options, 'cacheDir' | 'useCache'>,
  env: Io['env'],
  warn: (message: string) => void,
): string | undefined {
  const folder = path.join(cacheDir === undefined ? cacheHome(env) : path.resolve(cacheDir), NAME);
  try {
    return claim(folder, cacheDir === undefined, warn);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const text = `${folder} cannot be used: ${why}. Name another folder with --cache`;
    const isAsked = cacheDir !== undefined || (useCache && error instanceof ForeignFolder);
    if (isAsked) throw new InputError(`${text}, or none with --no-cache.`, { cause: error });
    warn(`answers are not kept, and this run cannot be resumed, because ${text}`);
    return undefined;
  }
}

/** Makes the folder and marks it, or finds it marked. */
export function claimFolder(folder: string): void {
  claim(folder, false, () => {});
}

/** What the folder holds is not ours. */
class ForeignFolder extends Error {}

function claim(folder: string, isUsual: boolean, warn: (message: string) => void): string {
  makeFolder(folder, 0o700);
  // In this order: another process that claims the folder at the same time marks it before there is anything else in it.
  const names = readdirSync(folder).filter((name) => name !== MARK);
  const mark = read(path.join(folder, MARK));
  const format = Number(/^# cratemark format (\d+)$/m.exec(mark)?.[1] ?? 0);
  if (format > FORMAT) {
    const other = `${folder}-${FORMAT}`;
    warn(`${folder} is of a newer cratemark and is left alone; this run uses ${other}`);
    return claim(other, false, warn);
  }
  if (format === FORMAT) return folder;
  const isNew = names.length === 0 && mark === '';
  if (!isNew && !(isUsual && isFormer(folder, names))) {
    throw new ForeignFolder(`it was not made by cratemark, as ${MARK} in it would say`);
  }
  writeMark(path.join(folder, MARK));
  return folder;
}

function cacheHome({ XDG_CACHE_HOME: base = '', HOME: home = '' }: Io['env']): string {
  // The specification says to ignore a relative path.
  return path.isAbsolute(base) ? base : path.join(home || homedir(), '.cache');
}

/** The usual folder was ours before there was a mark. It is taken over only if it holds nothing else. */
function isFormer(folder: string, names: readonly string[]): boolean {
  const isOurs = /^(?:answers\.ndjson(?:\.lock|\.new)?|requests-\d{4}-\d\d-\d\d|resume)$/;
  if (!names.every((name) => isOurs.test(name))) return false;
  return /^(?:$|\{"key":")/.test(read(path.join(folder, 'answers.ndjson')));
}

/** The beginning of a file, empty where there is none. */
function read(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = new Uint8Array(1_024);
    return new TextDecoder().decode(bytes.subarray(0, readSync(descriptor, bytes)));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Over what may be there already, never shortening it: another process may be reading. */
function writeMark(file: string): void {
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    writeSync(descriptor, MARK_TEXT);
  } finally {
    closeSync(descriptor);
  }
}
