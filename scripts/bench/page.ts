import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { watchLoad, type LoadFigures } from '../../test/e2e/harness/load-watch.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import type { Ports } from './main.ts';
import { median, rounded } from './numbers.ts';
import type { Section } from './section.ts';
import { pageOf, withWarmBrowser } from './warm-browser.ts';

const COUNTS = [31, 500, 5_000];
const RUNS = 3;

interface Visit extends LoadFigures {
  firstMs: number;
  inViewMs: number;
  placedMs: number;
  placedCount: number;
  heapMb: number;
}

/** When the first badge was answered, all in view were, the last was placed; and how many there are. */
interface Badges {
  first?: number;
  inView?: number;
  placed?: number;
  count: number;
}

/** What annotating costs a page, from a warm cache, and what there is to load. */
export async function page({ root }: Ports): Promise<Section> {
  const rows = await withWarmBrowser(root, async (session) => {
    const all = [];
    for (const count of COUNTS) {
      const runs: Visit[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await visit(session, count));
      const middle = (of: (visit: Visit) => number) => rounded(median(runs.map(of)), 1);
      const longest = rounded(Math.min(...runs.map(({ longestTaskMs }) => longestTaskMs)), 1);
      const shift = Math.max(...runs.map(({ layoutShift }) => layoutShift));
      all.push([
        count,
        middle((one) => one.scriptMs),
        longest,
        rounded(shift, 4),
        middle((one) => one.firstMs),
        middle((one) => one.inViewMs),
        middle((one) => one.placedMs),
        middle((one) => one.placedCount),
        middle((one) => one.heapMb),
      ]);
      console.log(`page: ${count} rows`, all.at(-1), ...runs.flatMap(({ moved }) => moved));
    }
    return all;
  });
  return {
    title: 'What a page pays',
    intro: `A 1001Tracklists page in headless Chromium with the built extension, every row in its cache; medians of ${RUNS} visits, the longest task of the quietest. Script is thread time of the extension’s own scripts, the longest task the longest in which one of them ran. Rows are looked up where the reader is, so those in view are answered first; of a very long page only the first badges are placed before the reader comes near.`,
    tables: [
      {
        caption: 'One visit',
        head: [
          'rows',
          'script, ms',
          'longest task, ms',
          'layout shift',
          'first badge answered, ms',
          'all in view answered, ms',
          'last placed, ms',
          'placed',
          'JavaScript heap, MB',
        ],
        rows,
      },
      {
        caption: 'Compressed (gzip), kB',
        head: ['part', 'kB', 'limit'],
        rows: sizes(path.join(root, '.output/chrome-mv3')),
      },
    ],
    plots: [],
    notes: [
      'Times to a badge run from the start of the navigation and hold everything: the page itself, waking the background, and the harness that looks every few milliseconds.',
    ],
  };
}

async function visit(session: Session, count: number): Promise<Visit> {
  const watch = await watchLoad(session, pageOf(count));
  await watch.tab.run(noteBadges, 0);
  const isInView = () => (globalThis as unknown as { badges?: Badges }).badges?.inView !== undefined;
  await watch.tab.until(isInView, 0, { ms: 60_000, what: 'the badges in view answered' });
  // What is placed and answered out of sight comes after; it is part of the cost.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const badges = await watch.tab.run(() => (globalThis as unknown as { badges: Badges }).badges, 0);
  const heapMb = await watch.tab.run(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
    0,
  );
  const figures = await watch.stop();
  const { first = 0, inView = 0, placed = 0, count: placedCount } = badges;
  return { ...figures, firstMs: first, inViewMs: inView, placedMs: placed, placedCount, heapMb };
}

/** Runs in the page as soon as it is there: when the first badge is answered, all in view are, and all are placed. */
function noteBadges(): void {
  const badges: Badges = { count: 0 };
  (globalThis as unknown as { badges: Badges }).badges = badges;
  const look = () => {
    const started = performance.now();
    const elements = [...document.querySelectorAll('.tlpItem *')];
    const hosts = elements.filter((element) => element.shadowRoot?.querySelector('button[aria-haspopup]'));
    const isAnswered = (host: Element) => host.shadowRoot?.querySelector('button')?.className !== 'waiting';
    const inView = hosts.filter((host) => host.getBoundingClientRect().top < innerHeight);
    if (hosts.some(isAnswered)) badges.first ??= started;
    if (inView.length > 3 && inView.every(isAnswered)) badges.inView ??= started;
    if (hosts.length > badges.count) [badges.count, badges.placed] = [hosts.length, started];
    // Looking must not become what is measured.
    setTimeout(look, Math.max(20, 5 * (performance.now() - started)));
  };
  look();
}

function sizes(folder: string): (string | number)[][] {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[]; css?: string[] }[];
    background: { service_worker: string };
  };
  const content = manifest.content_scripts?.map(({ js = [], css = [] }) =>
    gzipped(folder, [...js, ...css]),
  ) ?? [0];
  const card = readdirSync(folder).filter((file) => /^card\.(?:js|css)$/.test(file));
  const popup = readFileSync(path.join(folder, 'popup.html'), 'utf8');
  const named = [...popup.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  return [
    ['content script with the adapter of its site', Math.max(...content), 33],
    ['bar, brought where there are rows', gzipped(folder, ['bar.js']), 3],
    ['detector of other pages', gzipped(folder, ['detector.js']), 10],
    ['card, loaded when one opens', gzipped(folder, card), 60],
    ['list, loaded when one opens', gzipped(folder, ['panel.js']), 60],
    ['popup', gzipped(folder, ['popup.html', ...new Set(named)]), 60],
    ['background', gzipped(folder, [manifest.background.service_worker]), 66],
  ];
}

function gzipped(folder: string, files: readonly string[]): number {
  const there = files.filter((file) => existsSync(path.join(folder, file)));
  const bytes = there.map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  return rounded(bytes.reduce((sum, size) => sum + size, 0) / 1_000, 1);
}
