import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '../../../components/popup/popup-page.ts';
import type { PopupServices } from '../../../components/popup/popup-services.ts';
import Popup from '../../../components/popup/Popup.svelte';
import { services } from './popup-services.ts';
import { track } from '../tracks.ts';

let popup: Record<string, unknown> | undefined;

afterEach(async () => {
  if (popup) await unmount(popup);
  document.body.replaceChildren();
});

async function open(more: Partial<PopupServices> = {}) {
  const stub = services(more);
  popup = mount(Popup, { target: document.body, props: { services: stub.given } });
  flushSync();
  await settle();
  return stub;
}

async function settle() {
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}

const box = () => document.querySelector<HTMLInputElement>('input[type="text"]')!;
const links = () => [...document.querySelectorAll<HTMLAnchorElement>('.result a')];
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  )!;
const said = () => document.body.textContent.replace(/\s+/g, ' ');

function press(key: string, target: Element | null = document.activeElement) {
  target!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
}

async function searchFor(
  stub: Awaited<ReturnType<typeof open>>,
  text: string,
  tracks = [track(1), track(2), track(3)],
) {
  box().value = text;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  press('Enter', box());
  stub.answer({ type: 'found', number: stub.asked.at(-1)!.number, tracks });
  await settle();
}

describe('popup', () => {
  it('shows everything but the answers at once, with the search box focused', () => {
    const { given } = services({ page: () => new Promise(() => {}), missing: () => new Promise(() => {}) });
    popup = mount(Popup, { target: document.body, props: { services: given } });
    flushSync();
    expect(document.activeElement).toBe(box());
    expect(said()).toContain('What is playing?');
    expect(said()).toContain('Looking at this page');
  });

  it('searches for the selection at once', async () => {
    const { asked } = await open({ selection: async () => ' Ferric -\n Copper Sky ' });
    expect(box().value).toBe('Ferric - Copper Sky');
    expect(asked).toEqual([{ number: 1, text: 'Ferric - Copper Sky' }]);
  });

  describe('with searches of before', () => {
    const searches = ['night drive', 'copper sky'];
    const recent = () => ({
      list: vi.fn(async () => searches),
      add: vi.fn(async () => {}),
      forget: vi.fn(async () => {}),
    });
    const names = () => [...document.querySelectorAll('.recent li')].map((one) => one.textContent.trim());

    it('offers them until something is typed, by arrows and Enter too', async () => {
      const { asked } = await open({ recent: recent() });
      expect(names()).toEqual(searches);
      press('ArrowDown', box());
      press('ArrowDown');
      expect(document.activeElement?.textContent.trim()).toBe('copper sky');
      press('ArrowUp');
      press('ArrowUp');
      expect(document.activeElement).toBe(box());
      button(/^copper sky$/).click();
      await settle();
      expect([box().value, asked]).toEqual(['copper sky', [{ number: 1, text: 'copper sky' }]]);
      expect(document.activeElement).toBe(box());
      expect(names()).toEqual([]);
    });

    it('keeps what found something, and only that', async () => {
      const kept = recent();
      const stub = await open({ recent: kept });
      await searchFor(stub, 'nobody at all', []);
      expect(kept.add).not.toHaveBeenCalled();
      await searchFor(stub, ' ferric  sky ');
      expect(kept.add).toHaveBeenCalledExactlyOnceWith('ferric sky');
    });

    it('forgets them with one press', async () => {
      const kept = recent();
      await open({ recent: kept });
      button(/^Forget them$/).click();
      await settle();
      expect(kept.forget).toHaveBeenCalledOnce();
      expect(said()).toContain('What is playing?');
      expect(document.activeElement).toBe(box());
    });
  });

  it('does not overwrite what is typed when the selection comes late', async () => {
    let give: (text: string) => void = () => {};
    await open({ selection: () => new Promise((resolve) => (give = resolve)) });
    box().value = 'mine';
    box().dispatchEvent(new Event('input', { bubbles: true }));
    give('theirs');
    await settle();
    expect(box().value).toBe('mine');
  });

  it('shows BPM, key, label and length of each result', async () => {
    const stub = await open();
    await searchFor(stub, 'copper', [track(1)]);
    const row = document.querySelector('.result')!.textContent;
    for (const fact of [
      'Copper Sky 1',
      'Ferric, Marlo Quint',
      '125',
      '9A',
      'Saltmarsh Audio · 2023',
      '6:42',
    ]) {
      expect(row).toContain(fact);
    }
  });

  it('walks the results with the arrow keys and back into the box', async () => {
    const stub = await open();
    await searchFor(stub, 'copper');
    press('ArrowDown', box());
    expect(document.activeElement).toBe(links()[0]);
    press('ArrowDown');
    expect(document.activeElement).toBe(links()[1]);
    press('End');
    expect(document.activeElement).toBe(links()[2]);
    press('ArrowRight');
    expect(document.activeElement?.classList).toContain('copy');
    press('ArrowUp');
    press('ArrowLeft');
    expect(document.activeElement).toBe(links()[1]);
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(box());
  });

  it('has one tab stop in the results, which follows the focus', async () => {
    const stub = await open();
    await searchFor(stub, 'copper');
    const stops = () => [...document.querySelectorAll<HTMLElement>('.result [tabindex="0"]')];
    expect(stops()).toEqual([links()[0]]);
    press('ArrowDown', box());
    press('ArrowDown');
    expect(stops()).toEqual([links()[1]]);
  });

  it('Enter in the box opens the first result, a click the one clicked', async () => {
    const stub = await open();
    await searchFor(stub, 'copper');
    press('Enter', box());
    links()[1]!.click();
    expect(vi.mocked(stub.given.open).mock.calls).toEqual([
      ['https://www.beatport.com/track/copper-sky/1'],
      ['https://www.beatport.com/track/copper-sky/2'],
    ]);
  });

  it('gives no link to anything but Beatport', async () => {
    const stub = await open();
    await searchFor(stub, 'copper', [track(1, { url: 'https://beatport.example/track/x/1' })]);
    expect(links()[0]!.getAttribute('href')).toBeNull();
    links()[0]!.click();
    expect(stub.given.open).not.toHaveBeenCalled();
  });

  it('copies artist and title, and says so', async () => {
    const stub = await open();
    await searchFor(stub, 'copper', [track(1)]);
    button(/^Copy Ferric/).click();
    await settle();
    expect(stub.given.copy).toHaveBeenCalledWith('Ferric, Marlo Quint - Copper Sky 1 (Original Mix)');
    expect(document.querySelector('[role="status"]')!.textContent).toBe('Copied');
  });

  it('plays one preview at a time and stops it', async () => {
    const stub = await open();
    await searchFor(stub, 'copper');
    const [first, second] = [...document.querySelectorAll<HTMLButtonElement>('.play')];
    first!.click();
    second!.click();
    await settle();
    expect([first, second].map((one) => one!.ariaPressed ?? one!.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ]);
    second!.click();
    await settle();
    expect(stub.given.stopPlaying).toHaveBeenCalledOnce();
  });

  it.each([
    ['offline', 'You are offline', 'Try again'],
    ['challenge', 'Beatport wants to see a person', 'Open Beatport'],
    ['retry-after', 'Beatport asks for a short break', 'Try again'],
    ['access', 'Cratemark may not reach Beatport', 'Allow access to Beatport'],
    ['unreadable', 'The search did not work', 'Try again'],
  ] as const)('says what %s means and what to do', async (kind, title, action) => {
    const stub = await open({ selection: async () => 'copper' });
    stub.answer({ type: 'failed', number: 1, kind, message: 'In other words.' });
    await settle();
    expect(said()).toContain(title);
    expect(button(new RegExp(action))).toBeDefined();
  });

  it('searches again when asked to after a failure', async () => {
    const stub = await open({ selection: async () => 'copper' });
    stub.answer({ type: 'failed', number: 1, kind: 'timeout', message: 'Too slow.' });
    await settle();
    button(/Try again/).click();
    await settle();
    expect(stub.asked.map(({ text }) => text)).toEqual(['copper', 'copper']);
  });

  it('asks for the consent inside the click, and searches without it', async () => {
    let granted = false;
    const stub = await open({
      missing: async () => (granted ? undefined : 'consent'),
      grant: vi.fn(async () => (granted = true)),
    });
    button(/Allow searching/).click();
    expect(stub.given.grant).toHaveBeenCalledWith('consent');
    await settle();
    expect(said()).toContain('What is playing?');
    await searchFor(stub, 'copper', [track(1)]);
    expect(links()).toHaveLength(1);
  });
});

