import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { Window } from 'happy-dom';
import path from 'node:path';
import { parseListPage, parseSearchPage } from '../../core/beatport/page.ts';
import { matchLine } from '../../core/match/match-line.ts';
import { buildQueries } from '../../core/lookup/queries.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { createStandIn, type StandIn } from '../../demo/stand-in.ts';
import { findBrowser } from '../browsers.mjs';
import { hundredLines } from './hundred-lines.ts';
import type { Ports } from './main.ts';
import { median, rounded } from './numbers.ts';
import type { Section } from './section.ts';
import { timeEach } from './time-each.ts';

const LIST = '/genre/melodic-house-techno/90/top-100';
const MS = 4;

/** What a line costs the processor, step by step. */
export async function cpu({ root }: Ports): Promise<Section> {
  const standIn = createStandIn({ tracks: 6_000 });
  const search = await pageOf(standIn, '/search/tracks?q=Halden%20Quire%20Slow%20Lanterns&per_page=50');
  const list = await pageOf(standIn, LIST);
  const lines = hundredLines();
  const texts = lines.map(({ raw }) => raw);
  const line = parseLine('Halden Quire - Slow Lanterns (Extended Mix)');
  const questions = await questionsOf(standIn, lines);
  const parsers = [...(await inChromium(root, { search, list })), ...inHappyDom({ search, list })];
  const whole = timeEach(() => matchLine(parseLine(line.raw), parseSearchPage(search)));
  return {
    title: 'Processor time of a line',
    intro:
      'Medians of 25 runs in one warm process. Scoring takes fifty different lines, each with the page of its own search. Pages are those of the stand-in.',
    tables: [
      {
        caption: 'Milliseconds',
        head: ['step', 'ms'],
        rows: [
          [
            'a line parsed',
            rounded(timeEach(() => texts.forEach((text) => parseLine(text))) / texts.length, MS),
          ],
          [
            `a search page of ${kb(search)} kB read`,
            rounded(
              timeEach(() => parseSearchPage(search)),
              MS,
            ),
          ],
          [
            `a list page of ${kb(list)} kB read`,
            rounded(
              timeEach(() => parseListPage(list)),
              MS,
            ),
          ],
          ...[15, 50, 150].map((count) => [`${count} candidates scored`, scoring(questions, count)]),
          ['search page to scored match', rounded(whole, MS)],
        ],
      },
      {
        caption: 'The same page through a text scan and through a DOM, ms',
        head: ['reader', `search page, ${kb(search)} kB`, `list page, ${kb(list)} kB`],
        rows: parsers,
      },
    ],
    plots: [],
    notes: [
      'A DOM is what the original design would have needed for the page’s script; the scan reads the same JSON.',
      'linkedom is left out: it gives tables no body and links no absolute address, so nothing here can use it, and five packages are much for one row.',
    ],
  };
}

interface Question {
  line: TrackLine;
  page: string;
}

/** Each question with its own page, so that nothing is remembered of its candidates. */
function scoring(questions: readonly Question[], count: number): number {
  const times = questions.map(({ line, page }) => {
    const candidates = parseSearchPage(page).slice(0, count);
    const started = performance.now();
    matchLine({ ...line }, candidates);
    return performance.now() - started;
  });
  return rounded(median(times.slice(WARM_UP)), MS);
}

const WARM_UP = 10;

async function questionsOf(standIn: StandIn, lines: readonly TrackLine[]): Promise<Question[]> {
  const tracks = lines.filter(({ kind }) => kind === 'track').slice(0, 60);
  const address = (line: TrackLine) =>
    `/search/tracks?per_page=150&q=${encodeURIComponent(buildQueries(line)[0] ?? '')}`;
  return Promise.all(tracks.map(async (line) => ({ line, page: await pageOf(standIn, address(line)) })));
}

interface Pages {
  search: string;
  list: string;
}

async function pageOf(standIn: StandIn, address: string): Promise<string> {
  const response = await standIn.handle(new Request(`https://stand-in.example${address}`));
  return response.text();
}

function inHappyDom({ search, list }: Pages): (string | number)[][] {
  const { DOMParser } = new Window();
  const read = (html: string) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    return JSON.parse(document.getElementById('__NEXT_DATA__')?.textContent ?? '');
  };
  const time = (html: string) =>
    rounded(
      timeEach(() => read(html), { batches: 3 }),
      1,
    );
  return [['happy-dom in Node, DOMParser and JSON', time(search), time(list)]];
}

/** Both readers side by side in the browser that people have. */
async function inChromium(root: string, pages: Pages): Promise<(string | number)[][]> {
  const { outputFiles } = await build({
    ...{ entryPoints: [path.join(root, 'core/beatport/page.ts')], bundle: true, write: false },
    ...{ format: 'iife', globalName: 'pages' },
  });
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const times = await page.evaluate(compare, pages);
    return times.map(([name, search, list]) => [name, rounded(search, 2), rounded(list, 2)]);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function compare({ search, list }: Pages): [string, number, number][] {
  const { pages } = globalThis as unknown as {
    pages: Record<'parseSearchPage' | 'parseListPage', (html: string) => unknown>;
  };
  const dom = (html: string) => {
    const found = new DOMParser().parseFromString(html, 'text/html').getElementById('__NEXT_DATA__');
    return JSON.parse(found?.textContent ?? '') as unknown;
  };
  const time = (work: () => unknown) => {
    const times = [];
    for (let run = 0; run < 30; run++) {
      const started = performance.now();
      work();
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[15] ?? 0;
  };
  return [
    [
      'Chromium, ours: scan, JSON and all records',
      time(() => pages.parseSearchPage(search)),
      time(() => pages.parseListPage(list)),
    ],
    ['Chromium, DOMParser and JSON, no records', time(() => dom(search)), time(() => dom(list))],
  ];
}

function kb(text: string): number {
  return Math.round(text.length / 1_000);
} // prettier-ignore
