import { isAbsolute } from 'node:path';

/** What Playwright's and Puppeteer's pages have in common; enough for every test. */
export interface PageLike {
  evaluate: <Arg, Result>(run: (arg: Arg) => Result, arg: Arg) => Promise<Awaited<Result>>;
  mouse: {
    click: (x: number, y: number, options?: { button: 'left' | 'right' }) => Promise<void>;
    move: (x: number, y: number) => Promise<void>;
  };
  keyboard: {
    press: (key: never) => Promise<void>;
    type: (text: string, options?: { delay?: number }) => Promise<void>;
  };
  screenshot: (options: {
    path?: `${string}.png`;
    fullPage?: boolean;
    clip?: { x: number; y: number; width: number; height: number };
  }) => Promise<Uint8Array>;
  bringToFront: () => Promise<void>;
  close: () => Promise<void>;
}

export interface Tab {
  goto: (url: string) => Promise<void>;
  /** Runs in the page itself, as the page's own script would. The function travels as text: it sees its argument only. */
  run: <Arg, Result>(run: (arg: Arg) => Result, arg: Arg) => Promise<Awaited<Result>>;
  /** Waits until the function gives something true, and gives it back. */
  until: <Arg, Result>(run: (arg: Arg) => Result, arg: Arg, limit?: Limit) => Promise<Awaited<Result>>;
  /** Trusted mouse events in the middle of what the function finds, shadow roots or not. */
  click: (find: (arg: string) => Element | null | undefined, arg?: string) => Promise<void>;
  rightClick: (find: (arg: string) => Element | null | undefined, arg?: string) => Promise<void>;
  hover: (find: (arg: string) => Element | null | undefined, arg?: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  type: (text: string, delay?: number) => Promise<void>;
  /** A picture in `shots/`, or at a whole path. */
  shoot: (picture: string, options?: { whole: boolean }) => Promise<void>;
  /** A part of the window as PNG. */
  picture: (clip: { x: number; y: number; width: number; height: number }) => Promise<Buffer>;
  front: () => Promise<void>;
  close: () => Promise<void>;
}

interface Limit {
  ms?: number;
  /** Completes "waited in vain for …". */
  what?: string;
}

export function makeTab(page: PageLike, goto: Tab['goto']): Tab {
  const until: Tab['until'] = async (run, arg, { ms = 15_000, what = run.toString() } = {}) => {
    const end = Date.now() + ms;
    for (;;) {
      // A page that is just leaving for another one cannot be asked; the next one can.
      const result = await page.evaluate(run, arg).catch((error: unknown) => {
        if (Date.now() > end) throw error;
      });
      if (result) return result;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const middle = async (find: (arg: string) => Element | null | undefined, arg: string) => {
    const look = new Function('arg', `${POINT}; return point((${find.toString()})(arg));`) as (
      arg: string,
    ) => Point | null;
    const what = `an element to point at: ${find.toString()} ${arg}`;
    // A page that is still filling up moves it: a click goes where it stays. The card and the list take it as a person gives it,
    // who has to see them first.
    for (let before: Point | undefined; ;) {
      const now = (await until(look, arg, { what }))!;
      if (before?.x === now.x && before.y === now.y) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, now.above ? SEEN_MS : 60));
    }
  };
  return {
    goto,
    until,
    run: (run, arg) => page.evaluate(run, arg),
    async click(find, arg = '') {
      const { x, y } = await middle(find, arg);
      await page.mouse.click(x, y);
    },
    async rightClick(find, arg = '') {
      const { x, y } = await middle(find, arg);
      await page.mouse.click(x, y, { button: 'right' });
    },
    async hover(find, arg = '') {
      const { x, y } = await middle(find, arg);
      await page.mouse.move(x, y);
    },
    press: (key) => page.keyboard.press(key as never),
    type: (text, delay = 30) => page.keyboard.type(text, { delay }),
    shoot: async (picture, { whole } = { whole: false }) => {
      const path = isAbsolute(picture) ? picture : `${SHOTS}/${picture}.png`;
      await page.screenshot({ path: path as `${string}.png`, fullPage: whole });
    },
    picture: async (clip) => Buffer.from(await page.screenshot({ clip })),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

interface Point {
  x: number;
  y: number;
  /** In what we put above the page. */
  above: boolean;
}

const SEEN_MS = 800;

const SHOTS = new URL('../shots', import.meta.url).pathname;

const POINT = `function point(element) {
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = element.getRootNode().host?.parentNode === document.documentElement;
  return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2, above } : null;
}`;
