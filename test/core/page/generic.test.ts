import { describe, expect, it } from 'vitest';
import { findTracklists } from '../../../core/sites/find.ts';
import type { Row } from '../../../core/page/site.ts';
import { openPage } from '../../fixtures/sites/pages.ts';

const lines = [
  '01. Halden Quire – Slow Lanterns (Extended Mix) [Nine Fathom]',
  '02. Sorrel + Pike – Undertow Signal (Maro Kestling Remix)',
  '03. Nadja Ostrowe feat. Lumo Verrit – Glass Hours',
  '04. ID – ID',
  '05. Cobaltine – Dew Ledger [Verdigris]',
];
const prose =
  'This is a long remark about the evening – written by somebody who was there, more or less awake.';

/** The ways in which pages write lines. */
const shapes: [name: string, html: (lines: readonly string[]) => string][] = [
  ['list items', (all) => `<ol>${all.map((line) => `<li>${line}</li>`).join('\n')}</ol>`],
  [
    'list items with inner markup',
    (all) =>
      `<ul>${all.map((line) => `<li>\n<div><b>${line.slice(0, 6)}</b><a href="#">${line.slice(6)}</a></div>\n</li>`).join('')}</ul>`,
  ],
  ['breaks', (all) => `<p>${all.join('<br>\n')}</p>`],
  ['breaks in nested inline elements', (all) => `<div><span><em>${all.join('<br/>')}</em></span></div>`],
  ['paragraphs', (all) => all.map((line) => `<p class="x${line.length}">${line}</p>`).join('\n')],
  [
    'table rows of one cell',
    (all) => `<table>${all.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`,
  ],
  [
    'table rows of several cells',
    (all) =>
      `<table>${all.map((line) => `<tr><td>${line.slice(0, 3)}</td><td>${line.slice(4)}</td></tr>`).join('')}</table>`,
  ],
  ['a layout table', (all) => `<table><tr><td>Menu</td><td>${all.join('<br>')}</td></tr></table>`],
  ['preformatted text', (all) => `<pre>${all.join('\n')}</pre>`],
  ['preformatted code', (all) => `<pre><code>${all.join('\n')}\n</code></pre>`],
  ['newlines', (all) => `<div class="description">${all.join('\n')}</div>`],
  ['blank lines between', (all) => `<pre>${all.join('\n\n')}</pre>`],
  ['a quotation', (all) => `<blockquote><div><p>${all.join('<br>')}</p></div></blockquote>`],
];

const rowsOf = (body: string): Row[] =>
  findTracklists(openPage(`<main>${body}</main>`), 'https://example.org/').flatMap(({ rows }) => rows);
const texts = (rows: readonly Row[]) => rows.map(({ text }) => text);

describe.each(shapes)('a tracklist in %s', (_name, html) => {
  it('is found whole', () => {
    expect(texts(rowsOf(html(lines)))).toEqual(lines);
  });

  it('is found without the text around it', () => {
    expect(texts(rowsOf(`<p>${prose}</p>${html(lines)}<p>${prose}</p>`))).toEqual(lines);
  });

  it('takes badges without losing a letter, and is found again with them', () => {
    const document = openPage(`<main>${html(lines)}</main>`);
    const before = document.body.textContent;
    const find = () => findTracklists(document, 'https://example.org/').flatMap(({ rows }) => rows);
    // From the last to the first, as a slot with an offset asks for.
    for (const { slot } of find().reverse()) {
      const badge = document.createElement('cratemark-badge');
      const after = slot.offset === undefined ? slot.after : splitAt(slot.after, slot.offset);
      slot.parent.insertBefore(badge, after === null ? slot.parent.firstChild : after.nextSibling);
    }
    expect(document.querySelectorAll('cratemark-badge')).toHaveLength(lines.length);
    expect(document.body.textContent).toBe(before);
    expect(texts(find())).toEqual(lines);
    const following = [...document.querySelectorAll('cratemark-badge')].map((badge) =>
      textBefore(badge).slice(-6),
    );
    expect(following).toEqual(lines.map((line) => line.slice(-6)));
  });
});

describe('a badge in text whose newlines are shown', () => {
  const written: [name: string, html: (line: string) => string][] = [
    ['with nothing else', (line) => line],
    ['with a link at the start', (line) => `<a href="#">${line.slice(0, 3)}</a>${line.slice(3)}`],
    ['with a link at the end', (line) => `${line.slice(0, 6)}<a href="#">${line.slice(6)}</a>`],
    ['with each line in an element', (line) => `<span>${line}\n</span>`],
  ];

  it.each(written)('stays on the line of its row, %s', (_name, html) => {
    const document = openPage(`<main><div><span>${lines.map(html).join('\n')}</span></div></main>`);
    const rows = findTracklists(document, 'https://example.org/').flatMap((found) => found.rows);
    expect(rows).toHaveLength(lines.length);
    for (const { slot } of rows.toReversed()) {
      const badge = document.createElement('cratemark-badge');
      const after = slot.offset === undefined ? slot.after : splitAt(slot.after, slot.offset);
      slot.parent.insertBefore(badge, after === null ? slot.parent.firstChild : after.nextSibling);
    }
    const ends = [...document.querySelectorAll('cratemark-badge')].map((badge) => textBefore(badge, false));
    expect(ends.map((text, at) => lines[at]?.endsWith(text.slice(-6)))).toEqual(lines.map(() => true));
  });
});

