import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';

/** A file that the shell has put behind standard output. */
export interface OutputFile {
  device: number;
  inode: number;
  size: () => number;
  /** As much as there is, from an offset; undefined where the system does not let it be read (Windows, macOS). */
  read: (from: number, length: number) => Uint8Array | undefined;
}

/** Undefined for a pipe, a terminal or a device. */
export function outputFile({ fd }: Io['stdout']): OutputFile | undefined {
  if (fd === undefined) return undefined;
  const { dev: device, ino: inode } = fstatSync(fd);
  return fstatSync(fd).isFile()
    ? { device, inode, size: () => fstatSync(fd).size, read: (from, length) => read(fd, from, length) }
    : undefined;
}

/** Throws InputError for output into the folder of the cache: one would be read and written as the other. */
export function refuseOutputInto(folder: string, output: OutputFile): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (stat?.ino === output.inode && stat.dev === output.device) {
      throw new InputError(
        `The output is ${path.join(folder, name)}, and cratemark keeps its own files there. Write it elsewhere.`,
      );
    }
  }
}

/**
 * Whether the shell has closed standard output (`>&-`). Node and Deno put /dev/null in its place, open for reading too,
 * which `> /dev/null` is not.
 */
export function isClosed({ fd }: Io['stdout']): boolean {
  if (fd === undefined) return false;
  const nowhere = statSync('/dev/null', { throwIfNoEntry: false });
  const stat = fstatSync(fd);
  return nowhere !== undefined && stat.isCharacterDevice() && stat.rdev === nowhere.rdev && isReadable(fd);
}

function isReadable(fd: number): boolean {
  try {
    const [, flags = ''] = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
    return (parseInt(flags, 8) & ACCESS_MODE) === READ_AND_WRITE;
  } catch {
    // No /proc: where reading is not allowed it fails, else /dev/null ends at once.
  }
  try {
    return readSync(fd, new Uint8Array(1)) === 0;
  } catch {
    return false;
  }
}

const ACCESS_MODE = 3;
const READ_AND_WRITE = 2;

/** `>>` opens for writing only, so the file is opened once more. */
function read(fd: number, from: number, length: number): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(`/dev/fd/${fd}`, 'r');
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
