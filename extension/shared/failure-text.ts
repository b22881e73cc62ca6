import { browser } from 'wxt/browser';
import type { Failure } from '../../core/http/failure.ts';
import { untilText } from '../../core/until-text.ts';
import type { Pause } from './protocol.ts';
import { text, type TextKey } from './text.ts';

/** What happened and what to do next, in the browser's language. */
export function failureText(failure: Failure): string {
  return failure.kind === 'paused' ? pauseText(failure) : text(FAILURES[failure.kind]);
}

/** For a failure of which only the kind was kept. */
export function kindText(kind: Failure['kind']): string {
  return text(kind === 'paused' ? 'popupSlow' : FAILURES[kind]);
}

export function pauseText({ because, untilMs }: Pause): string {
  const key = PAUSES[because];
  return untilMs === undefined ? text(key) : text(key, clock(untilMs));
}

const FAILURES = {
  challenge: 'failureChallenge',
  'not-found': 'failureNotFound',
  'rate-limited': 'failureRateLimited',
  server: 'failureServer',
  forbidden: 'failureForbidden',
  timeout: 'failureTimeout',
  network: 'failureNetwork',
  aborted: 'failureAborted',
  'too-large': 'failureUnreadable',
  'wrong-type': 'failureUnreadable',
  redirected: 'failureRedirected',
  'cut-short': 'failureCutShort',
  'off-origin': 'failureUnreadable',
  unreadable: 'failureUnreadable',
} as const satisfies Record<Exclude<Failure['kind'], 'paused'>, TextKey>;

const PAUSES = {
  challenge: 'failureChallenge',
  failures: 'failurePaused',
  'retry-after': 'failureAskedToWait',
  'daily-budget': 'failureBudget',
  consent: 'failureConsent',
  access: 'failureAccess',
  offline: 'failureOffline',
  'page-pace': 'failurePagePace',
  reserve: 'failureReserve',
} as const satisfies Record<Pause['because'], TextKey>;

function clock(ms: number): string {
  return untilText(ms, Date.now(), browser.i18n.getUILanguage());
}
