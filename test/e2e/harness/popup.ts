import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/** The popup as it opens over a tab: it looks once which one is in front. */
export async function popupOver(session: Session, tab: Tab): Promise<Tab> {
  const popup = await session.extensionTab('popup.html');
  await tab.front();
  await tab.until(() => document.visibilityState === 'visible', 0);
  await popup.run(() => location.reload(), 0);
  await popup.until(() => document.querySelector('.page input[role="switch"]') !== null, 0);
  return popup;
}
