import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { cpu } from './cpu.ts';
import { growth } from './growth.ts';
import { page } from './page.ts';
import { serveQuickly } from './quick-stand-in.ts';
import { keep, writeReport } from './report.ts';
import { requests } from './requests.ts';
import type { Section } from './section.ts';
import { spread } from './spread.ts';
import { store } from './store.ts';
import { wake } from './wake.ts';

export interface Ports {
  /** The project's folder. */
  root: string;
  /** For this run only. */
  scratch: string;
}

const PARTS: Record<string, (ports: Ports) => Promise<Section>> = {
  requests,
  cpu,
  page,
  growth,
  store,
  spread,
  wake,
};

const [root = '', ...words] = process.argv.slice(2);
if (root === 'stand-in') await serveQuickly();
else await measure(words);

async function measure(wanted: readonly string[]): Promise<void> {
  const names = Object.keys(PARTS);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  const docs = path.join(root, 'docs');
  for (const name of wanted.length > 0 ? wanted : names) {
    const scratch = mkdtempSync(path.join(tmpdir(), 'cratemark-bench-'));
    try {
      console.log(`── ${name}`);
      const section = await PARTS[name]!({ root, scratch });
      keep(path.join(docs, 'bench'), name, { ...section, on: today(), machine: machine() });
    } catch (error) {
      // One part that cannot be measured here must not cost the others.
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  writeReport(path.join(docs, 'benchmarks.md'), path.join(docs, 'bench'), names);
  console.log('docs/benchmarks.md is written');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} processors (${first?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
}
