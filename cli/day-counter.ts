import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DayCounter } from '../core/http/daily-budget.ts';
import { KEPT_DAYS } from '../core/http/day-counts.ts';
import { makeFolder } from './make-folder.ts';

const FILE = /^requests-\d{4}-\d\d-\d\d$/;

/**
 * The requests of a day as the size of a file, one byte each: appending is what several processes can do at once without
 * losing a count. As in `countDay`, days still to come count for today, and some days before stay. Fails where the folder cannot
 * be written, which is said once.
 */
export function createDayCounter(folder: string, warn: (message: string) => void = () => {}): DayCounter {
  let isTold = false;
  return {
    add: async (today, requests) => {
      try {
        return add(folder, today, requests);
      } catch (error) {
        if (!isTold)
          warn(`requests are counted for this run only, because ${folder} cannot be used (${String(error)})`);
        isTold = true;
        throw error;
      }
    },
  };
}

function add(folder: string, today: string, requests: number): number {
  makeFolder(folder);
  const file = `requests-${today}`;
  const days = readdirSync(folder).filter((name) => FILE.test(name));
  const later = days.filter((name) => name > file).map((name) => take(path.join(folder, name)));
  const earlier = days.filter((name) => name < file).sort();
  for (const name of earlier.slice(0, -KEPT_DAYS)) take(path.join(folder, name));
  const sum = later.reduce((total, count) => total + count, requests);
  appendFileSync(path.join(folder, file), '.'.repeat(sum), { mode: 0o600 });
  return statSync(path.join(folder, file)).size;
}

/** The count of a file that is no longer wanted; of two processes only the one that removes it has it. */
function take(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return 0;
  try {
    rmSync(file);
    return stat.size;
  } catch {
    return 0;
  }
}
