// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageBar } from '../../extension/page/page-bar.ts';
import { sunrise } from '../../demo/sample-sets.ts';
import { makeTracklistPage } from '../../demo/sample.ts';
import { createHost } from '../../components/shared/window-host.ts';
import { offeredCard } from '../../extension/page/offered-card.ts';
import { hosts, PageUnderTest } from '../extension/page/page-under-test.ts';
import { found } from '../extension/page/samples.ts';

/** There is no layout here: everything is in one place, and in front of it lies what a test puts there. */
let box: { left: number; top: number; width: number; height: number };
let inFront: (host: Element) => Element | null;
let laterMs: number;

beforeEach(() => {
  box = { left: 40, top: 200, width: 90, height: 18 };
  inFront = (host) => host;
  laterMs = 0;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => ({ ...box, right: box.left + box.width, bottom: box.top + box.height }) as DOMRect,
  );
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + laterMs);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
});

function lay(host: Element): void {
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => inFront(host));
}

/** By a hand, unless `isTrusted` says that a script did it. */
function press(target: Element, { isTrusted = true, type = 'click', detail = 1 } = {}): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, detail });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
}

/** What a page can do to something of ours, and undo again. */
const HIDINGS: [string, (host: HTMLElement) => void][] = [
  ['is in something that nobody can see through', () => (document.documentElement.style.opacity = '0')],
  ['is in something all but transparent', () => (document.documentElement.style.opacity = '0.02')],
  ['is blurred', () => (document.documentElement.style.filter = 'blur(30px)')],
  ['is too small to be seen', () => Object.assign(box, { width: 3, height: 2 })],
  ['lies under something of the page', () => (inFront = () => document.body)],
  ['is out of sight', () => (inFront = () => null)],
];

describe('a press on a badge', () => {
  let page: PageUnderTest;
  let host: HTMLElement;
  /** A badge that was given up asks again when it is pressed. */
  const asks = () => page.background.asked.length;

  beforeEach(async () => {
    page = new PageUnderTest();
    await page.open(makeTracklistPage({ rows: sunrise().rows, style: '1001' }));
    await vi.waitFor(() => expect(asks()).toBeGreaterThan(3), { timeout: 15_000 });
    const failed = { ok: false, kind: 'server', message: 'x' } as const;
    for (const { key } of [...page.background.asked])
      page.background.say({ type: 'answer', key, answer: failed });
    page.background.asked.length = 0;
    host = hosts()[1] as HTMLElement;
    lay(host);
  });
  afterEach(() => page.stop.abort());

  // What is in a closed root is not what a listener outside of it is told.
  const mouseCame = () => press(host, { type: 'pointerover' });

  it.each([
    ['by mouse', 1],
    ['by key', 0],
  ])('counts at once where the badge is seen: %s', (_name, detail) => {
    mouseCame();
    press(host, { detail });
    expect(asks()).toBe(1);
  });

  it('counts in a row that the page has dimmed', () => {
    host.parentElement!.style.opacity = '0.4';
    press(host);
    expect(asks()).toBe(1);
  });

  it('does not count when a script pretends it', () => {
    press(host, { isTrusted: false });
    expect(asks()).toBe(0);
  });

  it.each(HIDINGS)('does not count where the badge %s', (_name, hide) => {
    mouseCame();
    hide(host);
    press(host);
    press(host, { detail: 0 });
    expect(asks()).toBe(0);
  });

  it.each(HIDINGS)('does not count, but the next does, where until just now the badge %s', (_name, hide) => {
    const before = { box: { ...box }, inFront };
    hide(host);
    mouseCame();
    ({ box, inFront } = before);
    document.documentElement.removeAttribute('style');
    press(host);
    expect(asks()).toBe(0);
    press(host);
    expect(asks()).toBe(1);
  });

  it('does not count where the badge came under the mouse from elsewhere', () => {
    mouseCame();
    box = { ...box, top: 90 };
    press(host);
    expect(asks()).toBe(0);
  });

  it('asks at once where the background died in a pause that has no end', () => {
    press(host);
    page.background.say({ type: 'paused', pause: { because: 'challenge' } });
    page.background.die();
    page.background.asked.length = 0;
    press(host);
    expect(asks()).toBeGreaterThan(0);
  });
});

