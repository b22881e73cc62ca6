const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// The three forms of RFC 9110 §5.6.7. Day names carry no information and are not compared with the date.
const IMF_FIXDATE = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/i;
const RFC_850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/i;
const ASCTIME = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i;

// Longer than any sensible wait (100 years), and still a time that `Date` can print.
const LONGEST_MS = 100 * 365 * 86_400_000;

/**
 * Milliseconds to wait by a `Retry-After` header (RFC 9110 §10.2.3): seconds or a date, counted from `now`
 * (milliseconds since the epoch). 0 for the past, undefined for a missing or malformed value.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^-?\d+$/.test(text)) return bounded(Number(text) * 1000);
  const date = parseHttpDate(text, now);
  return date === undefined ? undefined : bounded(date - now);
}

function parseHttpDate(text: string, now: number): number | undefined {
  const fix = IMF_FIXDATE.exec(text);
  if (fix) return utc(fix[3], fix[2], fix[1], fix.slice(4));
  const old = RFC_850.exec(text);
  if (old) return utc(fullYear(Number(old[3]), now), old[2], old[1], old.slice(4));
  const asc = ASCTIME.exec(text);
  return asc ? utc(asc[6], asc[1], asc[2], asc.slice(3, 6)) : undefined;
}

// A two-digit year that seems to lie more than 50 years ahead means the century before (RFC 9110 §5.6.7).
function fullYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  if (year > thisYear + 50) return year - 100;
  return year < thisYear - 49 ? year + 100 : year;
}

type Digits = string | number | undefined;

function utc(year: Digits, monthName: Digits, day: Digits, clock: string[]): number | undefined {
  const month = MONTHS.findIndex((name) => name.toLowerCase() === String(monthName).toLowerCase());
  const [hour = 0, minute = 0, second = 0] = clock.map(Number);
  // 60 is a leap second; `Date.UTC` rolls it over, as it would roll over 31 February, which must not count.
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const midnight = new Date(Date.UTC(Number(year), month, Number(day)));
  if (midnight.getUTCDate() !== Number(day)) return undefined;
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

function bounded(ms: number): number {
  return Math.min(Math.max(0, ms), LONGEST_MS);
}
