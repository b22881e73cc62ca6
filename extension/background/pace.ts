import type { LimiterOptions } from '../../core/http/limiter.ts';
import { USUAL_BURST } from '../../core/http/token-bucket.ts';
import type { Settings, Speed } from '../shared/setting-specs.ts';

/** Requests started a second. */
const STARTS: Record<Speed, number> = { polite: 1, normal: 2, fast: 3 };

export function paceOf({ speed, inFlight }: Pick<Settings, 'speed' | 'inFlight'>): LimiterOptions {
  return { maxConcurrent: inFlight, ratePerSecond: STARTS[speed], burst: USUAL_BURST };
}
