import type { BeatportClient } from '../core/client.ts';
import type { Lookup } from '../core/lookup/lookup.ts';
import type { LookupResult } from '../core/lookup/result.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';

export interface PatientFindOptions {
  lookup: Pick<Lookup, 'find'>;
  client: Pick<BeatportClient, 'breaker' | 'host'>;
  signal: AbortSignal;
  /** Told once for every time that is waited for, in milliseconds since the epoch. */
  onWait: (untilMs: number) => void;
}

/** Longer is not waited; the lines fail and say until when. */
const LONGEST_WAIT_MS = 3_600_000;
const MOST_WAITS = 3;

/**
 * Finds lines, the earlier ones first, and waits when Beatport names a time to come back at. Without that, the lines after
 * a long `Retry-After` would all fail within a second, which does not help with an archive.
 */
export function createPatientFind({ lookup, client, signal, onWait }: PatientFindOptions) {
  const { breaker, host } = client;
  let told = 0;
  let arrived = 0;

  return async function find(line: TrackLine): Promise<LookupResult> {
    const priority = arrived++;
    for (let waits = 0; ; waits++) {
      const result = await lookup.find(line, { signal, priority });
      if (result.ok || waits === MOST_WAITS) return result;
      const { open } = breaker.snapshot();
      if (open?.because !== 'retry-after') return result;
      const waitMs = open.untilMs - host.now();
      if (waitMs > LONGEST_WAIT_MS) return result;
      if (open.untilMs > told) onWait(open.untilMs);
      told = Math.max(told, open.untilMs);
      await host.sleep(Math.max(0, waitMs), signal);
    }
  };
}

/** What ends a run: a check, which only a person can pass, or that the day's requests are used up. */
export function endOf(result: LookupResult): 'challenge' | 'daily-budget' | undefined {
  if (result.ok) return undefined;
  const { failure } = result;
  if (failure.kind === 'challenge') return 'challenge';
  if (failure.kind !== 'paused') return undefined;
  return failure.because === 'challenge' || failure.because === 'daily-budget' ? failure.because : undefined;
}
