import { textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { SiteAdapter } from '../page/site.ts';
import { rowsOfList } from '../page/text-list.ts';

/** The classes are generated, but keep the name of the component. */
const LIST = 'ol[class*="Tracklist"]';

export const site: SiteAdapter = {
  id: 'ra',
  name: 'Resident Advisor',
  // Every language has a host of its own.
  matches: ['https://*.ra.co/podcast/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  lookedFor: `lines in ${LIST}`,
  read: (document) => withoutRepeats([...document.querySelectorAll(LIST)].map(rowsOfList)),
  title: (document) => textOf(document.querySelector('h1')) || undefined,
  examples: ['https://ra.co/podcast/970', 'https://de.ra.co/podcast/970'],
  nearMisses: ['https://ra.co/events/2232716', 'https://ra.co.example/podcast/970'],
};
