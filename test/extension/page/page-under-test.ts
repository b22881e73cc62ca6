import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findGeneric } from '../../../core/page/generic.ts';
import { sites } from '../../../core/sites/index.ts';
import { matchesUrl } from '../../../core/page/match-pattern.ts';
import bar from '../../../entrypoints/bar.ts';
import { annotate } from '../../../extension/page/annotate.ts';
import { offerDetector, offeredFinders, offerSite } from '../../../extension/page/offered-finders.ts';
import type { PageState, ToPage } from '../../../extension/shared/protocol.ts';
import { FakeBackground } from './ports.ts';

type Listener = (message: unknown, sender: { id?: string }, reply: (answer: PageState) => void) => unknown;

const MESSAGES = JSON.parse(readFileSync('locales/en.json', 'utf8')) as Record<string, { message: string }>;

/** A page with the annotating script in it and a background that is ours to play. */
export class PageUnderTest {
  readonly background = new FakeBackground();
  readonly stop = new AbortController();
  /** What the background was told. */
  readonly told: unknown[] = [];
  /** How often it was sent for scripts that find rows. */
  broughtFinders = 0;
  readonly #listeners = new Set<Listener>();
  readonly #brings: Record<string, () => { ok: true }> = {
    'bring-finders': () => this.#bringFinders(),
    'bring-bar': () => this.#bringBar(),
  };

  constructor() {
    fakeBrowser.reset();
    offeredFinders().adapters.length = 0;
    offeredFinders().generic = undefined;
    vi.stubGlobal('IntersectionObserver', EverythingIsNear);
    Object.assign(fakeBrowser.runtime, {
      id: 'test',
      connect: this.background.connect,
      getURL: () => 'chrome-extension://test/',
      sendMessage: async (message: { type: string }) =>
        this.#brings[message.type]?.() ?? void this.told.push(message),
      onMessage: {
        addListener: (listener: Listener) => this.#listeners.add(listener),
        removeListener: (listener: Listener) => this.#listeners.delete(listener),
      },
    });
    Object.assign(fakeBrowser.i18n, {
      getMessage: (key: string, words: string[] = []) =>
        (MESSAGES[key]?.message ?? '').replace(
          /\$(\d)/g,
          (_all, digit: string) => words[Number(digit) - 1] ?? '',
        ),
    });
  }

  /** Parses a page into the document. Its own scripts do not run. */
  load(html: string, url: string): void {
    (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(url);
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    document.head.replaceChildren(...parsed.head.childNodes);
    document.body.replaceChildren(...parsed.body.childNodes);
  }

  /** As the manifest does: the script of an installed site is there before ours. */
  install(): void {
    for (const site of sites) if (!site.optional && this.#isOf(site)) offerSite(site);
  }

  #bringBar(): { ok: true } {
    bar.main();
    return { ok: true };
  }

  #bringFinders(): { ok: true } {
    this.broughtFinders += 1;
    for (const site of sites) if (this.#isOf(site) || site.recognises !== undefined) offerSite(site);
    offerDetector(findGeneric);
    return { ok: true };
  }

  #isOf({ matches }: { matches: readonly string[] }): boolean {
    return matches.some((pattern) => matchesUrl(pattern, new URL(location.href)));
  }

  async open(html: string, url = 'https://www.1001tracklists.com/tracklist/a/b.html'): Promise<void> {
    this.load(html, url);
    await this.inject();
  }

  async inject(): Promise<void> {
    this.install();
    await annotate({ document, tag: 'x-test', stop: this.stop });
  }

  ask(message: ToPage): PageState | undefined {
    let answer: PageState | undefined;
    for (const listener of this.#listeners) listener(message, { id: 'test' }, (state) => (answer = state));
    return answer;
  }
}

export function hosts(): Element[] {
  return [...document.body.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
}

export function badgeTexts(): string[] {
  return hosts().map(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('button > span > span') ?? [])]
      .map((part) => part.textContent)
      .join(' · '),
  );
}

/** There is no layout here: whatever is watched is seen. */
class EverythingIsNear {
  readonly #call: IntersectionObserverCallback;
  constructor(call: IntersectionObserverCallback) {
    this.#call = call;
  }
  observe(target: Element): void {
    queueMicrotask(() =>
      this.#call(
        [{ target, isIntersecting: true } as IntersectionObserverEntry],
        this as unknown as IntersectionObserver,
      ),
    );
  }
  unobserve(): void {}
  disconnect(): void {}
}
