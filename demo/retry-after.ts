import type { Switches } from './switches.ts';

/** The header a server sends with 429 and 503, in every form HTTP knows and one it does not. */
export function retryAfterHeader(switches: Switches, now: number): Record<string, string> {
  const { retryAfter, retryAfterSeconds } = switches;
  // Dates have whole seconds: rounding up keeps them from meaning "at once".
  const at = new Date(Math.ceil(now / 1000) * 1000 + retryAfterSeconds * 1000);
  const [weekday = '', day = '', month = '', year = '', time = ''] = at.toUTCString().split(/,? /);
  const forms: Record<Exclude<Switches['retryAfter'], 'none'>, string> = {
    seconds: String(retryAfterSeconds),
    date: at.toUTCString(),
    rfc850: `${WEEKDAYS[at.getUTCDay()] ?? weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    asctime: `${weekday} ${month} ${String(at.getUTCDate()).padStart(2)} ${time} ${year}`,
    garbage: 'soon',
  };
  return retryAfter === 'none' ? {} : { 'retry-after': forms[retryAfter] };
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
