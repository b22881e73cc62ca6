import { clock } from './clock.ts';
import { rowText } from './sample-row.ts';
import type { SampleSet } from './sample-sets.ts';

/** A set as text, as people paste it: `numbered` with cues and labels, `title-first` as "Title (Mix) - Artist". */
export function tracklistText(set: SampleSet, style: 'numbered' | 'title-first'): string {
  // No dash in the heading: it is not a track and must not look like one.
  const head = `${set.title} with ${set.artist}, ${set.date}`;
  const lines = style === 'numbered' ? ['', ...numbered(set)] : titleFirst(set);
  return [head, ...lines, ''].join('\n');
}

function numbered({ rows }: SampleSet): string[] {
  let number = 0;
  return rows
    .filter(({ kind }) => kind !== 'part' && kind !== 'chapter')
    .map((row) => {
      const lead = row.overlay ? 'w/' : `${String(++number).padStart(2, '0')}.`;
      const cue = row.cue === undefined ? '' : `[${clock(row.cue, true)}] `;
      return `${lead} ${cue}${rowText(row)}${row.label ? ` [${row.label}]` : ''}`;
    });
}

function titleFirst({ rows }: SampleSet): string[] {
  return rows
    .filter(({ kind }) => kind !== 'part')
    .flatMap((row) => {
      if (row.kind === 'chapter') return ['', `${row.title}:`];
      return [`${row.overlay ? '+ ' : ''}${row.title}${row.mix ? ` (${row.mix})` : ''} - ${row.artist}`];
    });
}
