import { browser } from 'wxt/browser';
import type { Logger } from '../../core/logger.ts';
import { isRecord } from '../../core/is-record.ts';

export type LogLevel = keyof Logger;

const LEVELS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];

/** What core said, without anything that was asked: its words, and beside them only numbers and kinds of failures. */
export interface LogLine {
  /** Milliseconds since the epoch. */
  at: number;
  level: LogLevel;
  message: string;
}

export interface Log {
  /** Whether everything is noted, not only what went wrong. Off again when the browser is closed. */
  detail: boolean;
  /** Latest last. */
  lines: LogLine[];
}

/** Where they lie in the browser's session storage, which is memory and never reaches the disk. */
export const LOG_KEY = 'log';
export const LOG_DETAIL_KEY = 'logDetail';

export async function readLog(): Promise<Log> {
  const stored = await browser.storage.session.get([LOG_KEY, LOG_DETAIL_KEY]);
  const { [LOG_KEY]: lines, [LOG_DETAIL_KEY]: detail } = stored as Record<string, unknown>;
  return { detail: detail === true, lines: Array.isArray(lines) ? lines.filter(isLogLine) : [] };
}

export async function setLogDetail(detail: boolean): Promise<void> {
  await browser.storage.session.set({ [LOG_DETAIL_KEY]: detail });
}

function isLogLine(value: unknown): value is LogLine {
  if (!isRecord(value)) return false;
  const { at, level, message } = value;
  return typeof at === 'number' && typeof message === 'string' && LEVELS.some((known) => known === level);
}
