import { nameText } from '../beatport/track-text.ts';
import { csvRow } from './csv.ts';
import { EXPORT_FIELDS, exportRecord, pickFields, type ExportField, type ExportRecord } from './record.ts';
import type { LookupResult } from '../lookup/result.ts';

/** What a list can be written as. */
export type ExportFormat = 'text' | 'csv' | 'json' | 'ndjson' | 'm3u8';

export const EXPORT_FORMATS: readonly ExportFormat[] = ['text', 'csv', 'json', 'ndjson', 'm3u8'];

/** Writes a list row by row, so that a long one needs no memory: `head`, one `row` a result, `tail`. */
export interface ExportWriter<Row = LookupResult> {
  /** Comes before the first row. */
  head: string;
  /** One result. */
  row: (result: Row) => string;
  /** Comes behind the last row. */
  tail: string;
}

/** `fields` choose the columns of CSV, JSON and NDJSON; text and M3U8 have a form of their own. */
export function createExportWriter(format: ExportFormat, fields?: readonly ExportField[]): ExportWriter {
  const writer = createRecordWriter(format, fields);
  return { ...writer, row: (result) => writer.row(exportRecord(result)) };
}

function createRecordWriter(
  format: ExportFormat,
  fields: readonly ExportField[] = EXPORT_FIELDS,
): ExportWriter<ExportRecord> {
  switch (format) {
    case 'csv':
      return {
        head: csvRow(fields),
        tail: '',
        row: (record) => csvRow(fields.map((field) => record[field])),
      };
    case 'ndjson':
      return { head: '', tail: '', row: (record) => `${JSON.stringify(pickFields(record, fields))}\n` };
    case 'json':
      return jsonWriter(fields);
    case 'm3u8':
      return { head: '#EXTM3U\n', tail: '', row: m3u8Entry };
    case 'text':
      return textWriter();
  }
}

/** A whole list at once. */
export function exportResults(
  results: readonly LookupResult[],
  format: ExportFormat,
  fields?: readonly ExportField[],
): string {
  return exportRecords(results.map(exportRecord), format, fields);
}

/** The same for who holds records: a page knows the answers to its rows and nothing of how they came. */
export function exportRecords(
  records: readonly ExportRecord[],
  format: ExportFormat,
  fields?: readonly ExportField[],
): string {
  const { head, row, tail } = createRecordWriter(format, fields);
  return head + records.map(row).join('') + tail;
}

function jsonWriter(fields: readonly ExportField[]): ExportWriter<ExportRecord> {
  let first = true;
  return {
    head: '[',
    row: (record) => {
      const lead = first ? '\n' : ',\n';
      first = false;
      return `${lead}  ${JSON.stringify(pickFields(record, fields))}`;
    },
    tail: '\n]\n',
  };
}

function textWriter(): ExportWriter<ExportRecord> {
  let count = 0;
  return {
    head: '',
    tail: '',
    row: (record) => {
      count += 1;
      return `${String(count).padStart(2, '0')}. ${textLine(record)}\n`;
    },
  };
}

function textLine(record: ExportRecord): string {
  if (record.title === undefined) return record.line.trim();
  const facts = [record.bpm, record.camelot, record.label].filter((fact) => fact !== undefined);
  return facts.length === 0 ? nameOf(record) : `${nameOf(record)} [${facts.join(' · ')}]`;
}

/** A player needs an address on every entry, so lines without a match are left out; the preview plays, the page does not. */
function m3u8Entry(record: ExportRecord): string {
  if (record.url === undefined) return '';
  const seconds = record.durationMs === undefined ? -1 : Math.round(record.durationMs / 1000);
  return `#EXTINF:${seconds},${nameOf(record).replace(/[\r\n]+/g, ' ')}\n${record.previewUrl ?? record.url}\n`;
}

function nameOf({ artists = [], title = '', mix }: ExportRecord): string {
  return nameText(artists, { title, mix });
}
