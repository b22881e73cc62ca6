import { textOf } from '../page/dom.ts';
import { withoutRepeats } from '../page/same-lists.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';
import { IN_COMMENTS, listsOfText } from '../page/text-list.ts';

// The new pages give the texts they show slots of their own elements; the old ones mark what was written by people.
const POST = 'shreddit-post [slot="text-body"], .thing.link .expando .md';
const COMMENT = 'shreddit-comment > [slot="comment"], .thing.comment > .entry .usertext-body .md';

export const site: SiteAdapter = {
  id: 'reddit',
  name: 'Reddit',
  matches: [
    'https://www.reddit.com/r/*/comments/*',
    'https://www.reddit.com/user/*/comments/*',
    'https://old.reddit.com/r/*/comments/*',
    'https://old.reddit.com/user/*/comments/*',
  ],
  optional: true,
  // Replies come as they are scrolled to, and a closed thread loses its texts.
  changes: 'rerenders',
  singlePage: true,
  exclusive: true,
  lookedFor: `lines in ${POST}, lines in ${COMMENT}`,
  read(document) {
    const title = titleOf(document) ?? '';
    return withoutRepeats([
      ...[...document.querySelectorAll(POST)].flatMap((text) => listsOfText(text, { title })),
      ...[...document.querySelectorAll(COMMENT)].flatMap((text) => comment(text, title)),
    ]);
  },
  title: titleOf,
  examples: [
    'https://www.reddit.com/r/somemusic/comments/1abcdef/tracklist_of_some_mix/',
    'https://old.reddit.com/r/somemusic/comments/1abcdef/tracklist_of_some_mix/',
  ],
  nearMisses: [
    'https://www.reddit.com/r/somemusic/',
    'https://www.reddit.com.example/r/somemusic/comments/1abcdef/some_title/',
  ],
};

function titleOf(document: Document): string | undefined {
  const post = document.querySelector('shreddit-post')?.getAttribute('post-title')?.trim();
  return post || textOf(document.querySelector('.thing.link a.title')) || undefined;
}

/** A list by another author is named after them. */
function comment(text: Element, title: string): FoundRow[][] {
  const by = text.closest('shreddit-comment')?.getAttribute('author');
  const author = by ?? text.closest('.thing.comment')?.getAttribute('data-author') ?? '';
  return listsOfText(text, { title, fewest: IN_COMMENTS }).map((rows) =>
    rows.map((row) => (author === '' ? row : { ...row, list: author })),
  );
}
