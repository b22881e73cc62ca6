import path from 'node:path';
import { ageOf, type Cache, type CacheEntry } from '../core/lookup/cache.ts';
import { AnswerLog } from './answer-log.ts';

export interface FileCacheOptions {
  folder: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  warn: (message: string) => void;
  maxBytes?: number;
}

export interface FileCache extends Cache {
  close: () => void;
}

/** Without what a terminal never shows: every byte is read again for each line. */
function slim({ candidates, ...entry }: CacheEntry): CacheEntry {
  return { ...entry, candidates: candidates.map(({ waveformUrl: _, ...track }) => track) };
}

const MAX_BYTES = 512 * 1024 ** 2;

/**
 * Answers of earlier runs, in `answers.ndjson`. Only fresh ones are given: a command prints once, so a refresh behind a
 * stale answer would come too late. A folder that cannot be used means no cache and one warning.
 */
export function createFileCache({ folder, now, warn, maxBytes = MAX_BYTES }: FileCacheOptions): FileCache {
  let log: AnswerLog | undefined;

  function attempt<Value>(work: (log: AnswerLog) => Value): Value | undefined {
    try {
      return log && work(log);
    } catch (error) {
      giveUp(error);
      return undefined;
    }
  }

  function giveUp(error: unknown): void {
    log = undefined;
    const why = error instanceof Error ? error.message : String(error);
    warn(`answers are not kept, because ${folder} cannot be used (${why}). Name another folder with --cache`);
  }

  try {
    log = new AnswerLog({ file: path.join(folder, 'answers.ndjson'), maxBytes, now });
  } catch (error) {
    giveUp(error);
  }
  return {
    get: async (key) => {
      // What it really is, the lookup checks.
      const entry = attempt((open) => open.read(key)) as CacheEntry | null | undefined;
      return ageOf(entry ?? undefined, now()) === 'fresh' ? entry : undefined;
    },
    set: async (key, entry) => attempt((open) => open.append(key, slim(entry))),
    clear: async () => attempt((open) => open.clear()),
    close: () => {
      attempt((open) => open.close());
      log = undefined;
    },
  };
}
