import { flushSync, mount, unmount } from 'svelte';
import style from './card.css?inline';
import Card from './Card.svelte';
import { type CardEntry, CardModel } from './card-model.svelte.ts';
import { placeCard } from './card-place.ts';
import { themeUnder } from '../../extension/page/theme-under.ts';
import type { CardServices } from './card-services.ts';
import type { Anchor } from './anchor.ts';
import { watchDismissal } from './dismissal.ts';
import { createHost } from '../shared/window-host.ts';

interface OpenOptions extends Partial<Pick<CardModel, 'onChosen'>> {
  preview: boolean;
  onClose: () => void;
}

export interface CardWindow {
  readonly model: CardModel;
  open: (entries: CardEntry[], anchor: Anchor, options: OpenOptions) => void;
  /** The preview becomes the card itself and takes the focus. */
  keep: () => void;
  isKept: () => boolean;
  isOpenAt: (element: Element) => boolean;
  close: () => void;
}

interface Opened {
  anchor: Anchor;
  frame: HTMLElement;
  kept: boolean;
  end: (options: { focusBack: boolean }) => void;
}

/** One card a page: opening it somewhere closes it elsewhere. The page never moves; the card follows what it stands beside. */
export function createCardWindow(document: Document, services: CardServices): CardWindow {
  const model = new CardModel();
  let opened: Opened | undefined;

  const close = (options = { focusBack: true }) => opened?.end(options);

  function open(
    entries: CardEntry[],
    anchor: Anchor,
    { preview, onChosen = () => {}, onClose }: OpenOptions,
  ) {
    close({ focusBack: false });
    const stop = new AbortController();
    const { host, root, frame } = createHost(document, themeUnder(anchor.ground), style, stop.signal);
    model.pause = undefined;
    model.onChosen = onChosen;
    model.show(entries);
    const card = mount(Card, { target: frame, props: { model, services, onclose: () => close() } });
    flushSync();

    const place = () => {
      if (!anchor.element.isConnected) return close({ focusBack: false });
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const rightToLeft = getComputedStyle(anchor.element).direction === 'rtl';
      frame.dir = rightToLeft ? 'rtl' : 'ltr';
      const size = { width: frame.offsetWidth, height: frame.firstElementChild?.scrollHeight ?? 0 };
      const { left, top, maxHeight } = placeCard(anchor.box(), size, view, rightToLeft);
      frame.style.left = `${left}px`;
      frame.style.top = `${top}px`;
      frame.style.setProperty('--room', `${maxHeight}px`);
    };

    const mine: Opened = {
      anchor,
      frame,
      kept: !preview,
      end: ({ focusBack }) => {
        opened = undefined;
        const hadFocus = root.activeElement !== null;
        stop.abort();
        void unmount(card);
        host.remove();
        if (focusBack && hadFocus) anchor.giveFocusBack();
        onClose();
      },
    };
    opened = mine;
    place();
    const { signal } = stop;
    const resized = new ResizeObserver(place);
    resized.observe(frame);
    signal.addEventListener('abort', () => resized.disconnect(), { once: true });
    window.addEventListener('scroll', place, { capture: true, passive: true, signal });
    window.addEventListener('resize', place, { signal });
    watchDismissal({
      host,
      root,
      frame,
      anchor,
      isKept: () => mine.kept,
      keep: () => (mine.kept = true),
      close,
      signal,
    });
    if (!preview) focusIn(frame);
  }

  return {
    model,
    open,
    keep: () => {
      if (!opened) return;
      opened.kept = true;
      focusIn(opened.frame);
    },
    isKept: () => opened?.kept ?? false,
    isOpenAt: (element) => opened?.anchor.element === element,
    close,
  };
}

function focusIn(frame: HTMLElement): void {
  const wanted = ['[data-first]', '.version', '[role="dialog"]'];
  const found = wanted.map((selector) => frame.querySelector<HTMLElement>(selector));
  found.find((element) => element !== null)?.focus({ preventScroll: true });
}
