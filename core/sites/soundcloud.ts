import { behind, textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';
import { IN_COMMENTS, listsOfText } from '../page/text-list.ts';

const DESCRIPTION = '.listenDetails .truncatedAudioInfo';
const COMMENT = '.commentsList .commentItem__body';
const SET_TRACK = '.trackList .trackItem';
/** Served with a blank or a hyphen, never translated. */
const HEADER = 'section[aria-label="Track header" i], section[aria-label="Track-Header" i]';
const DASH = /\s[-–—]\s/;
/** "Dew Ledger - Osric Vale Remix" by an account: what follows the dash is a version, not a title. */
const VERSION =
  /\b(?:re)?(?:mix|edit|work|fix)$|\b(?:dub|vip|version|bootleg|flip|instrumental|remaster(?:ed)?)$/i;
/** Links that people put behind a line; a link to an account (`@somebody`) is part of the line. */
const ADDED = 'button, a[rel~="nofollow"]';
/** Of the new page's text: not its header, not its controls, not what is offered beside it. */
const ASIDE = `${HEADER}, aside, [role="button"], [role="slider"], [role="group"], time, ${ADDED}`;

/**
 * Two layouts. The old one, and sets still, are in the page itself. A track in the new one is in a frame of the same origin
 * (`iframe#__WEBI_IFRAME_PRELOADED__`, the address with `/n` in front): there this reads the frame's document; the page
 * around it holds the player and no text, and gives no rows.
 */
export const site: SiteAdapter = {
  id: 'soundcloud',
  name: 'SoundCloud',
  matches: ['https://soundcloud.com/*/*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  allFrames: true,
  exclusive: true,
  lookedFor: `lines in ${DESCRIPTION} or ${COMMENT}, ${SET_TRACK}; in the new layout lines in main beside ${HEADER}`,
  read(document) {
    const title = titleOf(document) ?? '';
    const set = [...document.querySelectorAll(SET_TRACK)].flatMap(readSetTrack);
    const description = [...document.querySelectorAll(DESCRIPTION)];
    const comments = [...document.querySelectorAll(COMMENT)];
    return withoutRepeats([
      set,
      ...description.flatMap((text) => listsOfText(text, { title, without: ADDED })),
      ...newTexts(document).flatMap((text) => listsOfText(text, { title, without: ASIDE })),
      ...comments.flatMap((text) => comment(text, title)),
    ]);
  },
  title: titleOf,
  examples: [
    'https://soundcloud.com/some-dj/some-mix',
    'https://soundcloud.com/some-dj/sets/some-set',
    'https://soundcloud.com/n/some-dj/some-mix',
  ],
  nearMisses: ['https://soundcloud.com/discover', 'https://soundcloud.com.example/some-dj/some-mix'],
};

function titleOf(document: Document): string | undefined {
  const header = document.querySelector(HEADER);
  const heading = header?.querySelector('h1') ?? document.querySelector('.soundTitle__title');
  return textOf(heading) || undefined;
}

/** The classes of the new layout are generated; its texts stand in `main`, wherever its header is. */
function newTexts(document: Document): Element[] {
  const main = document.querySelector(HEADER)?.closest('main');
  return main ? [main] : [];
}

function comment(text: Element, title: string): FoundRow[][] {
  const author = textOf(text.closest('.commentItem')?.querySelector('.commentItem__username') ?? null);
  return listsOfText(text, { title, fewest: IN_COMMENTS, without: ADDED }).map((rows) =>
    rows.map((row) => (author === '' ? row : { ...row, list: author })),
  );
}

/** Titles of uploads often name the artist; where they do not, the account does. */
function readSetTrack(item: Element): FoundRow[] {
  const link = item.querySelector('.trackItem__trackTitle');
  const text = textOf(link);
  const account = textOf(item.querySelector('.trackItem__username'));
  const dash = text.search(DASH);
  const rest = text.slice(dash + 3);
  const named = dash > 0 && (DASH.test(rest) || !VERSION.test(rest));
  if (link === null || text === '' || (!named && account === '')) return [];
  const path = link.getAttribute('href')?.split('?')[0];
  const position = Number(textOf(item.querySelector('.trackItem__number')));
  return [
    {
      element: item,
      slot: behind(link),
      text: named ? text : `${account} - ${text}`,
      track: named ? { artist: text.slice(0, dash), title: rest } : { artist: account, title: text },
      ...(position > 0 && { position }),
      ...(path && { key: path }),
    },
  ];
}
