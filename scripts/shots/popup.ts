import { ROWS, settle } from '../../test/e2e/harness/badges.ts';
import { popupOver } from '../../test/e2e/harness/popup.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import { SUNRISE } from '../../test/e2e/harness/sites.ts';
import type { Tab } from '../../test/e2e/harness/tab.ts';
import type { StandInOptions } from '../../demo/stand-in.ts';
import { inBrowser, shootLooks, type Shots } from './shots.ts';

/** Failures end for good, so each has a browser of its own. */
const TROUBLES: Record<string, { standIn: StandInOptions; offline?: boolean }> = {
  challenge: { standIn: { challengeAfter: 0 } },
  offline: { standIn: { resetRate: 1 }, offline: true },
  slow: { standIn: { failRate: 1, failStatus: 429, retryAfterSeconds: 300 } },
  failed: { standIn: { changedRate: 1 } },
};

/** The popup in each of its states, as wide as the browser shows it. */
export async function shootPopup(shots: Shots): Promise<void> {
  const view = { width: 360, height: 520, scale: shots.scale };
  await inBrowser(view, async (session) => {
    const popup = await session.extensionTab('popup.html');
    await shootLooks(session, popup, shots, 'popup-empty', 'zoom');
    await popup.type('night drive');
    await until(popup, '.results:not(.stale) > li');
    await shootLooks(session, popup, shots, 'popup-results', 'zoom');
    await clear(popup);
    await popup.type('copper sky');
    await until(popup, '.results:not(.stale) > li');
    await clear(popup);
    await until(popup, '.recent');
    await shootLooks(session, popup, shots, 'popup-recent', 'zoom');
    await popup.type('zzyzx qwfp');
    await until(popup, '.notice');
    await shootLooks(session, popup, shots, 'popup-nothing', 'zoom');
    await shootOverPage(session, shots);
  });
  for (const [name, { standIn, offline = false }] of Object.entries(TROUBLES)) {
    await inBrowser(
      view,
      async (session) => {
        const popup = await session.extensionTab('popup.html');
        await popup.run((off) => {
          if (off) Object.defineProperty(navigator, 'onLine', { get: () => false });
        }, offline);
        await popup.type('ferric');
        await until(popup, '.notice .button', 30_000);
        await shootLooks(session, popup, shots, `popup-${name}`, 'zoom');
      },
      standIn,
    );
  }
}

async function shootOverPage(session: Session, shots: Shots): Promise<void> {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  const popup = await popupOver(session, tab);
  await shootLooks(session, popup, shots, 'popup-page', 'zoom');
}

async function clear(popup: Tab): Promise<void> {
  await popup.press('Control+A');
  await popup.press('Delete');
}

function until(popup: Tab, selector: string, ms = 15_000): Promise<unknown> {
  return popup.until((wanted) => document.querySelector(wanted) !== null, selector, { ms, what: selector });
}
