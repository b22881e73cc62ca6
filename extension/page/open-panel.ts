import { offeredPanel, type PageList } from './offered-panel.ts';
import { bring } from './bring.ts';

/** Opens the list above its button, or closes it; its script comes into the page when it is first wanted. */
export async function openPanel(anchor: HTMLElement, list: PageList): Promise<void> {
  const expand = (open: boolean) => anchor.setAttribute('aria-expanded', String(open));
  if (anchor.getAttribute('aria-expanded') === 'true') return offeredPanel.get()?.close();
  const panel = await bring('open-panel', offeredPanel);
  if (panel === undefined || !anchor.isConnected) return;
  expand(true);
  panel.open({ anchor, list, onClose: () => expand(false) });
}
