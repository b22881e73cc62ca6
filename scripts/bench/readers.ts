import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { parseListPage, parseSearchPage } from '../../core/beatport/page.ts';
import { withModuleInPage } from './chromium-page.ts';
import { rounded } from './numbers.ts';
import { timeEach } from './time-each.ts';

export interface Pages {
  search: string;
  list: string;
}

type Row = [reader: string, searchMs: number, listMs: number];

/** The same two pages through a text scan and through a DOM, in the browser that people have and in Node. */
export async function readers(root: string, pages: Pages): Promise<Row[]> {
  const happy = new Window();
  const parsers: [string, (html: string) => { getElementById: (id: string) => Script | null }][] = [
    ['happy-dom', (html) => new happy.DOMParser().parseFromString(html, 'text/html')],
    ['linkedom', (html) => parseHTML(html).document],
  ];
  return [
    ...(await inChromium(root, pages)),
    ['Node, ours', inNode(() => parseSearchPage(pages.search)), inNode(() => parseListPage(pages.list))],
    ...parsers.map(([name, parse]): Row => {
      const read = (html: string) =>
        JSON.parse(parse(html).getElementById('__NEXT_DATA__')?.textContent ?? '');
      const time = (html: string) => inNode(() => read(html), 3);
      return [`Node, ${name} and JSON, no records`, time(pages.search), time(pages.list)];
    }),
  ];
}

type Script = { textContent: string | null };

function inNode(read: () => unknown, batches = 25): number {
  return rounded(timeEach(read, { batches }), 2);
}

async function inChromium(root: string, pages: Pages): Promise<Row[]> {
  const module = { file: 'core/beatport/page.ts', globalName: 'pages' };
  const times = await withModuleInPage(root, module, (page) => page.evaluate(compare, pages));
  return times.map(([name, search, list]) => [name, rounded(search, 2), rounded(list, 2)]);
}

/** Runs in the page. */
function compare({ search, list }: Pages): Row[] {
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
  const ours = [time(() => pages.parseSearchPage(search)), time(() => pages.parseListPage(list))] as const;
  return [
    ['Chromium, ours: scan, JSON and all records', ...ours],
    ['Chromium, DOMParser and JSON, no records', time(() => dom(search)), time(() => dom(list))],
  ];
}
