import { flushSync, mount, unmount } from 'svelte';
import { themeUnder } from '../../extension/page/theme-under.ts';
import Panel from './Panel.svelte';
import { PanelModel } from './panel-model.svelte.ts';
import type { PanelServices } from './panel-services.ts';
import type { Followed } from '../shared/followed.svelte.ts';
import style from './panel.css?inline';
import type { PageList, Panel as PanelPort, PanelRequest } from '../../extension/page/offered-panel.ts';
import { createHost } from '../shared/window-host.ts';

interface Opened {
  list: PageList;
  place: () => void;
  end: () => void;
}

/** The list of the page above its bar. It stays open beside the page until it is closed, so that one can go from row to row. */
export function createPanelWindow(
  document: Document,
  flow: Followed<boolean>,
  servicesFor: (list: PageList) => PanelServices,
): PanelPort {
  const model = new PanelModel();
  let opened: Opened | undefined;
  const close = () => opened?.end();

  function open({ anchor, list, onClose }: PanelRequest) {
    close();
    read(model, list);
    const stop = new AbortController();
    const { host, root, frame } = createHost(document, themeUnder(document.body), style, stop.signal);
    frame.dir = anchor.closest('[dir]')?.getAttribute('dir') ?? 'ltr';
    const props = { model, services: servicesFor(list), flow, onclose: close };
    const panel = mount(Panel, { target: frame, props });
    flushSync();
    const place = () => placeAbove(frame, anchor.getBoundingClientRect());
    place();
    window.addEventListener('resize', place, { signal: stop.signal });
    host.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close();
      },
      { signal: stop.signal },
    );
    opened = {
      list,
      place,
      end: () => {
        opened = undefined;
        const hadFocus = root.activeElement !== null;
        stop.abort();
        void unmount(panel);
        host.remove();
        if (hadFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
        onClose();
      },
    };
    frame.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  return {
    open,
    close,
    update: () => {
      if (opened === undefined) return;
      read(model, opened.list);
      opened.place();
    },
  };
}

function read(model: PanelModel, list: PageList): void {
  model.title = list.title();
  model.rows = list.rows();
  model.held = list.isHeld();
}

const GAP = 8;

/** At the side of the window where the bar is, and no higher than the window. */
function placeAbove(frame: HTMLElement, { left, right, top }: DOMRect): void {
  const { clientWidth } = document.documentElement;
  const isRight = left + right > clientWidth;
  frame.style.setProperty(
    isRight ? 'right' : 'left',
    `${Math.max(GAP, isRight ? clientWidth - right : left)}px`,
  );
  frame.style.bottom = `${window.innerHeight - top + GAP}px`;
  frame.style.setProperty('--room', `${Math.max(160, top - 2 * GAP)}px`);
}
