import type { PageCounts, Pause } from '../shared/protocol.ts';
import type { Text } from '../shared/text.ts';
import type { PageMood } from './entry.ts';
import { clockTime } from './clock-time.ts';
import type { Theme } from '../shared/tokens.ts';
import type { PageBarView } from './page-bar.ts';

export interface BarFacts {
  counts: PageCounts;
  /** Rows whose answer is on its way. */
  underWay: number;
  mood: PageMood;
  theme: Theme;
}

export function barView({ counts, underWay, mood, theme }: BarFacts, text: Text): PageBarView {
  const { match, unseen = 0 } = counts;
  const asked = counts.asked - unseen;
  const idle = underWay === 0 || mood.held || mood.pause !== undefined;
  return {
    summary: text('pageFound', match, asked),
    room: text('pageFound', counts.asked, counts.asked).length,
    partial: unseen > 0,
    progress: idle ? undefined : (asked - counts.waiting) / Math.max(1, asked),
    notice: mood.pause && noticeOf(mood.pause, text),
    theme,
  };
}

/** What happened and what to do next; a button where one click from here helps. */
function noticeOf({ because, untilMs }: Pause, text: Text): PageBarView['notice'] {
  const time = untilMs === undefined ? '' : clockTime(untilMs);
  switch (because) {
    case 'challenge':
      return { text: text('pagePauseChallenge'), action: text('commonOpenBeatport') };
    case 'consent':
      return { text: text('pagePauseConsent'), action: text('pageGrant') };
    case 'access':
      return { text: text('pagePauseAccess'), action: text('pageGrant') };
    case 'offline':
      return { text: text('pagePauseOffline'), action: text('commonRetry') };
    case 'failures':
      return { text: time === '' ? text('pagePauseFailures') : text('pagePauseFailuresUntil', time) };
    case 'retry-after':
      return { text: time === '' ? text('pagePauseSlow') : text('pagePauseSlowUntil', time) };
    case 'daily-budget':
      return { text: text('pagePauseBudget') };
    case 'page-pace':
      return { text: text('pagePausePace', time), action: text('pageAskNow') };
    case 'reserve':
      return { text: text('pagePauseReserve'), action: text('pageAskNow') };
  }
}
