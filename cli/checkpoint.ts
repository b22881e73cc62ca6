import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How many lines of one input a run has delivered, kept so that a later run can go on there. */
export interface Checkpoint {
  /** What an earlier run left; 0 without one. */
  delivered: number;
  /** Call once the output has taken the line; kept on disk now and then. */
  advance: (delivered: number) => void;
  /** Keeps the latest count, at a stop. */
  save: () => void;
  /** The input is done. */
  remove: () => void;
}

export interface CheckpointOptions {
  folder: string;
  /** What the run is about: input, format, fields. */
  identity: readonly unknown[];
  now: () => number;
  warn: (message: string) => void;
}

const SAVE_EVERY_MS = 250;

/** A folder that cannot be written means no resuming and one warning. */
export function openCheckpoint({ folder, identity, now, warn }: CheckpointOptions): Checkpoint {
  const name = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  const file = path.join(folder, `${name}.json`);
  let latest = 0;
  let savedAt = now();
  let usable = true;

  function write(): void {
    savedAt = now();
    if (!usable || latest === 0) return;
    try {
      mkdirSync(folder, { recursive: true });
      // Replaced as a whole: half a checkpoint would be none.
      writeFileSync(`${file}.new`, JSON.stringify({ delivered: latest }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch (error) {
      usable = false;
      warn(`this run cannot be resumed, because ${folder} cannot be written (${String(error)})`);
    }
  }

  return {
    delivered: read(file),
    advance: (delivered) => {
      latest = delivered;
      if (now() - savedAt >= SAVE_EVERY_MS) write();
    },
    save: write,
    remove: () => {
      try {
        rmSync(file, { force: true });
      } catch {
        // A folder that cannot be written has had its warning.
      }
    },
  };
}

function read(file: string): number {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const delivered = typeof kept === 'object' && kept !== null && 'delivered' in kept ? kept.delivered : 0;
    return Number.isSafeInteger(delivered) ? Math.max(0, Number(delivered)) : 0;
  } catch {
    return 0;
  }
}
