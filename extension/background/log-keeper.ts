import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import { type Logger, logText } from '../../core/logger.ts';
import { LOG_DETAIL_KEY, LOG_KEY, type LogLevel, type LogLine, readLog } from '../shared/log.ts';

export interface LogKeeper {
  logger: Logger;
  /** Writes what is not written yet. Never rejects. */
  flush: () => Promise<void>;
  /** What is not written yet is not written any more. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

const MOST_LINES = 100;
const WRITE_AFTER_MS = 1_000;

/**
 * What core says goes to the console and, without what was asked, to the diagnostics page: warnings and errors, or everything
 * once the switch on that page is on. The last lines outlive the background and not the browser.
 */
export function keepLog({ writeAfterMs = WRITE_AFTER_MS } = {}): LogKeeper {
  const inTurn = pLimit(1);
  let fresh: LogLine[] = [];
  let detail = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A line that is said before this is known is one of a background that has just been started.
  readLog().then(
    (log) => (detail = log.detail),
    () => undefined,
  );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && LOG_DETAIL_KEY in changes) detail = changes[LOG_DETAIL_KEY]?.newValue === true;
  });

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const news = fresh;
    fresh = [];
    return inTurn(() => append(news));
  };

  const say =
    (level: LogLevel): Logger[LogLevel] =>
    (message, fields = {}) => {
      if (!detail && (level === 'debug' || level === 'info')) return;
      console[level](`Cratemark: ${message}`, fields);
      fresh = [...fresh, { at: Date.now(), level, message: withoutWords(message, fields) }].slice(
        -MOST_LINES,
      );
      timer ??= setTimeout(() => void flush(), writeAfterMs);
    };

  return {
    logger: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
    flush,
    forget: () => {
      clearTimeout(timer);
      timer = undefined;
      fresh = [];
      return inTurn(async () => {});
    },
  };
}

async function append(news: readonly LogLine[]): Promise<void> {
  if (news.length === 0) return;
  try {
    const { lines } = await readLog();
    await browser.storage.session.set({ [LOG_KEY]: [...lines, ...news].slice(-MOST_LINES) });
  } catch (cause) {
    console.warn('Cratemark could not store its log:', cause);
  }
}

/** Words of ours; the others may be what was searched for, or an address that holds it. */
const OWN_WORDS = ['type', 'failure', 'reason'];

function withoutWords(message: string, fields: Record<string, unknown>): string {
  const kept = Object.entries(fields).filter(
    ([name, value]) => typeof value === 'number' || (typeof value === 'string' && OWN_WORDS.includes(name)),
  );
  return logText(message.replaceAll(/https?:\S+/g, 'an address'), Object.fromEntries(kept));
}
