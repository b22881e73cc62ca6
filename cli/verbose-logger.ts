import { type Logger, logText } from '../core/logger.ts';

/** What core does and meets, a line each beside the output, with the facts it gives: "debug: retrying (attempts 1, …)". */
export function verboseLogger(say: (text: string) => void): Logger {
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (message, fields = {}) =>
      say(`${level}: ${logText(message, fields)}`);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
