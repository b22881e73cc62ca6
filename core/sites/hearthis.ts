import { textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { SiteAdapter } from '../page/site.ts';
import { listsOfText } from '../page/text-list.ts';

const HEADER = 'section.track-detail-header';

export const site: SiteAdapter = {
  id: 'hearthis',
  name: 'hearthis.at',
  matches: ['https://hearthis.at/*/*/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  exclusive: true,
  lookedFor: `lines beside ${HEADER}`,
  read(document) {
    const page = document.querySelector(HEADER)?.parentElement;
    const title = titleOf(document) ?? '';
    return page
      ? withoutRepeats(listsOfText(page, { title, without: `${HEADER}, aside`, around: true }))
      : [];
  },
  title: titleOf,
  examples: ['https://hearthis.at/some-dj/some-mix/'],
  nearMisses: ['https://hearthis.at/some-dj/', 'https://hearthis.at.example/some-dj/some-mix/'],
};

function titleOf(document: Document): string | undefined {
  return textOf(document.querySelector(`${HEADER} h1`)) || undefined;
}
