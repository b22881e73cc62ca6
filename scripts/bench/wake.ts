import { parseLine } from '../../core/tracklist/line.ts';
import { handMade } from '../../demo/hand-made.ts';
import type { Ports } from './main.ts';
import { median, rounded } from './numbers.ts';
import type { Section } from './section.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import { withWarmBrowser } from './warm-browser.ts';
import { lineOf } from './warm-list.ts';

const RUNS = 7;

/** From a background that the browser stopped to the first answer out of its cache. */
export async function wake({ root }: Ports): Promise<Section> {
  const line = parseLine(lineOf(handMade()[0]!));
  const times = await withWarmBrowser(root, async (session) => {
    const page = await session.extensionTab('popup.html');
    const killed: number[] = [];
    const awake: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await stop(session);
      killed.push(await page.run(askOnce, line));
      awake.push(await page.run(askOnce, line));
    }
    return { killed, awake };
  });
  const row = (name: string, all: readonly number[]) => [
    name,
    rounded(median(all), 0),
    rounded(Math.min(...all), 0),
    rounded(Math.max(...all), 0),
  ];
  return {
    title: 'Waking the background',
    intro: `A page of the extension connects as a tracklist page does and asks for one row that the cache knows; ${RUNS} times right after the browser stopped the background, and again while it runs.`,
    tables: [
      {
        caption: 'Milliseconds from the connection to the answer',
        head: ['background', 'median', 'least', 'most'],
        rows: [row('stopped', times.killed), row('running', times.awake)],
      },
    ],
    plots: [],
  };
}

/** An event may wake it at once, so it is stopped until it stays stopped. */
async function stop(session: Session): Promise<void> {
  for (let attempt = 0; attempt < MOST_STOPS; attempt++) {
    await session.killBackground();
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!(await session.isBackgroundAlive())) return;
  }
  throw new Error('the background does not stay stopped');
}

const MOST_STOPS = 50;

/** Runs in the page. */
function askOnce(line: unknown): Promise<number> {
  interface Port {
    postMessage: (message: unknown) => void;
    disconnect: () => void;
    onMessage: { addListener: (listener: (reply: { type: string }) => void) => void };
  }
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { connect: (info: { name: string }) => Port } } }
  ).chrome;
  const started = performance.now();
  const port = runtime.connect({ name: 'rows' });
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), 20_000);
    port.onMessage.addListener(({ type }) => {
      if (type !== 'answer') return;
      port.disconnect();
      resolve(performance.now() - started);
    });
    port.postMessage({ type: 'find', rows: [{ key: 'one', line, priority: 0 }] });
  });
}
