export type Cell = string | number | readonly string[] | undefined;

/** One row of comma-separated values (RFC 4180). */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = guarded(typeof value === 'string' ? value : value.join('; '));
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An apostrophe before whatever a spreadsheet would run as a formula (OWASP, "CSV injection"). Where the language separates
 * lists by semicolons, Excel splits a row there instead, quotes or not, and at line ends; others split at tabs. So each of
 * these may begin a cell.
 */
function guarded(text: string): string {
  const cells = SEPARATOR.test(text) ? text.split(AFTER_SEPARATOR) : [text];
  // Some drop a tab or a line end at the start of a cell, and look again.
  const lead = /^[\t\r\n]/.test(text) ? "'" : '';
  return lead + cells.map((cell) => cell.replace(BEFORE_FORMULA, "$&'")).join('');
}

const SEPARATOR = /[;\t\r\n]/;
const AFTER_SEPARATOR = /(?<=[;\t\r\n])/;
/** The full-width forms count as well. Blanks and quotes before them may be dropped. */
const BEFORE_FORMULA = /^[\s"]*(?=[=+\-@＝＋－＠])/;
