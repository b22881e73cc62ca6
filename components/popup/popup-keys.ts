/** Where the focus is among the results: a row and one of its controls. */
export interface Spot {
  row: number;
  column: number;
}

/**
 * Where an arrow key leads from here; `box` is the search box above the first row, undefined is a key that means nothing. Rows
 * may have different numbers of controls.
 */
export function nextSpot(
  from: Spot,
  key: string,
  columns: readonly number[],
  rightToLeft = false,
): Spot | 'box' | undefined {
  const last = columns.length - 1;
  const inRow = (row: number): Spot => ({ row, column: Math.min(from.column, (columns[row] ?? 1) - 1) });
  const sideways = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return inRow(Math.min(from.row + 1, last));
    case 'ArrowUp':
      return from.row === 0 ? 'box' : inRow(from.row - 1);
    case 'Home':
      return inRow(0);
    case 'End':
      return inRow(last);
    case 'ArrowRight':
      return beside(from, sideways, columns);
    case 'ArrowLeft':
      return beside(from, -sideways, columns);
    default:
      return undefined;
  }
}

function beside({ row, column }: Spot, step: number, columns: readonly number[]): Spot {
  return { row, column: Math.max(0, Math.min(column + step, (columns[row] ?? 1) - 1)) };
}
