import { isOrphan } from '../../extension/page/lifetime.ts';
import { offeredPanel, type Panel } from '../../extension/page/offered-panel.ts';
import { settings } from '../../extension/shared/settings.ts';
import { Followed } from '../shared/followed.svelte.ts';
import { panelServices } from './services.ts';
import { createPanelWindow } from './window.ts';

/** Offers the page's one list. A second injection changes nothing; one that an update left behind was withdrawn. */
export function runPanel(): void {
  if (offeredPanel.get() !== undefined || isOrphan()) return;
  const [flow, notation] = [new Followed(settings.flow), new Followed(settings.notation)];
  const panel: Panel = createPanelWindow(document, flow, (list) => panelServices(list, notation));
  offeredPanel.put(panel);
}
