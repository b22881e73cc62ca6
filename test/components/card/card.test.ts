import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardEntry } from '../../../components/card/card-model.svelte.ts';
import CardWave from '../../../components/card/CardWave.svelte';
import { Player } from '../../../components/shared/player.svelte.ts';
import type { CardServices } from '../../../components/card/card-services.ts';
import { elementAnchor } from '../../../components/card/anchor.ts';
import { createRowCard } from '../../../components/card/row-card.ts';
import { createCardWindow, type CardWindow } from '../../../components/card/window.ts';
import { english } from '../english.ts';
import { line, track } from '../tracks.ts';

let opened: CardWindow | undefined;

afterEach(() => {
  opened?.close();
  document.body.replaceChildren();
});

function page() {
  const badge = document.createElement('button');
  const elsewhere = document.createElement('input');
  document.body.append(badge, elsewhere);
  const services: CardServices = {
    text: english,
    keyText: (key) => key.camelot,
    copy: vi.fn(async () => true),
    play: vi.fn(async () => true),
    stopPlaying: vi.fn(async () => {}),
    openBeatport: vi.fn(),
    openGrant: vi.fn(),
    remember: vi.fn<NonNullable<CardServices['remember']>>(async () => ({ ok: true })),
  };
  const cardWindow = createCardWindow(document, services);
  opened = cardWindow;
  return { cardWindow, badge, services, elsewhere };
}

const found = (alternatives: ReturnType<typeof track>[] = []): CardEntry => ({
  line: line('01. Ferric - Copper Sky'),
  answer: {
    ok: true,
    stale: false,
    match: {
      verdict: 'match',
      track: track(1),
      score: 1,
      reasons: ['artist.covered', 'artist.respelled(FERRIC)'],
      alternatives: alternatives.map((other) => ({
        track: other,
        score: 0.2,
        reasons: ['version.conflict(Dub)'],
      })),
    },
  },
});

