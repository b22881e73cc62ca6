import { textOf } from './dom.ts';
import { withoutRepeats } from './same-lists.ts';
import type { SiteAdapter } from './site.ts';
import { rowsOfList } from './text-list.ts';

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
