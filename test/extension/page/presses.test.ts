// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sunrise } from '../../../demo/sample-sets.ts';
import { makeTracklistPage } from '../../../demo/sample.ts';
import { type Card, type CardRequest, offeredCard } from '../../../extension/page/offered-card.ts';
import type { RowAnswer } from '../../../extension/shared/protocol.ts';
import { badgeTexts, hosts, PageUnderTest } from './page-under-test.ts';
import { found, missing } from './samples.ts';

const FAILED: RowAnswer = { ok: false, kind: 'server', message: 'x', passing: true };

let page: PageUnderTest;
let card: { [Name in keyof Card]: ReturnType<typeof vi.fn<Card[Name]>> };
/** Of five places in a badge so many are free. */
let free: number;
/** The badge that is pointed at. */
let host: Element;

/** Seven rows, of which the last says what the first does; and a clock that stands still. */
beforeEach(async () => {
  page = new PageUnderTest();
  card = { open: vi.fn(), update: vi.fn(), close: vi.fn() };
  offeredCard.put(card);
  const tracks = sunrise().rows.filter(({ kind }) => kind === 'track');
  const rows = [...tracks.slice(0, 6), tracks[0]!];
  await page.open(makeTracklistPage({ rows, style: '1001' }));
  await vi.waitFor(() => expect(page.background.asked).toHaveLength(7), { timeout: 15_000 });
  await vi.waitFor(() => expect(hosts()).toHaveLength(7), { timeout: 15_000 });
  vi.useFakeTimers();
  // There is no layout here.
  free = 5;
  [host] = hosts() as [Element];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(40, 200, 90, 18));
  let looks = 0;
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() =>
    looks++ % 5 < free ? host : document.body,
  );
});
afterEach(() => {
  page.stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function answerAll(answer: RowAnswer): void {
  for (const { key } of page.background.asked.splice(0)) page.background.say({ type: 'answer', key, answer });
}

/** By a hand. */
function does(event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  host.dispatchEvent(event);
}

const press = () => does(new MouseEvent('click', { bubbles: true, composed: true, detail: 0 }));
const rest = () => {
  does(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
  return vi.advanceTimersByTimeAsync(300);
};
const requests = () => card.open.mock.calls.map(([request]) => request);

describe('a badge that is pressed', () => {
  it('opens the card, and what is chosen there is said in every row of that line', async () => {
    answerAll(found);
    press();
    await vi.advanceTimersByTimeAsync(0);
    const [request] = requests() as [CardRequest];
    expect(request).toMatchObject({ preview: false, answer: found });
    request.onChosen(missing);
    const says = badgeTexts().flatMap((text, at) => (text === 'not on Beatport' ? at : []));
    expect(says).toEqual([0, 6]);
  });

  it.each([
    [2, 0],
    [3, 1],
  ])('with %i of five places free asks %i times', (places, times) => {
    answerAll(FAILED);
    free = places;
    press();
    expect(page.background.asked).toHaveLength(times);
  });

  it('stays open when the mouse rests on another badge', async () => {
    answerAll(found);
    press();
    await vi.advanceTimersByTimeAsync(0);
    host = hosts()[2]!;
    await rest();
    expect(requests().map(({ preview }) => preview)).toEqual([false]);
  });

  it('gives way to the next one where it only was a preview', async () => {
    answerAll(found);
    await rest();
    host = hosts()[2]!;
    await rest();
    expect(requests().map(({ preview }) => preview)).toEqual([true, true]);
  });
});

describe('a row that failed for a passing reason', () => {
  it('is asked for anew by itself', () => {
    answerAll(FAILED);
    vi.advanceTimersByTime(20_000);
    expect(page.background.asked).toHaveLength(7);
  });

  it('is not where it was answered meanwhile, because somebody pressed', () => {
    answerAll(FAILED);
    press();
    answerAll(found);
    vi.advanceTimersByTime(20_000);
    expect(page.background.asked).toHaveLength(6);
  });
});

describe('keys on a badge', () => {
  const buttonAt = (at: number) => hosts()[at]!.shadowRoot!.querySelector('button')!;
  const focused = (init: KeyboardEventInit) => {
    const focus = hosts().map((_, at) => vi.spyOn(buttonAt(at), 'focus'));
    does(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));
    return focus.findIndex(({ mock }) => mock.calls.length > 0);
  };

  it.each([
    ['ArrowDown', 3],
    ['ArrowRight', 3],
    ['ArrowUp', 1],
    ['ArrowLeft', 1],
    ['Home', 0],
    ['End', 6],
    ['a', -1],
  ])('%s leads to the badge at %i', (key, at) => {
    host = hosts()[2]!;
    expect(focused({ key })).toBe(at);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('with %s are left to the browser', (name) => {
    expect(focused({ key: 'ArrowDown', [name]: true })).toBe(-1);
  });
});
