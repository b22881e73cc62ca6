import type { IconName } from '../shared/icons.ts';

/** What a reader can do differs for these six; every failure is one of them. */
export type Trouble = 'offline' | 'challenge' | 'slow' | 'consent' | 'access' | 'failed';

export function troubleOf(kind: string, online: boolean): Trouble {
  if (kind === 'consent' || kind === 'access' || kind === 'challenge' || kind === 'offline') return kind;
  if (!online) return 'offline';
  return SLOW.has(kind) ? 'slow' : 'failed';
}

const SLOW = new Set(['rate-limited', 'retry-after', 'paused', 'failures', 'daily-budget', 'server']);

/** The words for each, and what its button does. */
export const TROUBLES = {
  offline: { icon: 'offline', title: 'popupOffline', hint: 'popupOfflineHint', action: 'commonRetry' },
  challenge: {
    icon: 'person',
    title: 'popupChallenge',
    hint: 'popupChallengeHint',
    action: 'commonOpenBeatport',
  },
  slow: { icon: 'clock', title: 'popupSlow', hint: undefined, action: 'commonRetry' },
  consent: { icon: 'search', title: 'popupConsent', hint: 'popupConsentHint', action: 'popupConsentGrant' },
  access: { icon: 'warn', title: 'popupAccess', hint: 'popupAccessHint', action: 'popupAccessGrant' },
  failed: { icon: 'warn', title: 'popupFailed', hint: undefined, action: 'commonRetry' },
} as const satisfies Record<
  Trouble,
  { icon: IconName; title: string; hint: string | undefined; action: string }
>;
