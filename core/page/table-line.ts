import type { PageLine } from './page-line.ts';

/** Which cell of a row holds what. */
export type Columns = Partial<Record<'artist' | 'title' | 'label', number>>;

const COLUMNS: [name: keyof Columns, pattern: RegExp][] = [
  ['artist', /^(?:artists?|interpret(?:en)?|artiste|performer|by)$/i],
  ['title', /^(?:title|track|song|tune|titel|titre|name|track ?title|track ?name|song ?title)$/i],
  ['label', /^(?:label|record label)$/i],
];
const NUMBER = /^#?\d{1,3}[.)]?$/;
const TIME = /^[[(]?(?:\d{1,2}:)?\d{1,3}:\d{2}[)\]]?$/;
const SPLIT = /\S\s[-–—]\s\S/;

/**
 * A table row as one line, from the lines of its cells; undefined where a cell holds several (a table that is a layout).
 * With headed columns artist and title are put together; without, the cells that are neither number nor time are.
 */
export function tableLine(
  row: Element,
  lines: readonly PageLine[],
  known: Map<Element, Columns>,
): PageLine | undefined {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
  if (lines.length === 0 || lines.length > cells.length) return undefined;
  const texts = cells.map((cell) => lines.filter(({ element }) => cell.contains(element)));
  if (texts.some((inCell) => inCell.length > 1)) return undefined;
  const isHead = cells.every(({ localName }) => localName === 'th');
  const filled = texts.flatMap(([line], index) => (line === undefined ? [] : [{ line, index }]));
  const columns = isHead ? undefined : columnsOf(row, known);
  const artist = filled.find(({ index }) => index === columns?.artist)?.line;
  const title = filled.find(({ index }) => index === columns?.title)?.line;
  const lead = filled
    .filter(({ line }) => NUMBER.test(line.text) || TIME.test(line.text))
    .map(({ line }) => line);
  const rest = filled.map(({ line }) => line).filter((line) => !lead.includes(line));
  const split = rest.find(({ text }) => SPLIT.test(text));
  const main = title ?? split ?? rest[1] ?? rest[0] ?? filled[0]?.line;
  if (main === undefined) return undefined;
  const label = filled.find(({ index }) => index === columns?.label)?.line.text;
  const text =
    artist !== undefined && title !== undefined
      ? `${artist.text} - ${title.text}${label === undefined ? '' : ` [${label}]`}`
      : rest.map((line) => line.text).join(split === undefined ? ' - ' : ' ');
  const numbers = lead.map((line) => (/^\d+$/.test(line.text) ? `${line.text}.` : line.text));
  return {
    ...main,
    text: [...numbers, text].join(' ').trim(),
    element: row,
    group: row.closest('table'),
    kind: 'table>tr',
    heading: isHead,
  };
}

/** Which column holds what, by the words of the table's first row. */
function columnsOf(row: Element, known: Map<Element, Columns>): Columns {
  const table = row.closest('table');
  if (table === null) return {};
  const before = known.get(table);
  if (before !== undefined) return before;
  const heads = [...(table.querySelector('tr')?.children ?? [])].map((cell) =>
    (cell.textContent ?? '').trim(),
  );
  const columns: Columns = {};
  for (const [name, pattern] of COLUMNS) {
    const index = heads.findIndex((head) => pattern.test(head));
    if (index >= 0) columns[name] = index;
  }
  known.set(table, columns);
  return columns;
}
