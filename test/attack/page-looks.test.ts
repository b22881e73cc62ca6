// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findWith } from '../../core/page/find-with.ts';
import { site as mixesdb } from '../../core/sites/mixesdb.ts';
import type { Row } from '../../core/page/site.ts';
import { type CreateBar, offeredBar } from '../../extension/page/offered-bar.ts';
import { watchTracklist } from '../../extension/page/page-tracklist.ts';
import { PageUnderTest, hosts } from '../extension/page/page-under-test.ts';
import { missing } from '../extension/page/samples.ts';

const counts = vi.hoisted(() => ({ parsed: 0 }));
vi.mock('../../core/tracklist/line.ts', async (original) => {
  const { parseLine } = await original<typeof import('../../core/tracklist/line.ts')>();
  return {
    parseLine: (...args: Parameters<typeof parseLine>) => {
      counts.parsed += 1;
      return parseLine(...args);
    },
  };
});

const URL_ = 'https://www.mixesdb.com/w/2026-06-20_-_Long_List';
const listOf = (count: number) =>
  `<!DOCTYPE html><title>Long list</title><body class="ns-0"><div class="mw-parser-output"><h2>Tracklist</h2><ol>${Array.from(
    { length: count },
    (_, n) => `<li>Ferric ${n + 10} - Copper Sky ${n + 10}</li>`,
  ).join('')}</ol></div></body>`;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

beforeEach(() => void (counts.parsed = 0));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a long page', () => {
  /** Rows that take so many milliseconds each, by a clock of our own. */
  async function look(rows: number, rowMs: number) {
    let clock = 1_000;
    let turns = 0;
    /** Milliseconds of work without a turn of the page. */
    let longest = 0;
    let since = clock;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const pass = () => {
      turns += 1;
      longest = Math.max(longest, clock - since);
      since = clock;
    };
    vi.stubGlobal('scheduler', { yield: () => Promise.resolve(pass()) });
    const slow = Array.from({ length: rows }, (_, n) =>
      Object.defineProperty(
        {
          element: document.body,
          slot: { parent: document.body, after: null },
          text: `row ${n}`,
          key: `${n}`,
        },
        'line',
        { get: () => void (clock += rowMs) },
      ),
    ) as unknown as Row[];
    const stop = new AbortController();
    const read = new Promise<void>((resolve) =>
      watchTracklist({
        document,
        address: () => URL_,
        signal: stop.signal,
        find: () => [{ site: 'made', rows: slow }],
        onRows: () => resolve(),
      }).start(),
    );
    await read;
    pass();
    stop.abort();
    return { turns, longest };
  }

  it('has its turn between lines that take long, and is not kept from them by lines that do not', async () => {
    expect((await look(60, 40)).longest).toBeLessThanOrEqual(50);
    vi.restoreAllMocks();
    expect((await look(5_000, 0.01)).turns).toBeLessThan(20);
  });

  it('is worked on for a twentieth of its time, however long a look takes', async () => {
    let clock = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const waits: number[] = [];
    const { setTimeout: wait } = globalThis;
    vi.stubGlobal('setTimeout', (call: () => void, ms = 0) => {
      waits.push(ms);
      return wait(call, 0);
    });
    const stop = new AbortController();
    const watch = watchTracklist({
      document,
      address: () => URL_,
      signal: stop.signal,
      find: () => {
        clock += 1_000;
        return [];
      },
      onRows: () => undefined,
    });
    watch.start();
    await new Promise((resolve) => wait(resolve, 20));
    watch.refresh();
    stop.abort();
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(20_000);
  });

  it('of which one line changes has one line read again', () => {
    const document = parse(listOf(400));
    const read = () => {
      counts.parsed = 0;
      const lists = findWith({ adapters: [mixesdb] }, document, new URL(URL_));
      for (const row of lists.flatMap(({ rows }) => rows)) expect(row.line.kind).toBe('track');
      return counts.parsed;
    };
    expect(read()).toBe(400);
    document.querySelectorAll('li')[200]!.textContent = 'Somebody else - Something else';
    expect(read()).toBe(1);
    expect(read()).toBe(0);
  });
});

describe('rows that nobody comes near', () => {
  let page: PageUnderTest;
  beforeEach(() => void (page = new PageUnderTest()));
  afterEach(() => page.stop.abort());

  it('cost nothing, however long the page is open', async () => {
    const near = 12;
    vi.stubGlobal(
      'IntersectionObserver',
      nearOnly((element) => rowAt(element) < near),
    );
    await page.open(listOf(60), URL_);
    await vi.waitFor(() => expect(hosts()).toHaveLength(60), { timeout: 15_000 });
    // Each is answered, so that nothing else keeps the next ones back.
    const answerAll = () =>
      page.background.asked.forEach(({ key }) =>
        page.background.say({ type: 'answer', key, answer: missing }),
      );
    for (let looks = 0; looks < 12; looks += 1) {
      answerAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(page.background.asked).toHaveLength(near);
    expect(page.ask({ to: 'page', type: 'describe' })?.counts).toMatchObject({
      asked: 60,
      none: near,
      waiting: 0,
      unseen: 60 - near,
    });
  });

  it.each([
    ['all are asked for when somebody opens the list, up to a hundred', 100, 100],
    ['none is asked for when somebody opens the list of an endless page', 101, 0],
  ])('%s', async (_name, count, wanted) => {
    vi.stubGlobal(
      'IntersectionObserver',
      nearOnly(() => false),
    );
    const create = vi.fn<CreateBar>(() => ({
      button: document.createElement('button'),
      update: () => undefined,
      remove: () => undefined,
    }));
    offeredBar.put(create);
    await page.open(listOf(count), URL_);
    await vi.waitFor(() => expect(hosts()).toHaveLength(count), { timeout: 15_000 });
    const { asked } = page.background;
    expect(asked).toEqual([]);
    // The bar is brought when there are rows, which takes a turn more.
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1), { timeout: 15_000 });
    create.mock.calls[0]![0].onOpen();
    // Each answer makes room for more.
    for (const { key } of asked) page.background.say({ type: 'answer', key, answer: missing });
    expect(asked).toHaveLength(wanted);
    offeredBar.clear();
  });

  const rowAt = (element: Element) =>
    [...document.querySelectorAll('li')].findIndex((row) => row.contains(element));

  function nearOnly(isNear: (element: Element) => boolean) {
    return class {
      readonly #call: IntersectionObserverCallback;
      constructor(call: IntersectionObserverCallback) {
        this.#call = call;
      }
      observe(target: Element): void {
        const record = { target, isIntersecting: isNear(target) } as IntersectionObserverEntry;
        queueMicrotask(() => this.#call([record], this as unknown as IntersectionObserver));
      }
      unobserve(): void {}
      disconnect(): void {}
    };
  }
});
