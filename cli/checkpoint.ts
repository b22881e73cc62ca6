import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { KEPT_MS } from '../core/lookup/cache.ts';
import { makeFolder } from './make-folder.ts';

const CHECKPOINT = z.object({
  version: z.literal(1),
  /** Lines answered with the last rows, and what they were (`LineDigest`). */
  lines: z.int().check(z.nonnegative()),
  digest: z.string(),
  /** `writing`: the run was killed. `finished`: the last rows end the output. */
  state: z.enum(['writing', 'stopped', 'finished']),
  /** The input has no name that a later run could know it by. */
  isStream: z.boolean(),
  /** The last rows, and where in the output they begin; only where that is a file. */
  output: z.optional(
    z.object({ device: z.number(), inode: z.number(), at: z.int().check(z.nonnegative()), rows: z.string() }),
  ),
});

/** How far a run over one input has come, kept so that a later run can go on there. */
export type Checkpoint = z.infer<typeof CHECKPOINT>;

export interface CheckpointStore {
  /** What an earlier run left. */
  read: () => Checkpoint | undefined;
  save: (checkpoint: Checkpoint) => void;
  remove: () => void;
  /** What runs over other inputs left. */
  others: () => Checkpoint[];
}

export interface CheckpointStoreOptions {
  /** Without one nothing is kept. */
  folder: string | undefined;
  /** What the run is about: input, format, fields. */
  identity: readonly unknown[];
  now: () => number;
  warn: (message: string) => void;
}

const NAME = /^[0-9a-f]{32}\.json(?:\.new)?$/;

/** A folder that cannot be written means no resuming and one warning. */
export function openCheckpoints(options: CheckpointStoreOptions): CheckpointStore {
  if (options.folder === undefined) return NOWHERE;
  const { identity, now, warn } = options;
  const folder = path.join(options.folder, 'resume');
  const name = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  const file = path.join(folder, `${name}.json`);
  let usable = true;
  removeOld(folder, now() - KEPT_MS);
  return {
    read: () => read(file),
    save: (checkpoint) => {
      if (!usable) return;
      try {
        makeFolder(folder);
        // Replaced as a whole: half a checkpoint would be none.
        writeFileSync(`${file}.new`, JSON.stringify(checkpoint), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (error) {
        usable = false;
        // One that is behind would send a later run to the wrong line.
        remove(file);
        warn(`this run cannot be resumed, because ${folder} cannot be written (${String(error)})`);
      }
    },
    remove: () => remove(file),
    others: () => filesIn(folder).flatMap((other) => (other === file ? [] : (read(other) ?? []))),
  };
}

const NOWHERE: CheckpointStore = {
  read: () => undefined,
  save: () => {},
  remove: () => {},
  others: () => [],
};

function read(file: string): Checkpoint | undefined {
  try {
    return CHECKPOINT.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder that cannot be written has its warning.
  }
}

function removeOld(folder: string, before: number): void {
  for (const file of filesIn(folder)) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isFile() === true && stat.mtimeMs < before) remove(file);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
