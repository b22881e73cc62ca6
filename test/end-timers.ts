import { afterEach, beforeEach } from 'vitest';

// What a test has begun to wait for ends with it: a pause that goes on in the middle of a later test would be heard there.
// Timers of whole files, begun when they are loaded, stay. A vitest setup file.
const begun = new Set<ReturnType<typeof setTimeout>>();

for (const name of ['setTimeout', 'setInterval'] as const) {
  const begin = globalThis[name] as (...args: unknown[]) => ReturnType<typeof setTimeout>;
  Object.assign(globalThis, {
    [name]: (...args: unknown[]) => {
      const timer = begin(...args);
      begun.add(timer);
      return timer;
    },
  });
}

beforeEach(() => begun.clear());
afterEach(() => {
  for (const timer of begun) clearTimeout(timer);
});
