// What a new site begins with: an adapter that reads its invented pages, the pages, and what is expected of them.

/** @typedef {{ id: string, name: string, pattern: string, example: string }} Site */

/** An address that a pattern matches. */
export function exampleOf(pattern) {
  return pattern.replace('://*.', '://www.').replaceAll('*', 'some-show');
}

/** @param {Site} site */
export function adapterFile({ id, name, pattern, example }) {
  const host = new URL(example).host;
  return `import { creditOf, lineOf } from '../page/credit.ts';
import { behind, durationMs, textOf, textsOf } from '../page/dom.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const ROWS = 'ol.example-tracks > li';

export const site: SiteAdapter = {
  id: '${id}',
  name: '${name}',
  matches: ['${pattern}'],
  optional: true,
  changes: 'static',
  lookedFor: \`\${ROWS} with .example-title inside\`,
  read: (document) => [...document.querySelectorAll(ROWS)].flatMap(readRow),
  title: (document) => textOf(document.querySelector('h1')) || undefined,
  examples: ['${example}'],
  nearMisses: ['https://${host}/', '${example.replace(host, `${host}.example`)}'],
};

function readRow(row: Element, at: number): FoundRow[] {
  const box = row.querySelector('.example-title');
  const title = textOf(box);
  if (box === null || title === '') return [];
  const by = row.querySelector('.example-artists');
  const artist = creditOf(textOf(by), textsOf(row, '.example-artists a'));
  const length = durationMs(textOf(row.querySelector('time')));
  return [
    {
      element: row,
      slot: behind(box),
      text: lineOf(artist, title),
      track: { artist, title },
      position: at + 1,
      ...(length !== undefined && { hints: { durationMs: length } }),
    },
  ];
}
`;
}

const ROWS = {
  show: [
    ['Halden Quire', 'Slow Lanterns', '6:12'],
    ['Cobaltine', 'Dew Ledger', '5:40'],
  ],
  'another-show': [['Wexhollow', 'Undertone Republic', '']],
  none: [],
};

/**
 * @param {Site} site
 * @returns {[file: string, text: string][]}
 */
export function fixtureFiles(site) {
  return Object.entries(ROWS).flatMap(([file, rows]) => {
    const path = `test/fixtures/sites/${site.id}/${file}`;
    return [
      [`${path}.html`, page(site, rows)],
      [`${path}.expected.json`, `${JSON.stringify(expected(site, rows), null, 2)}\n`],
    ];
  });
}

function page({ name, example }, rows) {
  const items = rows.map(
    ([artist, title, time]) =>
      `<li><span class="example-artists"><a href="#">${artist}</a></span> <span class="example-title">${title}</span>${time && ` <time>${time}</time>`}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="canonical" href="${example}">
</head>
<body>
<h1>Quay Sessions</h1>
<ol class="example-tracks">
${items.join('\n')}
</ol>
</body>
</html>
`;
}

function expected({ id, example }, rows) {
  const found = rows.map(([artist, title, time], at) => ({
    text: `${artist} - ${title}`,
    key: `${artist} ${title}`.toLowerCase(),
    kind: 'track',
    artists: [artist],
    title,
    position: at + 1,
    ...(time && {
      hints: { durationMs: (Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])) * 1000 },
    }),
    element: 'li',
    badge: 'behind span.example-title in li',
  }));
  const notice = rows.length === 0 ? { notice: 'empty' } : {};
  return { url: example, lists: [{ site: id, title: 'Quay Sessions', ...notice, rows: found }] };
}
