import { escapeHtml as text } from './escape.ts';
import { rowText } from './sample-row.ts';
import type { PageBody, PageContent } from './sample.ts';

/** An ordinary weblog: prose around a numbered list, and lists that are none of our business. */
export function pagePlain({ title, artist, date, rows }: PageContent): PageBody {
  const items = rows
    .filter(({ kind }) => kind !== 'part')
    .map((row) =>
      row.kind === 'chapter'
        ? `<li class="chapter">${text(row.title)}</li>`
        : `<li>${row.overlay ? 'w/ ' : ''}${text(rowText(row, '–'))}${row.label ? ` [${text(row.label)}]` : ''}</li>`,
    );
  return {
    className: 'site-plain',
    head: `<title>${text(title)} – Weir Notes</title>`,
    body:
      `<header><a href="/blog/">Weir Notes</a><nav><ul><li><a href="/blog/">Home</a></li><li><a href="/blog/mixes/">Mixes</a></li><li><a href="/blog/about/">About – who we are</a></li></ul></nav></header>` +
      `<main><article class="post"><h1>${text(title)}</h1><p class="meta">${text(date)}, by ${text(artist)}</p>` +
      `<p>Recorded in one go with the windows open. No requests, no edits, one mistake. Thanks to everybody who sat on the wall until the end – you know who you are.</p>` +
      `<h2>Tracklist</h2><ol>\n${items.join('\n')}\n</ol>` +
      `<p>Questions about the unknown ones go into the comments – first right answer gets a sticker.</p></article>` +
      `<aside><h2>Recent posts</h2><ul><li><a href="/blog/a/">Spring – a walk along the canal</a></li><li><a href="/blog/b/">Needles – what we use</a></li><li><a href="/blog/c/">Radio – new slot on Sundays</a></li><li><a href="/blog/d/">Shop – second-hand boxes</a></li></ul></aside></main>`,
    script: '',
  };
}
