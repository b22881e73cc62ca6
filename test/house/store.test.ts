import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../extension/build/manifest.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the listings of the stores', () => {
  it.each(['en', 'de', 'es'])('%s begins with the name and the summary of the manifest', (language) => {
    const messages = JSON.parse(read(`locales/${language}.json`)) as Record<string, { message: string }>;
    const [name = '', summary = ''] = ['extName', 'extDescription'].map((key) => messages[key]?.message);
    expect(read(`docs/store/${language}.md`).startsWith(`# ${name}\n\n> ${summary}\n`)).toBe(true);
    // What Chrome's store takes.
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(name.length).toBeLessThanOrEqual(75);
  });

  it('give a reason for each permission that is asked for at installation', () => {
    const { permissions = [], host_permissions: hosts = [] } = manifestFor('chrome');
    const reasons = read('docs/store/README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    for (const wanted of [...permissions, ...hosts.map((host) => host.replace('*', ''))])
      expect(
        reasons.some((line) => line.includes(`\`${wanted}\``)),
        wanted,
      ).toBe(true);
  });
});
