// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageUnderTest } from '../extension/page/page-under-test.ts';
import { found } from '../extension/page/samples.ts';
import { changed, faultsAtRest, faultsIn, SETTLED_MS, type Step, steps } from './edit-steps.ts';
import { type Form, FORMS, makePair } from './page-edits.ts';
import { runs } from './runs.ts';

const WEBLOG = 'https://weir.example/blog/sunrise/';
const TRACKLIST = 'https://www.1001tracklists.com/tracklist/a/b.html';
/** More than a list may hold. */
const LINES = [...'abcdefghijklmnopqrstuvwxyz'].map(
  (a) => `Halden Qu${a}re - Slow L${a}nterns (Extended Mix)`,
);
const ANSWERS = new Map(LINES.map((line) => [line, `128 · 8A · ${/ - (.*) \(/.exec(line)?.[1]}`]));

/** Went wrong in every form: a line in front, and all others written into the next one's nodes. */
const KNOWN: Step[] = [{ kind: 'patch', change: 'insert', at: 0, to: 0, waitMs: 0 }];

let page: PageUnderTest;
beforeEach(() => {
  vi.useFakeTimers();
  // That of happy-dom hears of its window for ever, and a thousand pages with it.
  const query = Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
  vi.spyOn(document.defaultView!, 'matchMedia').mockReturnValue(query);
  page = new PageUnderTest();
});
afterEach(() => {
  page.stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Each answer names its line. */
function answerAll(): void {
  if (!found.ok || found.match.track === undefined) return;
  for (const { key, line } of page.background.asked.splice(0)) {
    const track = { ...found.match.track, label: line.title };
    page.background.say({ type: 'answer', key, answer: { ...found, match: { ...found.match, track } } });
  }
}

async function microtasks(): Promise<void> {
  for (let n = 0; n < 10; n++) await Promise.resolve();
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  answerAll();
  await microtasks();
}

async function play(form: Form, all: readonly Step[]): Promise<void> {
  let lines = LINES.slice(0, 8);
  const pair = makePair(document, form, lines);
  try {
    page.ask({ to: 'page', type: 'switch', on: true });
    await pass(SETTLED_MS);
    expect(faultsAtRest(pair.look(), lines, ANSWERS)).toEqual([]);
    for (const step of all) {
      lines = changed(lines, step, LINES);
      pair.edit({ kind: step.kind, lines });
      await microtasks();
      expect(faultsIn(pair.look(), ANSWERS)).toEqual([]);
      await pass(step.waitMs);
      expect(faultsIn(pair.look(), ANSWERS)).toEqual([]);
    }
    // What was taken out comes back.
    pair.edit({ kind: 'patch', lines });
    await pass(SETTLED_MS);
    await pass(SETTLED_MS);
    expect(faultsAtRest(pair.look(), lines, ANSWERS)).toEqual([]);
    page.ask({ to: 'page', type: 'switch', on: false });
    const [nodes, twin] = pair.nodes();
    expect(nodes).toBe(twin);
  } finally {
    page.ask({ to: 'page', type: 'switch', on: false });
    pair.remove();
  }
}

describe('whatever a page does with its lines, each badge stands beside its own or says nothing, and the page keeps its nodes', () => {
  it.each(FORMS)('%s', async (form) => {
    const title = '<title>Sunrise tracklist</title><h1>Tracklist</h1>';
    await page.open(title, form === 'tracklist' ? TRACKLIST : WEBLOG);
    const numRuns = Math.ceil(runs(66) / FORMS.length);
    await fc.assert(
      fc.asyncProperty(steps, (all) => play(form, all)),
      { numRuns, examples: [[KNOWN]] },
    );
  });
});
