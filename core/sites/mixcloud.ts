import { textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { SiteAdapter } from '../page/site.ts';
import { listsOfText } from '../page/text-list.ts';

const HERO = '[data-testid="playerHero"]';
/** What is offered to be heard next, as cards of other shows. */
const CARDS = '[data-testid*="audiocard" i], [class*="CardWrapper"], aside';

/**
 * The tracklist itself is often not in the page at all, and never before the listener has opened it. What there is are lines:
 * of the description, and of the panel once it is open. The classes are generated; only a few test ids stay.
 */
export const site: SiteAdapter = {
  id: 'mixcloud',
  name: 'Mixcloud',
  matches: ['https://www.mixcloud.com/*/*/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  exclusive: true,
  lookedFor: `lines in ${HERO} and beside it`,
  read(document) {
    const page = document.querySelector(HERO)?.parentElement;
    const title = titleOf(document) ?? '';
    return page ? withoutRepeats(listsOfText(page, { title, without: CARDS })) : [];
  },
  title: titleOf,
  examples: ['https://www.mixcloud.com/some-dj/some-show-12/'],
  nearMisses: [
    'https://www.mixcloud.com/some-dj/',
    'https://www.mixcloud.com/discover',
    'https://mixcloud.com.example/some-dj/some-show-12/',
  ],
};

function titleOf(document: Document): string | undefined {
  const heading = document.querySelector(`[data-testid="player-show-title"], ${HERO} h1`);
  return textOf(heading) || undefined;
}
