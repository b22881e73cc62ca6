import type { CatalogueTrack } from './catalogue-track.ts';
import { handMadeId } from './hand-made.ts';

/** One row of a sample tracklist, from which pages of every style are written. */
export interface SampleRow {
  /** `part` is one of the tracks a mashup is made of; `chapter` is a heading between rows. */
  kind: 'track' | 'unidentified' | 'mashup' | 'part' | 'chapter';
  artist: string;
  title: string;
  /** As the tracklist has it, not as Beatport spells it. */
  mix?: string;
  label?: string;
  /** Seconds from the start. */
  cue?: number;
  /** Played over the row before. */
  overlay: boolean;
  /** The track of the catalogue that is meant; absent where no track may be found. */
  trackId?: number;
}

/** The row as people write it: "Artist - Title (Mix)". */
export function rowText({ kind, artist, title, mix }: SampleRow, dash = '-'): string {
  return kind === 'chapter' ? title : `${artist} ${dash} ${title}${mix ? ` (${mix})` : ''}`;
}

/**
 * Rows written as a table: `cue | artist | title | mix | label | number of the hand-made recording`. The first cell may also
 * be "w/" (over the row before), "part" (of the mashup above) or "chapter".
 */
export function readRows(table: string): SampleRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => row(line.split('|').map((cell) => cell.trim())));
}

/** As many rows as wanted out of a catalogue, from a place in it, again from its start when it is used up. */
export function rowsFromCatalogue(
  catalogue: readonly CatalogueTrack[],
  count: number,
  from = 0,
): SampleRow[] {
  return Array.from({ length: count }, (_, n) => catalogue[(from + n) % catalogue.length]).flatMap(
    (track, n) => (track ? [rowFromTrack(track, n * 240)] : []),
  );
}

/** Rows whose text would do harm to a program that takes it for HTML, or upset one that trusts its length or direction. */
export function hostileRows(): SampleRow[] {
  const harm = 'window.__hostile=1';
  const titles = [
    `<script>${harm}</script>`,
    `<img src=x onerror="${harm}">`,
    `"><svg onload=${harm}>`,
    `</script><script>${harm}</script>`,
    `javascript:${harm}`,
    '{{constructor.constructor("window.__hostile=1")()}}',
    '=HYPERLINK("https://example.invalid","x")',
    '\u202Eevird thgin\u202C',
    'Zero\u200BWidth\u0000Null',
    'L\u0336o\u0336u\u0336d\u0336'.repeat(40),
    'Endless '.repeat(600).trim(),
    '(((((((([[[[[[[[',
  ];
  return titles.map((title, n) => ({
    kind: 'track' as const,
    artist: n % 2 ? `Mallory ${n}` : `<b>Mallory ${n}</b>`,
    title,
    cue: n * 200,
    overlay: false,
    label: `<i>Label ${n}</i>`,
  }));
}

function row([first = '', artist = '', title = '', mix = '', label = '', number = '']: string[]): SampleRow {
  const identified = artist !== 'ID' && title !== 'ID' && !/^ID\b/.test(mix);
  const words: Record<string, SampleRow['kind']> = { part: 'part', chapter: 'chapter' };
  const kind = words[first] ?? (/\bMashup$/.test(mix) ? 'mashup' : identified ? 'track' : 'unidentified');
  return {
    kind,
    artist,
    title,
    overlay: first === 'w/',
    ...(mix ? { mix } : {}),
    ...(label ? { label } : {}),
    ...(/\d/.test(first) ? { cue: first.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) } : {}),
    ...(number ? { trackId: handMadeId(Number(number)) } : {}),
  };
}

function rowFromTrack(track: CatalogueTrack, cue: number): SampleRow {
  return {
    kind: 'track',
    artist: track.artists.map((name) => name.replace(/ \([A-Z]{2}\)$/, '')).join(' & '),
    title: track.title.trim().replace(/ \(?(?:feat|ft)\. .*/, ''),
    ...(track.mix === 'Original Mix' ? {} : { mix: track.mix }),
    label: track.label.trim(),
    cue,
    overlay: false,
    trackId: track.id,
  };
}
