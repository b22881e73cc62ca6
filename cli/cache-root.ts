import { homedir } from 'node:os';
import path from 'node:path';
import type { Io } from './io.ts';

/** The folder of everything that outlives a run, as the XDG base directory specification places it. */
export function cacheRoot(option: string | undefined, env: Io['env']): string {
  if (option !== undefined) return path.resolve(option);
  const { XDG_CACHE_HOME: base = '', HOME: home = '' } = env;
  // The specification says to ignore a relative path.
  const parent = path.isAbsolute(base) ? base : path.join(home || homedir(), '.cache');
  return path.join(parent, 'cratemark');
}
