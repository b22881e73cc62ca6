import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createDayCounter } from '../../cli/day-counter.ts';
import { temporaryFolder } from './run-cli.ts';

describe('the counter of a day', () => {
  it('adds up over processes, and reads with 0', async () => {
    const folder = path.join(temporaryFolder(), 'new');
    const [one, other] = [createDayCounter(folder), createDayCounter(folder)];
    expect(await one.add('2026-07-05', 0)).toBe(0);
    expect(await one.add('2026-07-05', 1)).toBe(1);
    expect(await other.add('2026-07-05', 2)).toBe(3);
    expect(await one.add('2026-07-05', 1)).toBe(4);
  });

  it('begins anew with a day, and finds a day again when the clock was ahead', async () => {
    const folder = temporaryFolder();
    const counter = createDayCounter(folder);
    await counter.add('2026-07-05', 3);
    expect(await counter.add('2027-01-01', 1)).toBe(1);
    expect(await counter.add('2026-07-05', 1)).toBe(5);
    expect(await counter.add('2026-07-04', 0)).toBe(5);
  });

  it('deletes no file but those of earlier days, of which it keeps three', async () => {
    const folder = temporaryFolder();
    const others = ['requests-2024.txt', 'requests-2026-07-05.bak', 'requests-'];
    for (const name of others) writeFileSync(path.join(folder, name), 'mine');
    const counter = createDayCounter(folder);
    for (const day of [1, 2, 3, 4, 5]) await counter.add(`2026-07-0${day}`, 1);
    const days = [2, 3, 4, 5].map((day) => `requests-2026-07-0${day}`);
    expect(readdirSync(folder).sort()).toEqual([...days, ...others].sort());
  });

  it('says once that it cannot count', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'requests-2026-07-05'));
    const warn = vi.fn<(message: string) => void>();
    const counter = createDayCounter(folder, warn);
    await expect(counter.add('2026-07-05', 1)).rejects.toThrow('EISDIR');
    await expect(counter.add('2026-07-05', 1)).rejects.toThrow('EISDIR');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('requests are counted for this run only')]]);
  });

  it('fails where the folder cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(createDayCounter(file).add('2026-07-05', 1)).rejects.toThrow();
  });
});
