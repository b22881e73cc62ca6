import { defineContentScript } from 'wxt/utils/define-content-script';
import { createBadges } from '../components/badge.ts';
import { themeUnder } from '../components/card-theme.ts';
import { createPageBar } from '../components/page-bar.ts';
import { annotate } from '../extension/page/annotate.ts';
import { claimPage } from '../extension/page/claim-page.ts';
import { isOrphan } from '../extension/page/lifetime.ts';
import { installedMatches } from '../extension/site-facts.ts';

/** Runs on the sites that are installed with us, and is injected by the background wherever else it is wanted. */
export default defineContentScript({
  matches: installedMatches,
  registration: 'manifest',
  runAt: 'document_idle',
  world: 'ISOLATED',
  // Otherwise the page is told the extension's id.
  noScriptStartedPostMessage: true,
  async main(context) {
    const stop = new AbortController();
    if (!claimPage(stop)) return;
    // A second injection of this version ends here, so the first one may stay; only an orphan makes room.
    context.onInvalidated(() => isOrphan() && stop.abort());
    await annotate({
      document,
      createKit: (tag, frame) => createBadges(document, tag, frame),
      createBar: createPageBar,
      themeUnder,
      stop,
    });
  },
});
