import { type Bar, offeredBar } from './offered-bar.ts';
import { bring } from './bring.ts';
import { onAbort } from './on-abort.ts';
import type { BarFacts } from './page-bar-view.ts';

export interface BroughtBarOptions {
  document: Document;
  /** Name of its element. */
  tag: string;
  /** It was pressed: the list stands above this button of it. */
  onOpen: (button: HTMLElement) => void;
  /** The button of its notice was pressed. */
  onAction: () => void;
  signal: AbortSignal;
}

/** The bar of a page. Its script comes into the page once there are rows. */
export class BroughtBar {
  readonly #options: BroughtBarOptions;
  #bar: Bar | undefined;
  #coming = false;
  #facts: BarFacts | undefined;

  constructor(options: BroughtBarOptions) {
    this.#options = options;
  }

  update(facts: BarFacts): void {
    this.#facts = facts;
    if (this.#bar !== undefined) this.#bar.update(facts);
    else if (facts.counts.asked > 0 && !this.#coming) void this.#bring();
  }

  async #bring(): Promise<void> {
    this.#coming = true;
    const create = await bring('bring-bar', offeredBar);
    this.#coming = false;
    const { signal, onOpen, ...others } = this.#options;
    if (create === undefined || signal.aborted) return;
    const bar = create({ ...others, onOpen: () => onOpen(bar.button) });
    onAbort(signal, () => bar.remove());
    this.#bar = bar;
    if (this.#facts !== undefined) bar.update(this.#facts);
  }
}
