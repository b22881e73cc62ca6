import { textOf } from './dom.ts';
import type { Notice } from './site.ts';

const CHECK =
  '#challenge-form, #challenge-error-text, .cf-turnstile, .g-recaptcha, .h-captcha, iframe[src*="captcha"]';
const REFUSED =
  /\b(?:ip|address|account)\b(?:(?!\b(?:ip|address|account)\b).){0,60}\b(?:blocked|banned)\b|\baccess denied\b|^forbidden$/i;
/** Pages that refuse say little else; a review may say "banned" as well. */
const LITTLE = 2000;

/** Why a page without rows refuses to show any: for sites behind a common guard. Asked only where no row was found. */
export function refusalOf(document: Document): Notice | undefined {
  if (document.querySelector(CHECK) !== null) return 'captcha';
  const text = textOf(document.body, 'script, style, noscript');
  return text.length < LITTLE && REFUSED.test(text) ? 'blocked' : undefined;
}
