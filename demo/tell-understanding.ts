import { TRACK_FIELDS, type TrackField, type Understanding } from '../core/beatport/understanding.ts';
import type { BeatportTrack } from '../core/beatport/track.ts';
import { describeFailure } from '../core/http/failure.ts';

/** What every page of its kind holds; the others are served for some tracks only. */
const ALWAYS: readonly TrackField[] = [
  'id',
  'title',
  'artists',
  'genre',
  'label',
  'release',
  'releaseDate',
  'url',
];

/** For people: a line for each field, then what is new. */
export function tellUnderstanding(reports: readonly Understanding[]): string {
  return reports
    .map((report) => [`${report.page} page ${report.url}`, ...linesOf(report)].join('\n'))
    .join('\n\n');
}

/** 0 all understood, 1 something is missing or new, 3 a check. */
export function exitCodeOf(reports: readonly Understanding[]): number {
  const failures = reports.flatMap((report) => (report.ok ? [] : [report.failure]));
  if (failures.some((failure) => failure.kind === 'challenge')) return 3;
  const understood = reports.length === 2 && reports.every((report) => report.ok && isWhole(report));
  return understood ? 0 : 1;
}

type Understood = Understanding & { ok: true };

function isWhole({ tracks, fields, news }: Understood): boolean {
  return news.length === 0 && tracks.length > 0 && ALWAYS.every((field) => fields[field] > 0);
}

function linesOf(report: Understanding): string[] {
  if (!report.ok) {
    const sample = report.sample === undefined ? [] : [`  for a bug report: ${report.sample}`];
    return [`  ${describeFailure(report.failure)}`, ...sample];
  }
  const { tracks, shapes, fields, news } = report;
  if (tracks.length === 0) return ['  understood, but nothing was found. Try another --query.'];
  const served = Object.entries(shapes).map(([name, count]) => `${count} of the ${name} shape`);
  const lines = TRACK_FIELDS.map((field) => {
    const missing = fields[field] === 0 && ALWAYS.includes(field) ? ', which is new' : '';
    const count = fields[field] === 0 ? `in none${missing}` : `in ${fields[field]} of ${tracks.length}`;
    return `  ${field.padEnd(15)}${count.padEnd(14)}${exampleOf(tracks, field)}`.trimEnd();
  });
  const added = news.length === 0 ? '  nothing new' : `  new fields, not read: ${news.join(', ')}`;
  return [`  records: ${served.join(', ')}`, ...lines, added];
}

/** From Beatport's catalogue, as anybody sees it there. */
function exampleOf(tracks: readonly BeatportTrack[], field: TrackField): string {
  const value = tracks
    .map((track) => track[field])
    .find((one) => one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0));
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(({ name }) => name).join(', ');
  return typeof value === 'object' ? value.name : String(value);
}
