/** Where core says what it did. Quiet unless the host gives one; `fields` are plain values, never page bodies. */
export interface Logger {
  /** Steps, for finding a fault. */
  debug: LogMethod;
  /** What happened, all being well. */
  info: LogMethod;
  /** What went wrong and was coped with. */
  warn: LogMethod;
  /** What went wrong. */
  error: LogMethod;
}

/** One message; `fields` say what it is about. */
export type LogMethod = (message: string, fields?: Record<string, unknown>) => void;

/** A line of a log: "retrying (failure server, attempts 2)". */
export function logText(message: string, fields: Record<string, unknown>): string {
  const facts = Object.entries(fields).map(([name, value]) => `${name} ${told(value)}`);
  return facts.length === 0 ? message : `${message} (${facts.join(', ')})`;
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const nothing = () => {};

export const quietLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
