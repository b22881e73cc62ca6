import type { LimiterOptions } from '../../core/http/limiter.ts';
import type { Speed } from '../shared/setting-words.ts';
import type { Settings } from '../shared/settings.ts';

/** Requests started a second; after a quiet time six start at once, so that the first screen fills in two seconds. */
const STARTS: Record<Speed, number> = { polite: 1, normal: 2, fast: 3 };
const BURST = 6;

export function paceOf({ speed, inFlight }: Pick<Settings, 'speed' | 'inFlight'>): LimiterOptions {
  return { maxConcurrent: inFlight, ratePerSecond: STARTS[speed], burst: BURST };
}
