import { browser } from 'wxt/browser';
import { createAccess } from '../shared/access.ts';
import { listenToMessages } from './background-messages.ts';
import { isBeatportLoaded } from './beatport-tab.ts';
import { onCommand } from './commands.ts';
import { createDeliberate } from './deliberate.ts';
import { keepHistory } from './history-keeper.ts';
import { createIndexedCache } from './indexed-cache.ts';
import { createIndexedCorrections } from './indexed-corrections.ts';
import { keepLog } from './log-keeper.ts';
import { createLookupService } from './lookup-service.ts';
import { createMenus, onMenu } from './menus.ts';
import { createSuggester, onOmniboxEnter } from './omnibox.ts';
import { createPreview } from './preview.ts';
import { ROWS_PORT, SEARCH_PORT } from '../shared/protocol.ts';
import { serveRows } from './rows-port.ts';
import { serveSearch } from './search-port.ts';
import { siteFacts } from '../shared/site-facts.ts';
import { registerSites } from './site-registration.ts';
import { clearPageState } from './toolbar.ts';

type Services = ReturnType<typeof createServices>;

/**
 * The whole background. The browser stops it whenever it likes and starts it again for an event, so every listener is
 * registered before anything is awaited; what has to be read first is awaited inside (docs/platform.md).
 */
export function runBackground(): void {
  const services = createServices();
  listenToMessages(services);
  listenToPorts(services);
  listenToUser(services);
  listenToTabs(services);
  listenToPermissions(services);
  listenToStart();
  // What ran out is deleted, also while nothing is looked up.
  void services.service.ready.then(services.service.open.store.sweep);
}

function createServices() {
  const log = keepLog();
  const { logger } = log;
  const cache = createIndexedCache({
    onTrouble: (trouble, cause) =>
      logger.warn(`answers are kept in memory only, storage is ${trouble}`, { error: String(cause) }),
  });
  const corrections = createIndexedCorrections();
  const service = createLookupService({ cache, corrections, logger });
  const history = keepHistory(service.client.metrics);
  // Rows that wait for consent look again when a click gave it.
  const deliberate = createDeliberate(() => service.gate.ring());
  const [access, preview] = [createAccess(), createPreview(service)];
  return { cache, corrections, history, log, service, deliberate, access, preview };
}

function listenToPorts(services: Services): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === ROWS_PORT) serveRows(port, services);
    else if (port.name === SEARCH_PORT) serveSearch(port, services);
  });
}

function listenToUser({ deliberate, ...services }: Services): void {
  const suggest = createSuggester(services);
  browser.contextMenus.onClicked.addListener((click, tab) => report(onMenu(click, tab, deliberate)));
  browser.commands.onCommand.addListener((command, tab) => report(onCommand(command, tab, deliberate)));
  browser.omnibox.onInputChanged.addListener((typed, answer) => report(suggest(typed, answer)));
  browser.omnibox.onInputEntered.addListener((entered, where) => report(onOmniboxEnter(entered, where)));
}

function listenToTabs({ service, deliberate, preview }: Services): void {
  const leave = (tabId: number) => report(Promise.all([deliberate.forget(tabId), preview.leave(tabId)]));
  browser.tabs.onRemoved.addListener(leave);
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status === 'loading') {
      leave(tabId);
      report(clearPageState(tabId));
    }
    report(resume(tabId, status, tab));
  });

  async function resume(...loaded: Parameters<typeof isBeatportLoaded>): Promise<void> {
    if (!(await isBeatportLoaded(...loaded))) return;
    await service.ready;
    service.beatportLoaded();
  }
}

function listenToPermissions({ access, service }: Services): void {
  const changed = () => {
    access.forget();
    service.gate.ring();
    report(registerSites(siteFacts));
  };
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

function listenToStart(): void {
  const prepare = () => report(Promise.all([createMenus(), registerSites(siteFacts)]));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    prepare();
    // Once: an update is no reason to open a tab.
    if (reason === 'install') report(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  browser.runtime.onStartup.addListener(prepare);
}

/** The one sink of the background for the unforeseen. */
function report(work: Promise<unknown>): void {
  work.catch((cause: unknown) => console.error('Cratemark:', cause));
}
