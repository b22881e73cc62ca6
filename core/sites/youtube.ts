import { findRuns } from '../detect/detect.ts';
import { behind, textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';
import { IN_COMMENTS, listsOfText } from '../page/text-list.ts';

const DESCRIPTION = 'ytd-watch-metadata ytd-text-inline-expander';
/** "…more" and "Show less". */
const MORE = 'tp-yt-paper-button, #expand, #collapse';
const CHAPTER = 'ytd-macro-markers-list-item-renderer';
const COMMENT = 'ytd-comments #content-text';
const BY = 'ytd-comment-view-model, ytd-comment-renderer, ytd-comment-thread-renderer';
const CLOCK = /^\d{1,3}(?::\d{2}){1,2}$/;

export const site: SiteAdapter = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/watch*'],
  optional: true,
  changes: 'rerenders',
  singlePage: true,
  exclusive: true,
  lookedFor: `lines in ${DESCRIPTION}, ${CHAPTER} with a#endpoint[href*="t="] inside, lines in ${COMMENT}`,
  read(document) {
    const title = titleOf(document) ?? '';
    return withoutRepeats([
      ...descriptions(document).flatMap((text) => timed(listsOfText(text, { title, without: MORE }), text)),
      ...chapterLists(document, title),
      ...[...document.querySelectorAll(COMMENT)].flatMap((text) => comment(text, title)),
    ]);
  },
  // What the page's head says is still about the video it was opened with.
  title: titleOf,
  examples: ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?app=desktop&v=a'],
  nearMisses: [
    'https://www.youtube.com/results?search_query=mix',
    'https://music.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube.com.example/watch?v=abcdefghijk',
  ],
};

function titleOf(document: Document): string | undefined {
  return textOf(document.querySelector('ytd-watch-metadata #title h1')) || undefined;
}

/** The text as it is cut, and once it has been opened the whole one too. */
function descriptions(document: Document): Element[] {
  const texts = `${DESCRIPTION} #attributed-snippet-text, ${DESCRIPTION} #expanded yt-attributed-string`;
  const found = [...document.querySelectorAll(texts)];
  return found.length > 0
    ? found.filter((text) => text.closest('[hidden]') === null)
    : [...document.querySelectorAll(DESCRIPTION)];
}

/** Times link to their second of the video; where most lines have one, the list begins with the first of them. */
function timed(lists: readonly FoundRow[][], text: Element): FoundRow[][] {
  const seconds = new Map<string, number>();
  for (const link of text.querySelectorAll('a[href*="t="]')) {
    const at = secondsOf(link);
    if (at !== undefined && CLOCK.test(textOf(link))) seconds.set(textOf(link), at);
  }
  const whole = textOf(text);
  const isCut = text.id === 'attributed-snippet-text' && isClosed(text);
  return lists.map((list) => {
    const rows = list.map((row) => withCue(row, seconds));
    const cued = rows.filter(({ cueSeconds: at }) => at !== undefined);
    const [first] = cued;
    const from = first !== undefined && cued.length >= rows.length / 2 ? rows.indexOf(first) : 0;
    // The last line of a cut text may end in the middle of a name.
    return rows.slice(from).filter((row) => !(isCut && whole.endsWith(row.text)));
  });
}

function withCue(row: FoundRow, seconds: ReadonlyMap<string, number>): FoundRow {
  const words = row.text.split(/[\s()[\]–—-]+/);
  const at = words.map((word) => seconds.get(word)).find((found) => found !== undefined);
  return at === undefined ? row : { ...row, cueSeconds: at };
}

function isClosed(text: Element): boolean {
  const expander = text.closest('ytd-text-inline-expander');
  const more = expander?.querySelector('#expand');
  return more?.hasAttribute('hidden') === false && expander?.hasAttribute('is-expanded') === false;
}

/** The same chapters stand in a panel and among the cards of the description. The music shelf adds one without a time. */
function chapterLists(document: Document, title: string): FoundRow[][] {
  const groups = new Map<Element | null, FoundRow[]>();
  for (const item of document.querySelectorAll(CHAPTER)) {
    const row = item.closest('[hidden]') === null ? readChapter(item) : undefined;
    if (row !== undefined) groups.set(item.parentElement, [...(groups.get(item.parentElement) ?? []), row]);
  }
  return [...groups.values()].flatMap((chapters) => {
    const lines = chapters.map(({ text, cueSeconds: at = 0 }) => ({
      text: `[${Math.floor(at / 60)}] ${text}`,
    }));
    return findRuns(lines, { title }).map(({ rows }) => rows.flatMap(({ to }) => chapters[to] ?? []));
  });
}

/** The time is shown as the reader's language writes it; the link has seconds. */
function readChapter(item: Element): FoundRow | undefined {
  const link = item.querySelector('a#endpoint');
  const text = textOf(item.querySelector('h4'));
  const at = link === null ? undefined : secondsOf(link);
  if (link === null || at === undefined || text === '' || textOf(item.querySelector('#time')) === '')
    return undefined;
  // All that is shown stands inside the link, which jumps: the badge goes behind it.
  return { element: item, slot: behind(link), text, cueSeconds: at };
}

/** A list by another author is named after them. */
function comment(text: Element, title: string): FoundRow[][] {
  const author = textOf(text.closest(BY)?.querySelector('#author-text') ?? null);
  return timed(listsOfText(text, { title, fewest: IN_COMMENTS }), text).map((rows) =>
    rows.map((row) => (author === '' ? row : { ...row, list: author })),
  );
}

/** "…&t=754s" or "…&t=754". */
function secondsOf(link: Element): number | undefined {
  const [, seconds] = /[?&]t=(\d+)s?(?:&|#|$)/.exec(link.getAttribute('href') ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
