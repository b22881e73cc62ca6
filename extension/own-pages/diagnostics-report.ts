import type { HourCounts } from '../shared/hour-counts.ts';
import type { Log } from '../shared/log.ts';

/** What a report may hold. Whatever is added here must be free of searched text, addresses of pages and times of visits. */
export interface ReportFacts {
  version: string;
  browser: string;
  language: string;
  pause?: string;
  consent: boolean;
  cache: { entries: number; bytes: number; trouble?: string };
  hours: readonly HourCounts[];
  errors: readonly { at: number; kind: string }[];
  /** Only those whose adapter found nothing: which other sites were visited is private. */
  sites: readonly { id: string; rows: number; lookedFor: string; notice?: string }[];
  log: Log;
  check?: readonly { name: string; value: string }[];
}

/** In English whatever the browser speaks, because maintainers read it. */
export function diagnosticsReport(facts: ReportFacts): string {
  const { version, browser, language, pause, consent, cache, hours, errors, sites, log, check } = facts;
  const lines = [
    `Cratemark ${version}`,
    `browser: ${browser}`,
    `language: ${language}`,
    `state: ${pause ?? 'working'}${consent ? '' : ', no consent'}`,
    `cache: ${cache.entries} answers, ${cache.bytes} bytes${cache.trouble ? `, ${cache.trouble}` : ''}`,
    `last 24 hours: ${sums(hours.slice(-24))}`,
    `last 7 days: ${sums(hours)}`,
    ...section(
      'errors',
      errors.map(({ at, kind }) => `${minute(at)} ${kind}`),
    ),
    ...section(
      'log',
      log.lines.map(({ at, level, message }) => `${minute(at)} ${level} ${message}`),
    ),
    ...section('sites without rows', sites.filter(({ rows }) => rows === 0).map(siteLine)),
    ...section('check of Beatport', check?.map(({ name, value }) => `${name}: ${value}`) ?? []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`;

function siteLine({ id, lookedFor, notice }: ReportFacts['sites'][number]): string {
  return `${id}: looked for ${lookedFor}${notice === undefined ? '' : ` (${notice})`}`;
}

function sums(hours: readonly HourCounts[]): string {
  const sum = (name: keyof HourCounts) => hours.reduce((total, hour) => total + hour[name], 0);
  const asked = sum('queries') - sum('hits');
  const mean = (name: 'networkMs' | 'waitMs') => (asked === 0 ? 0 : Math.round(sum(name) / asked));
  return [
    `${sum('queries')} lookups`,
    `${sum('hits')} from cache`,
    `${sum('requests')} requests`,
    `${sum('retries')} retries`,
    `${sum('failures')} failed`,
    `${mean('networkMs')} ms network`,
    `${mean('waitMs')} ms waiting`,
  ].join(', ');
}
