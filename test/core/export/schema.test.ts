import { describe, expect, it } from 'vitest';
import { createClient } from '../../../core/client.ts';
import { EXPORT_FIELDS } from '../../../core/export/record.ts';
import { exportResults } from '../../../core/export/writer.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { rowText } from '../../../demo/sample-row.ts';
import { nightDrive } from '../../../demo/sample-sets.ts';
import { createStandIn } from '../../../demo/stand-in.ts';
import schema from '../../../docs/export.schema.json' with { type: 'json' };
import { schemaFaults } from './schema-faults.ts';

/** The demo list with its IDs and gaps, a line that fits two versions, and one more while Beatport asks for a check. */
async function lookUpEverything() {
  const standIn = createStandIn();
  const client = createClient({
    origin: 'https://www.beatport.com',
    fetch: (url, init) => standIn.fetch(url, init),
    ratePerSecond: 0,
  });
  const lookup = createLookup({ client });
  const lines = [
    ...nightDrive().rows.map((row) => rowText(row)),
    'Isaura Venn - Night Drive (Orla Quist Remix)',
  ];
  const found = await lookup.findAll(lines.map((line) => parseLine(line)));
  standIn.switches.challengeAfter = 0;
  return [...found, await lookup.find(parseLine('Sorrel & Pike - Never Asked Before'))];
}

describe('the published schema', () => {
  it('holds for what is exported of every kind of line', async () => {
    const json = exportResults(await lookUpEverything(), 'json');
    const lines = JSON.parse(json) as { verdict: string; reasons: string[] }[];
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(
      new Set(['match', 'unsure', 'none', 'failed']),
    );
    expect(lines.flatMap(({ reasons }) => reasons)).toContain('the line names no track');
    expect(schemaFaults(json)).toEqual([]);
  });

  it('names each field that is exported, and no other', () => {
    expect(Object.keys(schema.$defs.line.properties)).toEqual(EXPORT_FIELDS);
  });

  it('refuses what no export holds', () => {
    const line = { line: 'A - B', verdict: 'none', score: 0, reasons: [] };
    const faults = (more: object) => schemaFaults(JSON.stringify([{ ...line, ...more }])).length;
    expect(faults({})).toBe(0);
    for (const more of [{ verdict: 'perhaps' }, { verdict: 'match' }, { verdict: 'failed' }, { error: 'x' }])
      expect(faults(more), JSON.stringify(more)).toBeGreaterThan(0);
    for (const more of [{ id: 7 }, { camelot: '13A' }, { previewUrl: 'javascript:1' }, { extra: 1 }])
      expect(faults(more), JSON.stringify(more)).toBeGreaterThan(0);
  });
});
