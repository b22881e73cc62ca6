/** So many at once, and so many more every minute until it is full again. */
export interface Allowance {
  first: number;
  aMinute: number;
}

export interface Purse {
  left: number;
  /** When the next minute's come. */
  fullMs: number;
}

const MINUTE_MS = 60_000;
/** More are not in use at a time; what was used longest ago is full again, or nearly. */
const MOST = 200;

/** The purse of that name as it stands now. Who takes out of it lowers what is left. */
export function purseIn(
  purses: Record<string, Purse>,
  name: string,
  { first, aMinute }: Allowance,
  now: number,
): Purse {
  const purse = purses[name] ?? { left: first, fullMs: now + MINUTE_MS };
  const minutes = Math.floor((now - purse.fullMs) / MINUTE_MS) + 1;
  if (minutes > 0) {
    purse.left = Math.min(first, purse.left + minutes * aMinute);
    purse.fullMs += minutes * MINUTE_MS;
  }
  // A clock that was put back must not make anybody wait for the time it was.
  if (purse.fullMs > now + MINUTE_MS) purse.fullMs = now + MINUTE_MS;
  // The last in use is the last in order.
  Reflect.deleteProperty(purses, name);
  purses[name] = purse;
  const [oldest = name, ...others] = Object.keys(purses);
  if (others.length >= MOST) Reflect.deleteProperty(purses, oldest);
  return purse;
}
