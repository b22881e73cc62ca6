import { atEnd, textOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const CONTENT = '.mw-parser-output';
const IN_ORDER = ['h2', 'h3', 'ol > li', 'ul > li'].map((part) => `${CONTENT} ${part}`).join(', ');
const LISTED = /track\s?list|play\s?list|set\s?list/i;
/** Lists of something else and remarks under a line; and what the site's own scripts and people's footnotes put behind a line. */
const ASIDE = 'li, .toc, table, nav, .navbox, .catlinks, .gallery';
const ADDED = 'ul, ol, dl, sup.reference, button, svg, .mw-editsection';

export const site: SiteAdapter = {
  id: 'mixesdb',
  name: 'MixesDB',
  matches: ['https://www.mixesdb.com/w/*'],
  optional: false,
  // Its own scripts wrap names some time after loading.
  changes: 'rerenders',
  lookedFor: `${CONTENT} ol > li or ul > li under a heading "Tracklist"`,
  read(document) {
    if (/(?:^|\s)ns-(?!0\b)\d+/.test(document.body?.getAttribute('class') ?? '')) return [];
    // A list under another heading is the generic detector's: telling it from a discography takes all of that.
    const chosen = sectionsOf(document).filter(({ heading }) => LISTED.test(heading));
    const several = chosen.length > 1;
    return chosen.flatMap(({ heading, items }) =>
      items.flatMap((item) => readItem(item, several ? heading : undefined)),
    );
  },
  title: (document) => textOf(document.querySelector('#firstHeading')) || undefined,
  examples: ['https://www.mixesdb.com/w/2026-05-01_-_Some_DJ_-_Some_Show'],
  nearMisses: ['https://www.mixesdb.com/', 'https://mixesdb.com.example/w/2026-05-01_-_Some_DJ'],
};

interface Section {
  heading: string;
  items: Element[];
}

/** The list items under each heading of the second level; a smaller heading inside a tracklist names a further list. */
function sectionsOf(document: Document): Section[] {
  const sections: Section[] = [{ heading: '', items: [] }];
  for (const element of document.querySelectorAll(IN_ORDER)) {
    const isItem = element.localName === 'li';
    const last = sections.at(-1);
    if (element.parentElement?.closest(ASIDE)) continue;
    if (isItem) last?.items.push(element);
    else {
      const name = textOf(element.querySelector('.mw-headline') ?? element, '.mw-editsection');
      const within = element.localName === 'h3' && LISTED.test(last?.heading ?? '');
      sections.push({ heading: within && !LISTED.test(name) ? `Tracklist: ${name}` : name, items: [] });
    }
  }
  return sections.filter(({ items }) => items.length > 0);
}

function readItem(item: Element, list: string | undefined): FoundRow[] {
  const text = textOf(item, ADDED);
  if (text === '') return [];
  const italic = textOf(item.querySelector('i'));
  const inner = [...item.children].find((child) => child.matches('ul, ol, dl'));
  return [
    {
      element: item,
      slot: inner === undefined ? atEnd(item) : { parent: item, after: inner.previousSibling },
      text,
      ...(list !== undefined && { list }),
      guess:
        italic !== '' &&
        text.replace(/^(?:\[[^\]]*\]\s*|\+\s*)+/, '').startsWith(italic) &&
        italic.includes(' - '),
    },
  ];
}
