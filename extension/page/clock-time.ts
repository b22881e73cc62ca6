/** "14:05" as the reader's browser writes it. */
export function clockTime(epochMs: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(epochMs);
}
