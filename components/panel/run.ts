import { isOrphan } from '../../extension/page/lifetime.ts';
import { offeredPanel, offerPanel, type Panel } from '../../extension/page/panel-port.ts';
import { readLook } from './look.svelte.ts';
import { panelServices } from './services.ts';
import { createPanelWindow } from './window.ts';

/** Offers the page's one list. A second injection changes nothing; one that an update left behind was withdrawn. */
export function runPanel(): void {
  if (offeredPanel() !== undefined || isOrphan()) return;
  const look = readLook();
  const panel: Panel = createPanelWindow(document, look, (list) => panelServices(list, look));
  offerPanel(panel);
}
