import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('begins anew with a day and forgets the others', async () => {
    const folder = temporaryFolder();
    const counter = createDayCounter(folder);
    await counter.add('2026-07-05', 3);
    expect(await counter.add('2026-07-06', 1)).toBe(1);
    expect(readdirSync(folder)).toEqual(['requests-2026-07-06']);
  });

  it('fails where the folder cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(createDayCounter(file).add('2026-07-05', 1)).rejects.toThrow();
  });
});
