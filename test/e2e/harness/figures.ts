import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const SHOTS = new URL('../shots/', import.meta.url);
const PARTS = new URL('figures/', SHOTS);

/** Kept for the note and for comparison between runs. One file a test, so that tests in parallel do not meet. */
export function writeFigures(name: string, figures: Record<string, unknown>): void {
  mkdirSync(PARTS, { recursive: true });
  writeFileSync(new URL(`${name}.json`, PARTS), JSON.stringify(figures, null, 2));
}

export function clearFigures(): void {
  rmSync(PARTS, { recursive: true, force: true });
  mkdirSync(PARTS, { recursive: true });
}

/** Playwright calls it once after the tests: all figures in `shots/figures.json`. */
export default function collectFigures(): void {
  const all = readdirSync(PARTS).map((file): [string, unknown] => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, PARTS), 'utf8')),
  ]);
  writeFileSync(
    new URL('figures.json', SHOTS),
    `${JSON.stringify(Object.fromEntries(all.sort()), null, 2)}\n`,
  );
}
