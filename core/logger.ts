/** Where core says what it did. Quiet unless the host gives one; `fields` are plain values, never page bodies. */
export interface Logger {
  debug: LogMethod;
  info: LogMethod;
  warn: LogMethod;
  error: LogMethod;
}

type LogMethod = (message: string, fields?: Record<string, unknown>) => void;

const nothing = () => {};

export const quietLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
