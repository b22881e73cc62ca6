import pLimit from 'p-limit';
import { settings } from '../shared/settings.ts';

const inTurn = pLimit(1);

/** Switches a site on or off. Nothing else writes this list, so that two pages that switch two sites do not undo each other. */
export function switchSite(site: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await settings.sitesOff.get()).filter((off) => off !== site);
    await settings.sitesOff.set(on ? others : [...others, site]);
  });
}
