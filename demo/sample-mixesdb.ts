import { escapeHtml as text } from './escape.ts';
import { rowText, type SampleRow } from './sample-row.ts';
import type { PageBody, PageContent } from './sample.ts';

/** A wiki page as on www.mixesdb.com: one line an item, cues in minutes, label and catalogue number in brackets. */
export function pageMixesdb(content: PageContent): PageBody {
  const { title, artist, date } = content;
  const name = `${date} - ${artist} - ${title}`;
  return {
    className: 'mediawiki ltr ns-0 site-mixesdb',
    head: `<title>${text(name)} | MixesDB</title><meta name="generator" content="MediaWiki 1.31.0">`,
    body:
      `<header id="mw-head"><a href="/w/Main_Page">Mixes</a><span>demo page</span></header><main id="content" class="mw-body">` +
      `<h1 id="firstHeading" class="firstHeading">${text(name)}</h1><div id="mw-content-text"><div class="mw-parser-output">` +
      `<h2><span class="mw-headline" id="File_details">File details</span></h2><ul><li>Duration: 2:05:00</li><li>Quality: 320 kbps</li></ul>` +
      `<h2><span class="mw-headline" id="Tracklist">Tracklist</span></h2>${lists(content)}</div></div>` +
      `<div id="catlinks">Categories: <a href="/w/Category:${text(artist)}">${text(artist)}</a></div></main>`,
    script: '',
  };
}

/** A chapter ends one numbered list and begins the next. */
function lists(content: PageContent): string {
  const blocks: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (items.length > 0) blocks.push(`<ol>\n${items.join('\n')}\n</ol>`);
    items = [];
  };
  for (const row of content.rows) {
    if (row.kind === 'part') continue;
    if (row.kind !== 'chapter') items.push(`<li>${text(line(content, row))}</li>`);
    else {
      flush();
      blocks.push(`<dl><dt>${text(row.title)}</dt></dl>`);
    }
  }
  flush();
  return blocks.join('\n');
}

function line({ trackOf }: PageContent, row: SampleRow): string {
  const cue = row.cue === undefined ? '[???]' : `[${String(Math.floor(row.cue / 60)).padStart(3, '0')}]`;
  const number = trackOf(row)?.catalogNumber;
  const label = row.label ? ` [${row.label}${number ? ` - ${number}` : ''}]` : '';
  // The wiki writes an unknown track as a question mark.
  if (row.artist === 'ID') return `${cue} ?`;
  return `${cue} ${row.overlay ? '+ ' : ''}${rowText(row)}${label}`;
}