describe("the popup's page panel", () => {
  const counts = { rows: 33, asked: 31, match: 22, unsure: 2, none: 1, failed: 0, waiting: 6 };
  const state = {
    site: '1001tracklists',
    siteName: '1001Tracklists',
    title: 'Night Drive',
    mode: 'on',
    counts,
  } as const;
  const tracklist: PageView = { at: 'tracklist', state };

  it('shows the tracklist with its progress', async () => {
    await open({ page: async () => tracklist });
    expect(said()).toContain('22 of 31 found');
    expect(said()).toContain('2 to choose · 1 not on Beatport · 6 waiting');
    expect(document.querySelector('progress')!.value).toBeCloseTo(25 / 31);
  });

  it('asks again while rows wait, and not when they are done', async () => {
    vi.useFakeTimers();
    const done: PageView = {
      at: 'tracklist',
      state: { ...state, counts: { ...counts, match: 28, waiting: 0 } },
    };
    const page = vi
      .fn(async () => tracklist)
      .mockResolvedValueOnce(tracklist)
      .mockResolvedValueOnce(done);
    popup = mount(Popup, { target: document.body, props: { services: services({ page }).given } });
    for (let turn = 0; turn < 5; turn++) {
      flushSync();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    vi.useRealTimers();
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('pauses, and switches the site off', async () => {
    const stub = await open({ page: async () => tracklist });
    button(/^Pause/).click();
    await settle();
    expect(stub.given.pausePage).toHaveBeenCalledWith(true);
    const input = document.querySelector<HTMLInputElement>('[role="switch"]')!;
    input.checked = false;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(stub.given.switchSite).toHaveBeenCalledWith('1001tracklists', false);
  });

  it('offers to annotate any other page, and says when there is no tracklist', async () => {
    const stub = await open({ annotate: vi.fn(async () => false) });
    button(/Annotate this page/).click();
    await settle();
    expect(stub.given.annotate).toHaveBeenCalledOnce();
    expect(said()).toContain('No tracklist was found on this page.');
  });

  it('leads to the options and to the diagnostics', async () => {
    const stub = await open();
    button(/^Options$/).click();
    button(/^Diagnostics$/).click();
    expect(vi.mocked(stub.given.openPage).mock.calls).toEqual([['options'], ['diagnostics']]);
  });

  it("offers nothing on the browser's own pages", async () => {
    await open({ page: async () => ({ at: 'closed' }) });
    expect(said()).toContain('The browser lets no extension work on this page.');
    expect(button(/Annotate/)).toBeUndefined();
  });
});
