import { parseArgs } from 'node:util';
import { EXPORT_FIELDS, type ExportField } from '../core/export/record.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../core/export/writer.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export type Format = 'table' | ExportFormat;

export interface Options {
  /** A file, '-', or lines to look up. */
  operands: string[];
  format: Format;
  /** Undefined for all. */
  fields?: ExportField[];
  origin: string;
  concurrency: number;
  /** Requests started a second, 0 for no limit. */
  rate: number;
  /** Seconds for one attempt. */
  timeout: number;
  /** Requests a day, 0 for no limit; undefined for what is usual at the origin. */
  budget?: number;
  /** Where answers are kept instead of the usual place. */
  cacheDir?: string;
  useCache: boolean;
  resume: boolean;
  /** What core does and meets is told on standard error. */
  verbose: boolean;
  help: boolean;
  version: boolean;
}

const FORMATS: readonly Format[] = ['table', ...EXPORT_FORMATS];
const WITH_FIELDS: readonly Format[] = ['csv', 'json', 'ndjson'];
const MOST_CONCURRENT = 10;
const LEAST_TIMEOUT = 0.1;

const SWITCHES = ['no-cache', 'resume', 'verbose', 'help', 'version'] as const;
const VALUES = ['format', 'fields', 'origin', 'concurrency', 'rate', 'timeout', 'budget', 'cache'] as const;
type Switch = (typeof SWITCHES)[number];
type Value = (typeof VALUES)[number];

/** Throws UsageError for anything that makes no sense; the message names the option and the next step. */
export function parseOptions(argv: readonly string[]): Options {
  const { operands, on, values } = read(argv);
  const format = readFormat(values.get('format'));
  const fields = readFields(values.get('fields'), format);
  const budget = readBudget(values.get('budget'));
  const cacheDir = readText('cache', values.get('cache'), 'a folder');
  if (cacheDir !== undefined && on.has('no-cache')) {
    throw new UsageError('--cache and --no-cache exclude each other. Leave one of them out.');
  }
  return {
    operands,
    format,
    ...(fields === undefined ? {} : { fields }),
    origin: readOrigin(values.get('origin')),
    concurrency: readConcurrency(values.get('concurrency')),
    rate: readRate(values.get('rate')),
    timeout: readTimeout(values.get('timeout')),
    ...(budget === undefined ? {} : { budget }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
    useCache: !on.has('no-cache'),
    resume: on.has('resume'),
    verbose: on.has('verbose'),
    help: on.has('help'),
    version: on.has('version'),
  };
}

interface Arguments {
  operands: string[];
  on: Set<Switch>;
  values: Map<Value, string>;
}

function read(argv: readonly string[]): Arguments {
  const known = {
    ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
    ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
    help: { type: 'boolean' as const, short: 'h' },
  };
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true });
  const result: Arguments = { operands: [], on: new Set(), values: new Map() };
  for (const token of tokens) {
    if (token.kind === 'positional') result.operands.push(token.value);
    if (token.kind === 'option') take(result, token);
  }
  return result;
}

function take(
  { on, values }: Arguments,
  option: { name: string; rawName: string; value?: string | undefined },
): void {
  const { name, rawName, value } = option;
  if (isOneOf(SWITCHES, name)) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value. Write just ${rawName}.`);
    on.add(name);
  } else if (isOneOf(VALUES, name)) {
    // The parser takes whatever follows; an option there means that the value was forgotten.
    if (value === undefined || value.startsWith('--')) {
      throw new UsageError(`${rawName} needs a value: ${EXAMPLES[name]}.`);
    }
    values.set(name, value);
  } else {
    throw new UsageError(`There is no option ${rawName}.${suggestion(name, [...SWITCHES, ...VALUES], '--')}`);
  }
}

const EXAMPLES: Record<Value, string> = {
  format: '--format csv',
  fields: '--fields line,bpm,camelot,label',
  origin: '--origin https://www.beatport.com',
  concurrency: '--concurrency 3',
  rate: '--rate 2',
  timeout: '--timeout 30',
  budget: '--budget 1000',
  cache: '--cache ./answers',
};

function readFormat(text: string | undefined): Format {
  if (text === undefined) return 'table';
  if (isOneOf(FORMATS, text)) return text;
  const hint = suggestion(text, FORMATS) || ` Choose one of ${FORMATS.join(', ')}.`;
  throw new UsageError(`--format "${text}" is not known.${hint}`);
}

function readFields(text: string | undefined, format: Format): ExportField[] | undefined {
  if (text === undefined) return undefined;
  if (!WITH_FIELDS.includes(format)) {
    throw new UsageError(`--fields works with csv, json and ndjson, not with ${format}. Add --format csv.`);
  }
  const names = text.split(',').map((name) => name.trim());
  return names.map((name) => {
    if (isOneOf(EXPORT_FIELDS, name)) return name;
    const hint = suggestion(name, EXPORT_FIELDS) || ` Choose from ${EXPORT_FIELDS.join(', ')}.`;
    throw new UsageError(`--fields has no field "${name}".${hint}`);
  });
}

function readOrigin(text = 'https://www.beatport.com'): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (bare) return url.origin;
  throw new UsageError(`--origin must be an address without a path, not "${text}". Try ${EXAMPLES.origin}.`);
}

function readConcurrency(text = '3'): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_CONCURRENT) return count;
  throw new UsageError(
    `--concurrency must be a whole number from 1 to ${MOST_CONCURRENT}, not "${text}". Try ${EXAMPLES.concurrency}.`,
  );
}

function readRate(text = '2'): number {
  if (/^(?:\d*\.)?\d+$/.test(text) && Number.isFinite(Number(text))) return Number(text);
  throw new UsageError(`--rate must be a number from 0 (no limit) up, not "${text}". Try ${EXAMPLES.rate}.`);
}

function readTimeout(text = '30'): number {
  if (/^(?:\d*\.)?\d+$/.test(text) && Number(text) >= LEAST_TIMEOUT && Number.isFinite(Number(text)))
    return Number(text);
  throw new UsageError(
    `--timeout must be a number of seconds from ${LEAST_TIMEOUT} up, not "${text}". Try ${EXAMPLES.timeout}.`,
  );
}

function readBudget(text: string | undefined): number | undefined {
  if (text === undefined || (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))))
    return text === undefined ? text : Number(text);
  throw new UsageError(
    `--budget must be a whole number from 0 (no limit) up, not "${text}". Try ${EXAMPLES.budget}.`,
  );
}

function readText(name: Value, text: string | undefined, what: string): string | undefined {
  if (text === undefined || text.trim() !== '') return text;
  throw new UsageError(`--${name} needs ${what}, not an empty text. Try ${EXAMPLES[name]}.`);
}

function suggestion(word: string, known: readonly string[], lead = ''): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean ${lead}${near}?`;
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}
