import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { Place } from './offset-index.ts';

/**
 * Puts a file with only these records in the place of the log. One process at a time: a second one leaves it, and says
 * so with false. What others append meanwhile is lost, which costs them a request and nothing else.
 */
export function compactLog(file: string, descriptor: number, places: readonly Place[]): boolean {
  const lock = `${file}.lock`;
  if (!takeLock(lock)) return false;
  const temporary = `${file}.new`;
  try {
    copy(descriptor, temporary, places);
    renameSync(temporary, file);
    return true;
  } catch {
    // A file that another process holds open cannot be replaced on Windows; the log just stays long.
    rmSync(temporary, { force: true });
    return false;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A process that crashed with the lock in hand has given it up after this time. */
const ABANDONED_MS = 600_000;

function takeLock(lock: string): boolean {
  const taken = statSync(lock, { throwIfNoEntry: false });
  if (taken !== undefined && Date.now() - taken.mtimeMs > ABANDONED_MS) rmSync(lock, { force: true });
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}

function copy(descriptor: number, temporary: string, places: readonly Place[]): void {
  const target = openSync(temporary, 'w', 0o600);
  try {
    for (const { offset, length } of places) {
      // With its line end.
      const bytes = new Uint8Array(length + 1);
      readSync(descriptor, bytes, 0, length + 1, offset);
      if (writeSync(target, bytes) < bytes.length) throw new Error('the disk is full');
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}