describe('a mouse that rests on a badge', () => {
  let page: PageUnderTest;
  const card = { open: vi.fn(), update: vi.fn(), close: vi.fn() };

  beforeEach(async () => {
    offeredCard.put(card);
    page = new PageUnderTest();
    await page.open(makeTracklistPage({ rows: sunrise().rows, style: '1001' }));
    await vi.waitFor(() => expect(page.background.asked.length).toBeGreaterThan(3), { timeout: 15_000 });
    for (const { key } of [...page.background.asked])
      page.background.say({ type: 'answer', key, answer: found });
    lay(hosts()[1]!);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    page.stop.abort();
    card.open.mockClear();
  });

  it.each([
    ['shows its card where a hand moved it', true, 1],
    ['shows nothing where a script pretends it', false, 0],
  ])('%s', async (_name, isTrusted, times) => {
    const event = new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    hosts()[1]!.dispatchEvent(event);
    await vi.advanceTimersByTimeAsync(300);
    expect(card.open).toHaveBeenCalledTimes(times);
  });
});

describe('a press in the card or the list', () => {
  let stop: AbortController;
  let pressed: number;
  let host: HTMLElement;
  let choice: HTMLElement;

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Watched);
    stop = new AbortController();
    pressed = 0;
    lay(document.body);
    inFront = () => host;
    const made = createHost(document, 'light', '', stop.signal);
    host = made.host;
    choice = made.frame.appendChild(document.createElement('button'));
    choice.addEventListener('click', () => (pressed += 1));
    // It is looked at once before it has stood for a moment.
    press(choice);
    pressed = 0;
    laterMs += 1_000;
  });
  afterEach(() => {
    stop.abort();
    host.remove();
  });

  it('counts when it has stood in sight for a moment, by mouse and by key', () => {
    press(choice);
    press(choice, { detail: 0 });
    expect(pressed).toBe(2);
  });

  it('does not count when a script pretends it', () => {
    press(choice, { isTrusted: false });
    expect(pressed).toBe(0);
  });

  it.each(HIDINGS)('does not count where it %s', (_name, hide) => {
    hide(host);
    press(choice);
    expect(pressed).toBe(0);
  });

  it.each(HIDINGS)('does not count, until it has stood for a moment, where just now it %s', (_name, hide) => {
    const before = { box: { ...box }, inFront };
    hide(host);
    press(choice);
    ({ box, inFront } = before);
    document.documentElement.removeAttribute('style');
    press(choice);
    expect(pressed).toBe(0);
    laterMs += 1_000;
    press(choice);
    expect(pressed).toBe(1);
  });

  it('does not count where it has just moved under the mouse', () => {
    box = { ...box, top: box.top - 40 };
    press(choice);
    expect(pressed).toBe(0);
    laterMs += 1_000;
    press(choice);
    expect(pressed).toBe(1);
  });

  it('does not count where the page has put it into something of its own', () => {
    document.body.append(host);
    press(choice);
    laterMs += 1_000;
    press(choice);
    expect(pressed).toBe(0);
  });

  it('does not count where the browser says that something covers it', () => {
    Watched.tell?.([{ isVisible: false }]);
    press(choice);
    laterMs += 1_000;
    press(choice);
    expect(pressed).toBe(0);
    Watched.tell?.([{ isVisible: true }]);
    laterMs += 1_000;
    press(choice);
    expect(pressed).toBe(1);
  });
});

describe('a press on the bar', () => {
  it.each([
    ['counts where it is seen', true, 1],
    ['does not count where it is not', false, 0],
  ])('%s', (_name, seen, times) => {
    const pressed = vi.fn();
    const bar = createPageBar({
      document,
      tag: 'x-bar',
      label: '',
      direction: 'ltr',
      isSeen: () => seen,
      onOpen: pressed,
      onAction: pressed,
    });
    press(bar.button);
    expect(pressed).toHaveBeenCalledTimes(times);
    bar.remove();
  });
});

/** Version 2 of the observer, at the hand of a test. */
class Watched {
  static tell: ((records: { isVisible: boolean }[]) => void) | undefined;
  constructor(call: (records: { isVisible: boolean }[]) => void) {
    Watched.tell = call;
  }
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
