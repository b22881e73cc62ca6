import { matchesUrl } from '../../core/page/match-pattern.ts';
import { inject } from './inject.ts';
import type { Sender } from '../shared/senders.ts';
import { siteFacts } from '../shared/site-facts.ts';
import { DETECTOR_SCRIPT, siteScript } from '../shared/site-scripts.ts';

/** Brings the scripts that may read the sender's page into its frame. False where the browser forbids it by now. */
export async function bringFinders({ tab, frameId = 0, url }: Sender): Promise<boolean> {
  if (tab?.id === undefined || url === undefined) return false;
  return inject({ tabId: tab.id, frameId }, [...siteScriptsFor(new URL(url)), DETECTOR_SCRIPT]);
}

/** The site of the address, or those that may turn up on any. */
function siteScriptsFor(url: URL) {
  const here = siteFacts.filter(({ matches }) => matches.some((pattern) => matchesUrl(pattern, url)));
  const wanted = here.length > 0 ? here : siteFacts.filter(({ recognises }) => recognises);
  return wanted.map(({ id }) => siteScript(id));
}
