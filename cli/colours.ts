/** Colours only decorate: every state also has a mark and words. */
export interface Colours {
  dim: (text: string) => string;
  good: (text: string) => string;
  warn: (text: string) => string;
  bad: (text: string) => string;
  /** The hue of a place on the Camelot wheel. */
  camelot: (key: string, text: string) => string;
}

/** See no-color.org: any non-empty NO_COLOR turns colours off. */
export function createColours(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Colours {
  const plain = !isTerminal || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  const paint = (code: string) => (text: string) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
  return {
    dim: paint('2'),
    good: paint('32'),
    warn: paint('33'),
    bad: paint('31'),
    camelot: (key, text) => {
      const hue = WHEEL[Number.parseInt(key, 10) - 1];
      return hue === undefined ? text : paint(`38;5;${hue}`)(text);
    },
  };
}

/** Colours of the 256-colour table, 1 to 12 round the wheel, legible on black and on white. */
const WHEEL = [36, 35, 70, 106, 142, 172, 167, 168, 133, 98, 68, 32];