const root = () =>
  [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot ?? undefined;
const dialog = () => root()?.querySelector('[role="dialog"]') ?? undefined;
const said = () => dialog()?.textContent?.replace(/\s+/g, ' ') ?? '';

function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

function open(kind: { preview: boolean }, entries: CardEntry[] = [found()]) {
  const things = page();
  const [onClose, onChosen] = [vi.fn(), vi.fn()];
  things.badge.focus();
  things.cardWindow.open(entries, elementAnchor(things.badge), { ...kind, onClose, onChosen });
  flushSync();
  return { ...things, onClose, onChosen };
}

describe('card window', () => {
  it('takes the focus, and gives it back on Escape', () => {
    const { badge, onClose } = open({ preview: false });
    expect(root()?.activeElement?.textContent).toContain('Open on Beatport');
    const event = press('Escape');
    expect(event.defaultPrevented).toBe(true);
    expect(dialog()).toBeUndefined();
    expect(document.activeElement).toBe(badge);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('as a preview leaves the focus where it is, also when Escape closes it', () => {
    const { elsewhere, badge, cardWindow } = { ...open({ preview: true }) };
    expect(document.activeElement).toBe(badge);
    elsewhere.focus();
    press('Escape');
    expect(dialog()).toBeUndefined();
    expect(document.activeElement).toBe(elsewhere);
    expect(cardWindow.isKept()).toBe(false);
  });

  it('closes on a press elsewhere, not on one inside', () => {
    const { elsewhere } = open({ preview: false });
    const down = () =>
      new MouseEvent('pointerdown', { bubbles: true, composed: true, clientX: 900, clientY: 900 });
    dialog()?.dispatchEvent(down());
    expect(dialog()).toBeDefined();
    elsewhere.dispatchEvent(down());
    expect(dialog()).toBeUndefined();
  });

  it('as a preview goes a moment after the pointer leaves, unless it comes in', () => {
    vi.useFakeTimers();
    const { elsewhere } = open({ preview: true });
    const move = (target: Element) =>
      target.dispatchEvent(
        new MouseEvent('pointermove', { bubbles: true, composed: true, clientX: 900, clientY: 900 }),
      );
    move(elsewhere);
    vi.advanceTimersByTime(200);
    move(dialog()!);
    vi.advanceTimersByTime(1_000);
    expect(dialog()).toBeDefined();
    move(elsewhere);
    vi.advanceTimersByTime(301);
    vi.useRealTimers();
    expect(dialog()).toBeUndefined();
  });

  it('is one: opening it elsewhere closes it here', () => {
    const { cardWindow, elsewhere, onClose } = open({ preview: false });
    cardWindow.open([found()], elementAnchor(elsewhere), {
      preview: false,
      onClose: () => {},
      onChosen: () => {},
    });
    expect(onClose).toHaveBeenCalledOnce();
    expect([...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot)).toHaveLength(1);
  });

  it('lets no script press its buttons', () => {
    const { services } = open({ preview: false });
    root()?.querySelector<HTMLElement>('.play')?.click();
    expect(services.play).not.toHaveBeenCalled();
  });
});

describe('row card', () => {
  it('opens on a click, stays when clicked after a preview, and closes on the next click', () => {
    const { cardWindow, badge } = page();
    const card = createRowCard(cardWindow);
    const answer = { ...found().answer, stale: false } as never;
    const request = {
      anchor: badge,
      line: line('Ferric - Copper Sky'),
      answer,
      onClose: vi.fn(),
      onChosen: vi.fn(),
    };
    card.open({ ...request, preview: true });
    expect(cardWindow.isKept()).toBe(false);
    card.open({ ...request, preview: false });
    expect(cardWindow.isKept()).toBe(true);
    card.open({ ...request, preview: false });
    expect(dialog()).toBeUndefined();
    expect(request.onClose).toHaveBeenCalledOnce();
  });

  it('takes a fresh answer for its own line only', () => {
    const { cardWindow, badge } = page();
    const card = createRowCard(cardWindow);
    const answer = { ok: false, kind: 'timeout', message: 'Too slow.' } as const;
    card.open({
      anchor: badge,
      line: line('Ferric - Copper Sky'),
      answer,
      preview: false,
      onClose: () => {},
      onChosen: () => {},
    });
    card.update({ line: line('Another'), answer: { ...answer, message: 'Not mine.' } });
    flushSync();
    expect(said()).toContain('Too slow.');
    card.update({ line: line('Ferric - Copper Sky'), answer: { ...found().answer, stale: false } as never });
    flushSync();
    expect(said()).toContain('Copper Sky 1');
  });
});

describe('card', () => {
  it('shows the track and says why it matches', () => {
    open({ preview: false });
    for (const fact of [
      'Copper Sky 1 (Original Mix)',
      'Ferric, Marlo Quint',
      '125 BPM',
      '9A',
      'E Minor',
      'Saltmarsh Audio',
      '6:42',
    ]) {
      expect(said()).toContain(fact);
    }
    expect(said()).toContain('the artist is written FERRIC on Beatport');
    expect(dialog()?.getAttribute('aria-label')).toBe('Ferric, Marlo Quint - Copper Sky 1 (Original Mix)');
    const link = dialog()?.querySelector('a.primary');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual([
      'https://www.beatport.com/track/copper-sky/1',
      'noopener noreferrer',
    ]);
  });

  it('shows page text as text', () => {
    const hostile = track(1, { title: '<img src=x onerror=alert(1)>' });
    open({ preview: false }, [
      {
        line: line('<b>x</b>'),
        answer: {
          ok: true,
          stale: false,
          match: { verdict: 'match', track: hostile, score: 1, alternatives: [], reasons: [] },
        },
      },
    ]);
    expect(said()).toContain('<img src=x');
    expect(dialog()?.querySelector('img')).toBeNull();
  });

  it('offers the choices when unsure, and a search when there is nothing', () => {
    const alternatives = [track(2), track(3)].map((one) => ({ track: one, score: 0.5, reasons: [] }));
    open({ preview: false }, [
      {
        line: line('x'),
        answer: {
          ok: true,
          stale: false,
          match: { verdict: 'unsure', score: 0.5, alternatives, reasons: ['choice.several'] },
        },
      },
    ]);
    expect(said()).toContain('Which one is it?');
    expect(root()?.activeElement?.textContent).toContain('Copper Sky 2');
    opened?.close();
    open({ preview: false }, [
      {
        line: line('x'),
        answer: {
          ok: true,
          stale: false,
          match: { verdict: 'none', score: 0, alternatives: [], reasons: ['search.empty'] },
        },
      },
    ]);
    expect(dialog()?.querySelector('a')?.getAttribute('href')).toContain(
      'https://www.beatport.com/search/tracks?q=Ferric+Copper+Sky',
    );
  });

  it('says what went wrong, and opens Beatport for its check', () => {
    open({ preview: false }, [
      { line: line('x'), answer: { ok: false, kind: 'challenge', message: 'Beatport asks for a check.' } },
    ]);
    expect(said()).toContain('Beatport asks for a check.');
    expect([...dialog()!.querySelectorAll('button')].map((one) => one.textContent?.trim())).toContain(
      'Open Beatport',
    );
  });

  it('lists several lines, and says of each how it stands', () => {
    const { cardWindow } = open({ preview: false }, [
      found(),
      { line: line('Other - Track') },
      { line: line('ID - ID', 'unidentified') },
    ]);
    expect(said()).toContain('looking it up');
    expect(said()).toContain('This line names no track.');
    cardWindow.model.answer(1, { ok: false, kind: 'timeout', message: 'Too slow.' });
    cardWindow.model.choose(1);
    flushSync();
    expect(said()).toContain('Too slow.');
    cardWindow.model.choose(undefined);
    flushSync();
    expect(said()).toContain('could not be looked up');
  });
});

describe('a choice in the card', () => {
  const button = (words: string) =>
    [...dialog()!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
  beforeEach(() => {
    // There is no layout here: the card lies in plain sight, and time goes by.
    const box = { left: 8, top: 8, width: 340, height: 400 } as DOMRect;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
    vi.spyOn(document, 'elementFromPoint').mockImplementation(() => root()?.host ?? null);
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  });
  afterEach(() => void vi.restoreAllMocks());

  /** The window lets no script press; a person can. */
  const press = (words: string) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    button(words)?.dispatchEvent(event);
    flushSync();
  };

  it('of another version is remembered, shown at once and told to the page', async () => {
    const { services, onChosen } = open({ preview: false }, [found([track(2)])]);
    const match = {
      verdict: 'match' as const,
      track: track(2),
      score: 1,
      reasons: ['choice.remembered'],
      alternatives: [],
    };
    vi.mocked(services.remember!).mockResolvedValue({ ok: true, answer: { ok: true, stale: false, match } });
    press('Copper Sky 2');
    expect(said()).toContain('Copper Sky 2');
    expect(services.remember).toHaveBeenCalledWith(
      expect.objectContaining({ raw: '01. Ferric - Copper Sky' }),
      { trackId: 2, url: 'https://www.beatport.com/track/copper-sky/2' },
    );
    await vi.waitFor(() => expect(onChosen).toHaveBeenCalledWith(0, { ok: true, stale: false, match }));
    flushSync();
    expect(said()).toContain('Remembered for this line everywhere');
    press('Undo my choice');
    expect(services.remember).toHaveBeenLastCalledWith(expect.anything(), 'none');
  });

  it('that it is not on Beatport is one, too', () => {
    const { services } = open({ preview: false });
    press('Mark as not on Beatport');
    expect(services.remember).toHaveBeenCalledWith(expect.anything(), { trackId: null });
  });

  it('that could not be kept says so and changes nothing', async () => {
    const { services, onChosen } = open({ preview: false }, [found([track(2)])]);
    vi.mocked(services.remember!).mockResolvedValue({ ok: false, message: 'Not kept.' });
    press('Copper Sky 2');
    await vi.waitFor(() => {
      flushSync();
      expect(dialog()?.querySelector('[role="status"]')?.textContent).toBe('Not kept.');
    });
    expect(onChosen).not.toHaveBeenCalled();
    expect(dialog()?.querySelector('.track-title')?.textContent).toContain('Copper Sky 1');
  });
});

describe('the cover', () => {
  it('comes by way of the background, for the line of the card, and is never asked for by the page', async () => {
    const things = page();
    const picture = vi.fn(async () => 'data:image/png;base64,AAAA');
    opened = createCardWindow(document, { ...things.services, picture });
    const release = {
      id: 1,
      name: 'Copper',
      artworkUrl: 'https://geo-media.beatport.com/image_size/500x500/a.jpg',
    };
    const entry = found();
    const covered = { ...track(1), release };
    if (entry.answer?.ok) entry.answer.match.track = covered;
    opened.open([entry], elementAnchor(things.badge), { preview: true, onClose: () => {} });
    await vi.waitFor(() =>
      expect(dialog()?.querySelector('.cover img')?.getAttribute('src')).toMatch(/^data:/),
    );
    expect(picture).toHaveBeenCalledExactlyOnceWith(release.artworkUrl, 'cover', entry.line);
    expect(root()?.innerHTML).not.toContain('geo-media');
  });

  it('is a drawing where there is none, or where it is not given', async () => {
    open({ preview: true });
    expect(dialog()?.querySelector('.cover svg')).not.toBeNull();
    expect(dialog()?.querySelector('.cover img')).toBeNull();
  });
});

describe('a preview in the card', () => {
  it('shows how far it is until it ends', async () => {
    let end = () => {};
    const services = {
      play: async () => ({ seconds: 96 }),
      stopPlaying: async () => {},
      onEnded: (call: () => void) => (end = call),
    };
    const player = new Player(services);
    await player.toggle(1);
    expect([player.playing, player.heard]).toEqual([1, { seconds: 96 }]);
    end();
    expect([player.playing, player.heard]).toEqual([undefined, undefined]);
  });

  it('goes on from where its slider is put', async () => {
    const seek = vi.fn(async () => {});
    const player = new Player({ play: async () => ({ seconds: 96 }), stopPlaying: async () => {}, seek });
    await player.toggle(1);
    const props = { heard: player.heard!, tools: { player, text: english } };
    const wave = mount(CardWave, { target: document.body, props });
    flushSync();
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]')!;
    expect([slider.max, slider.getAttribute('aria-label')]).toEqual(['96', 'Position in the preview']);
    slider.value = '30';
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    expect(seek).toHaveBeenCalledExactlyOnceWith(30);
    expect(slider.getAttribute('aria-valuetext')).toBe('0:30');
    await unmount(wave);
  });
});
