import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotate } from '../extension/page/annotate.ts';
import { claimPage } from '../extension/page/claim-page.ts';
import { hostTag } from '../extension/page/host-tag.ts';

/**
 * Runs on the sites that are installed with us, and is injected by the background wherever else it is wanted. Not a content
 * script in WXT's sense, whose runtime would be a twentieth of it; site-build.ts writes it into the manifest.
 */
export default defineUnlistedScript(async () => {
  const stop = new AbortController();
  if (!claimPage(stop)) return;
  await annotate({ document, tag: hostTag(document.location.origin), stop });
});