/** The first half of a text node, the rest behind it. */
function splitAt(node: Node | null, offset: number): Node | null {
  if (node !== null && node.nodeType === 3) (node as Text).splitText(offset);
  return node;
}

/** The text of the page up to an element. */
function textBefore(element: Element, trimmed = true): string {
  let text = '';
  for (let node: Node | null = element; node !== null && text.length < 6;) {
    if (node.previousSibling !== null) {
      node = node.previousSibling;
      text = (node.textContent ?? '') + text;
    } else node = node.parentNode;
  }
  return trimmed ? text.trimEnd() : text;
}

describe('the generic detector', () => {
  it('wants six lines where people talk', () => {
    const talk = (count: number) =>
      `<div class="comment-list"><div>${lines.slice(0, count).join('<br>')}</div></div>`;
    expect(rowsOf(talk(5))).toHaveLength(0);
    expect(rowsOf(`<div>${lines.join('<br>')}</div>`)).toHaveLength(5);
  });

  it('reads no menu, no script and nothing that somebody is writing', () => {
    for (const tag of ['nav', 'textarea', 'script', 'template', 'footer']) {
      expect(rowsOf(`<${tag}>${lines.map((line) => `<p>${line}</p>`).join('')}</${tag}>`), tag).toHaveLength(
        0,
      );
    }
    expect(
      rowsOf(`<div contenteditable="true">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`),
    ).toHaveLength(0);
    expect(rowsOf(`<div hidden>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`)).toHaveLength(0);
  });

  it('puts artist and title of headed columns together, in whatever order they stand', () => {
    const cells = [
      ['Slow Lanterns (Dub)', 'Halden Quire', '6:01'],
      ['Undertow', 'Sorrel', '5:00'],
      ['Glass Hours (Maro Remix)', 'Nadja Ostrowe', '4:44'],
      ['Dew Ledger', 'Cobaltine', '7:10'],
    ];
    const rows = rowsOf(
      `<table><tr><th>Title</th><th>Artist</th><th>Time</th></tr>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    );
    expect(rows.map(({ line }) => line.artists[0])).toEqual([
      'Halden Quire',
      'Sorrel',
      'Nadja Ostrowe',
      'Cobaltine',
    ]);
    expect(rows[0]?.line).toMatchObject({ title: 'Slow Lanterns', mix: 'Dub' });
  });

  const plain = [
    'Wexhollow – Low Water',
    'Cobaltine – Rope',
    'Isaura Venn – Quay',
    'Halden Quire – Salt',
    'Pike – Tar',
  ];
  const listed = (all: readonly string[]) => `<ol>${all.map((line) => `<li>${line}</li>`).join('')}</ol>`;

  it.each(['CD 2', 'Hour Two', 'Side B', 'Teil 2', 'Segunda hora'])(
    'goes on with a list below "%s", though nothing there speaks for music',
    (name) => {
      const page = (all: string[], more: string[]) =>
        `<h2>Night</h2>${listed(all)}<h3>${name}</h3>${listed(more)}`;
      const bare = lines.map((line) => line.slice(4));
      const numbered = plain.map((line, at) => `0${at + 1}. ${line}`);
      expect(texts(rowsOf(page(bare, plain)))).toEqual([...bare, ...plain]);
      expect(texts(rowsOf(page(lines, numbered)))).toEqual([...lines, ...numbered]);
      expect(texts(rowsOf(`<p>${[...lines, name, ...numbered].join('<br>')}</p>`))).toEqual([
        ...lines,
        ...numbered,
      ]);
    },
  );

  it('leaves a list of other things below another headline', () => {
    const keepers = ['Norway – Oslo', 'Peru – Lima', 'Kenya – Nairobi', 'Japan – Tokyo', 'Egypt – Cairo'];
    for (const page of [
      `${listed(lines)}<h3>Capitals</h3>${listed(keepers)}`,
      `${listed(keepers)}<h3>Music</h3>${listed(lines)}`,
    ])
      expect(texts(rowsOf(page))).toEqual(lines);
  });

  it('finds two lists of a page, each by itself', () => {
    const other = lines.map((line) => line.replace('–', '– Another'));
    const page = `<h2>Set one</h2><ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol><p>${prose}</p><p>${prose}</p><p>${prose}</p><h2>Set two</h2><ol>${other.map((line) => `<li>${line}</li>`).join('')}</ol>`;
    const found = findTracklists(openPage(page), 'https://example.org/');
    expect(found.map(({ rows }) => rows.length)).toEqual([5, 5]);
    expect(new Set(found.flatMap(({ rows }) => rows.map(({ key }) => key))).size).toBe(10);
  });
});
