import { browser } from 'wxt/browser';
import { annotateTab } from './annotate-tab.ts';
import { openBeatport, openSearches } from './beatport-tab.ts';
import { bringFinders } from './bring-finders.ts';
import { checkBeatport } from './check-beatport.ts';
import { choose } from './choose.ts';
import { erase } from './erase.ts';
import type { HistoryKeeper } from './history-keeper.ts';
import type { LogKeeper } from './log-keeper.ts';
import type { IndexedCache } from './indexed-cache.ts';
import type { IndexedCorrections } from './indexed-corrections.ts';
import { BAR, CARD, inject, PANEL } from './inject.ts';
import { openGrant } from './open-grant.ts';
import { answerMedia } from './media-messages.ts';
import type { Preview } from './preview.ts';
import type { AnswerTo, CheckReply, Pause, Status, ToBackground } from '../shared/protocol.ts';
import { done, refused } from './reply.ts';
import type { RowsServices } from './rows-port.ts';
import { readMessage } from '../shared/schemas.ts';
import { isOfSite } from './site-of-sender.ts';
import type { Sender } from '../shared/senders.ts';
import { text } from '../shared/text.ts';
import { switchSite } from './switch-site.ts';
import { showPageState } from './toolbar.ts';

export interface MessageServices extends RowsServices {
  preview: Preview;
  cache: IndexedCache;
  corrections: IndexedCorrections;
  history: HistoryKeeper;
  log: LogKeeper;
}

/**
 * The background's only listener to messages. Whether one is ours is decided at once, as browsers want it
 * (docs/platform.md); "undefined" leaves it to others.
 */
export function listenToMessages(services: MessageServices): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, reply) => {
    const message = readMessage(raw, sender);
    if (message === undefined) return undefined;
    handle(message, sender, services).then(reply, (cause: unknown) => {
      console.error(`Cratemark could not answer ${message.type}:`, cause);
      reply(refused('failureUnforeseen'));
    });
    return true;
  });
}

async function handle(
  message: ToBackground,
  sender: Sender,
  services: MessageServices,
): Promise<AnswerTo<ToBackground>> {
  const { tab, frameId = 0 } = sender;
  const { service, corrections, history, deliberate, preview } = services;
  switch (message.type) {
    case 'open-card':
    case 'open-panel':
    case 'bring-bar': {
      const files = { 'open-card': CARD, 'open-panel': PANEL, 'bring-bar': BAR }[message.type];
      const brought = tab?.id !== undefined && (await inject({ tabId: tab.id, frameId }, files));
      return brought ? done : refused('failureClosedPage');
    }
    case 'open-searches':
      return (await openSearches(message.searches, tab?.id)) ? done : refused('failureTooMany');
    case 'open-grant':
      await openGrant();
      return done;
    case 'track-media':
    case 'picture':
    case 'play':
      return answerMedia(message, sender, services);
    case 'bring-finders':
      return (await bringFinders(sender)) ? done : refused('failureClosedPage');
    case 'open-beatport':
      await openBeatport();
      return done;
    case 'page-state':
      // The icon stands for the page, not for what is framed in it.
      if (tab?.id !== undefined && frameId === 0) await showPageState(tab.id, message.state);
      return done;
    case 'stop-playing':
      await preview.stop();
      return done;
    case 'seek-playing':
      await preview.seek(message.seconds);
      return done;
    case 'preview-ended':
      await preview.ended();
      return done;
    case 'annotate-tab':
      return (await annotateTab(message.tabId, deliberate)) ? done : refused('failureClosedPage');
    case 'choose': {
      const lookups = tab?.incognito ? service.secret : service.open;
      const answer = await choose(message.line, message.choice, lookups, service);
      return answer ? { ok: true, answer } : done;
    }
    case 'site-health': {
      const { site, rows, lookedFor, notice } = message;
      const at = service.client.host.now();
      // Nothing of a private window is written down, and a page speaks for no site but its own.
      if (!tab?.incognito && isOfSite(sender, site))
        history.noteSite(site, { at, rows, lookedFor, ...(notice !== undefined && { notice }) });
      return done;
    }
    case 'switch-site':
      await switchSite(message.site, message.on);
      return done;
    case 'status':
      return status(services);
    case 'check-beatport':
      return checkReply(services);
    case 'clear-cache':
      await Promise.all([service.open.clear(), service.secret.clear()]);
      return done;
    case 'list-corrections':
      return corrections.list();
    case 'set-corrections':
      await corrections.set(message.corrections);
      return done;
    case 'remove-corrections':
      await corrections.remove(message.keys);
      return done;
    case 'erase':
      await erase(services);
      return done;
  }
}

async function checkReply({
  service,
  access,
}: Pick<MessageServices, 'service' | 'access'>): Promise<CheckReply> {
  await service.ready;
  if (!(await access.beatport())) return { ok: false, message: text('failureAccess') };
  return { ok: true, pages: await checkBeatport(service.client) };
}

async function status({
  service,
  access,
  cache,
  history,
  log,
}: Pick<MessageServices, 'service' | 'access' | 'cache' | 'history' | 'log'>): Promise<Status> {
  // The diagnostics page reads the figures from storage.
  await Promise.all([service.ready, history.flush(), log.flush()]);
  const barred: Pause | undefined = (await access.beatport()) ? undefined : { because: 'access' };
  const pause = barred ?? service.gate.pause();
  const usage = await cache.usage().catch(() => ({ entries: 0, bytes: 0 }));
  const trouble = cache.trouble();
  return {
    ...(pause ? { pause } : {}),
    consent: await access.consent(),
    cache: { ...usage, ...(trouble ? { trouble } : {}) },
    totals: service.client.metrics.snapshot().totals,
    requestsToday: await service.client.dailyBudget.today(),
  };
}
