import { offeredBar } from './offered-bar.ts';
import { offeredPanel, type PageList } from './offered-panel.ts';
import type { PageState } from '../shared/protocol.ts';
import { bringFinders, siteOf } from './finders.ts';
import { BroughtBar } from './brought-bar.ts';
import { watchLifetime } from './lifetime.ts';
import { openPanel } from './open-panel.ts';
import { countEntries } from './page-counts.ts';
import { answerPage } from './page-messages.ts';
import { PageSession } from './page-session.ts';
import { readPageSettings, watchPageSettings } from './page-settings.ts';
import type { PageSettings } from '../shared/setting-specs.ts';
import { offeredFinders } from './offered-finders.ts';
import { tell } from '../shared/ask.ts';
import { throttle } from './throttle.ts';
import { onAbort } from './on-abort.ts';

export interface AnnotateOptions {
  document: Document;
  /** Name of the elements that we put into the page. */
  tag: string | Promise<string>;
  /** Ends it all; aborted from here when the extension is gone. */
  stop: AbortController;
}

const SHOW_MS = 150;
const TELL_MS = 500;

/** Annotates a page as long as its site is switched on, and answers for it. */
export async function annotate(options: AnnotateOptions): Promise<void> {
  // On a page the user pointed at, or in a frame, this script comes first.
  const [settings, tag] = await Promise.all([
    readPageSettings(),
    options.tag,
    offeredFinders().adapters.length > 0 || bringFinders(),
  ]);
  if (options.stop.signal.aborted) return;
  const page = new Annotation({ ...options, tag }, settings);
  page.turn(!settings.sitesOff.includes(page.site.id));
}

class Annotation {
  readonly site: { id: string; name: string };
  readonly #options: AnnotateOptions & { tag: string };
  readonly #stop: AbortController;
  readonly #tell: () => void;
  #look: PageSettings;
  #session: { page: PageSession; bar: BroughtBar; off: AbortController } | undefined;
  #told = '';

  constructor(options: AnnotateOptions & { tag: string }, look: PageSettings) {
    const { document, stop } = options;
    this.#options = options;
    this.#stop = stop;
    this.#look = look;
    const { id, name } = siteOf(document);
    this.site = { id, name };
    this.#tell = throttle(() => this.#tellNow(), TELL_MS, stop.signal);
    onAbort(stop.signal, () => this.#end());
    watchLifetime(document, () => stop.abort(), stop.signal);
    answerPage(
      { state: () => this.state(), turn: (on) => this.#turnByUser(on), hold: (on) => this.#hold(on) },
      stop.signal,
    );
    watchPageSettings((settings) => this.#follow(settings), stop.signal);
  }

  /** A newer version brings a bar and a list of its own. */
  #end(): void {
    this.turn(false);
    offeredPanel.clear();
    offeredBar.clear();
  }

  turn(on: boolean): void {
    if (on === (this.#session !== undefined)) return this.#tell();
    if (on) this.#start();
    else {
      offeredPanel.get()?.close();
      this.#session?.off.abort();
      this.#session = undefined;
    }
    this.#tell();
  }

  /** Who switches a page on that no adapter claims, wants to know what the detector finds there. */
  #turnByUser(on: boolean): void {
    this.turn(on);
    if (on && offeredFinders().generic === undefined)
      void bringFinders().then((brought) => brought && this.#session?.page.look());
  }

  state(): PageState {
    const page = this.#session?.page;
    const { id, name } = this.site;
    if (page === undefined)
      return { site: id, siteName: name, mode: 'off', counts: countEntries([], { held: false }) };
    const { title, mood, counts } = page;
    return {
      site: id,
      siteName: name,
      counts,
      mode: mood.held || mood.pause !== undefined ? 'paused' : 'on',
      ...(title !== undefined && { title: title.slice(0, 1_000) }),
      ...(mood.pause !== undefined && { pause: mood.pause }),
    };
  }

  #start(): void {
    const { document, tag } = this.#options;
    const off = new AbortController();
    const page = new PageSession({
      document,
      tag,
      look: this.#look,
      signal: off.signal,
      onChange: throttle(() => this.#show(), SHOW_MS, off.signal),
      onGone: () => this.#stop.abort(),
    });
    const bar = new BroughtBar({
      document,
      tag,
      signal: off.signal,
      onOpen: (button) => {
        page.askAll();
        void openPanel(button, this.#list);
      },
      onAction: () => this.#help(),
    });
    this.#session = { page, bar, off };
    page.start();
  }

  #show(): void {
    this.#tell();
    if (this.#session === undefined) return;
    const { page, bar } = this.#session;
    const { counts, underWay, mood, theme } = page;
    bar.update({ counts, underWay, mood, theme });
    offeredPanel.get()?.update();
  }

  readonly #list: PageList = {
    title: () => this.#session?.page.title,
    rows: () => this.#session?.page.rows ?? [],
    isHeld: () => this.#session?.page.mood.held === true,
    hold: (on) => this.#hold(on),
    hide: () => this.#hide(),
    visit: (key) => this.#session?.page.visit(key),
  };

  #hold(on: boolean): void {
    this.#session?.page.hold(on);
    this.#show();
  }

  #hide(): void {
    this.turn(false);
    tell({ to: 'background', type: 'switch-site', site: this.site.id, on: false });
  }

  /** The button of the bar's notice. */
  #help(): void {
    const page = this.#session?.page;
    const because = page?.mood.pause?.because;
    if (because === 'challenge') tell({ to: 'background', type: 'open-beatport' });
    else if (because === 'consent' || because === 'access') tell({ to: 'background', type: 'open-grant' });
    else {
      page?.insist();
      page?.wake();
    }
  }

  #tellNow(): void {
    const state = this.state();
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    tell({ to: 'background', type: 'page-state', state });
  }

  #follow(settings: PageSettings): void {
    const before = this.#look;
    this.#look = settings;
    const { id } = this.site;
    const [wasOff, isOff] = [before.sitesOff.includes(id), settings.sitesOff.includes(id)];
    // Only a change counts: the popup may have switched this one page on.
    if (wasOff !== isOff) this.turn(!isOff);
    this.#session?.page.setLook(settings);
  }
}
