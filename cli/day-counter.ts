import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DayCounter } from '../core/http/daily-budget.ts';

/**
 * The requests of a day as the size of a file, one byte each: appending is what several processes can do at once without
 * losing a count. Files of other days are removed.
 */
export function createDayCounter(folder: string): DayCounter {
  let day = '';
  return {
    add: async (today, requests) => {
      const file = path.join(folder, `${PREFIX}${today}`);
      if (today !== day) {
        mkdirSync(folder, { recursive: true });
        removeOthers(folder, path.basename(file));
        day = today;
      }
      appendFileSync(file, '.'.repeat(requests), { mode: 0o600 });
      return statSync(file).size;
    },
  };
}

const PREFIX = 'requests-';

function removeOthers(folder: string, kept: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX) && name !== kept) rmSync(path.join(folder, name), { force: true });
  }
}
