import type { Logger } from '../core/logger.ts';

/** What core does and meets, a line each beside the output, with the facts it gives: "debug: retrying (attempts 1, …)". */
export function verboseLogger(say: (text: string) => void): Logger {
  const at =
    (level: keyof Logger): Logger[keyof Logger] =>
    (message, fields = {}) => {
      const facts = Object.entries(fields).map(([name, value]) => `${name} ${told(value)}`);
      say(`${level}: ${message}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
