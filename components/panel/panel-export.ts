import { EXPORT_FIELDS, exportRecord, type ExportRecord } from '../../core/export/record.ts';
import { exportRecords, type ExportFormat } from '../../core/export/writer.ts';
import type { Match } from '../../core/match/match.ts';
import type { PanelItem } from './panel-model.svelte.ts';

export type PanelFormat = Extract<ExportFormat, 'text' | 'csv' | 'json' | 'm3u8'>;

interface FileKind {
  ending: string;
  type: string;
}

export const FILE_KINDS: Record<PanelFormat, FileKind> = {
  text: { ending: 'txt', type: 'text/plain' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  m3u8: { ending: 'm3u8', type: 'audio/x-mpegurl' },
};

/** What a page does not know of its rows: how many requests each of them took. */
const FIELDS = EXPORT_FIELDS.filter((field) => field !== 'requests');

/** The list as the content of a file. `previews` has the addresses that only the tracks' own pages know. */
export function listFile(
  items: readonly PanelItem[],
  format: PanelFormat,
  { waiting, previews = new Map() }: { waiting: string; previews?: ReadonlyMap<number, string> },
): string {
  const records = items.map((item) => recordOf(item, waiting, previews));
  const text = exportRecords(records, format, FIELDS);
  // Without the mark a spreadsheet takes the accents for something else.
  return format === 'csv' ? `\uFEFF${text}` : text;
}

/** For the clipboard: as the file, without its numbers where the lines have none of their own order. */
export function listText(items: readonly PanelItem[], waiting: string): string {
  return listFile(items, 'text', { waiting }).trimEnd();
}

/** "Night Drive 214.csv"; what no file system takes is left out. */
export function fileName(title: string | undefined, format: PanelFormat): string {
  const name = (title ?? '')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name]
    .slice(0, 80)
    .join('')
    .replace(/^\.+/, '')
    .replace(/(?<![. ])[. ]+$/, '');
  return `${short === '' ? 'tracklist' : short}.${FILE_KINDS[format].ending}`;
}

function recordOf(
  { line, answer, state, track }: PanelItem,
  waiting: string,
  previews: ReadonlyMap<number, string>,
): ExportRecord {
  const known = state === 'other' ? NO_TRACK : answer?.ok ? answer.match : undefined;
  const record = exportRecord({
    line,
    requests: 0,
    source: 'cache',
    stale: false,
    ok: true,
    match: known ?? NO_TRACK,
  });
  if (known === undefined) {
    return { ...record, verdict: 'failed', error: answer?.ok === false ? answer.message : waiting };
  }
  const preview = track && previews.get(track.id);
  return preview === undefined ? record : { ...record, previewUrl: preview };
}

const NO_TRACK: Match = { verdict: 'none', score: 0, alternatives: [], reasons: [] };
