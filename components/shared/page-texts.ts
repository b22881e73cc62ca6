const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "0 byte", "14 kB", "3.2 MB", as the reader's language writes it. */
export function bytesText(bytes: number, language?: string): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1_000 ** power;
  const options = { style: 'unit', unit: UNITS[power], maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}

/** "83 %"; a dash where there is nothing to take a share of. */
export function shareText(part: number, whole: number, language?: string): string {
  if (whole === 0) return '–';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);
}

/** "420 ms", "2.4 s". */
export function durationText(ms: number, language?: string): string {
  const [unit, value] = ms < 1_000 ? (['millisecond', ms] as const) : (['second', ms / 1_000] as const);
  const options = {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'second' && value < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, options).format(value);
}

export function numberText(value: number, language?: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Day and minute, in the reader's time zone. */
export function momentText(ms: number, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
