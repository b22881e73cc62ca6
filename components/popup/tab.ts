import { type Browser, browser } from 'wxt/browser';
import type { PageView } from './popup-page.ts';
import type { PopupServices } from './popup-services.ts';
import { succeeds } from '../../extension/shared/ask.ts';
import type { PageState, ToPage } from '../../extension/shared/protocol.ts';
import { switchSite } from '../../extension/own-pages/site-access.ts';

type TabServices = Pick<PopupServices, 'selection' | 'page' | 'pausePage' | 'switchSite' | 'annotate'>;

/** How long an injected script has to find the page's tracklist. */
const FIND_MS = [0, 100, 200, 400, 800];

/** What the popup does with the tab it was opened over. */
export function tabServices(): TabServices {
  const tab = browser.tabs
    .query({ active: true, currentWindow: true })
    .then(([found]) => found)
    .catch(() => undefined);

  const tell = async (message: ToPage): Promise<PageState | undefined> => {
    const id = (await tab)?.id;
    if (id === undefined) return undefined;
    const reply: unknown = await browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
    return isPageState(reply) ? reply : undefined;
  };

  return {
    selection: async () => selectionIn(await tab),
    page: async () => {
      const state = await tell({ to: 'page', type: 'describe' });
      if (state) return { at: 'tracklist', state };
      return closedOrOther(await tab);
    },
    pausePage: async (on) => void (await tell({ to: 'page', type: 'pause', on })),
    // The setting is for all tabs of the site; a page without a site of its own is told alone.
    switchSite: async (site, on) => {
      await switchSite(site, on);
      await tell({ to: 'page', type: 'switch', on });
    },
    annotate: async () => {
      const id = (await tab)?.id;
      if (id === undefined || !(await succeeds({ to: 'background', type: 'annotate-tab', tabId: id })))
        return false;
      for (const pause of FIND_MS) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const state = await tell({ to: 'page', type: 'describe' });
        if (state && state.counts.rows > 0) return true;
      }
      return false;
    },
  };
}

/** Active-tab permission tells the address of an ordinary page; a page without one is the browser's own. */
function closedOrOther(tab: Browser.tabs.Tab | undefined): PageView {
  return tab?.url === undefined || /^(?:https?|file):/.test(tab.url) ? { at: 'other' } : { at: 'closed' };
}

async function selectionIn(tab: Browser.tabs.Tab | undefined): Promise<string> {
  if (tab?.id === undefined) return '';
  try {
    const target = { tabId: tab.id };
    const [frame] = await browser.scripting.executeScript({
      target,
      func: () => getSelection()?.toString() ?? '',
    });
    return typeof frame?.result === 'string' ? frame.result.slice(0, 300) : '';
  } catch {
    return '';
  }
}

function isPageState(value: unknown): value is PageState {
  if (typeof value !== 'object' || value === null) return false;
  const { siteName, counts } = value as Partial<PageState>;
  return typeof siteName === 'string' && typeof counts === 'object';
}
