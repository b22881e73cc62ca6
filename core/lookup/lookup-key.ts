import type { Name } from '../match/name.ts';
import { labelAfterDash } from '../match/readings.ts';
import { recordingOfLine } from '../match/recording.ts';
import { written } from '../text/fold.ts';
import type { Version } from '../version/mix.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { versionWords } from './queries.ts';

/**
 * One key for the lines that Beatport is asked the same about and for which the same of its records can count: all that
 * `buildQueries` and `relevantTo` read of a line. Cue, number, label, guests and hints do not count, because they only
 * choose among those records. Equal keys share requests and cache entries.
 */
export function lookupKey(line: TrackLine): string {
  const { core, bare, extra, respelled = '', artists, remixers, version } = recordingOfLine(line);
  return [
    ...artists.map(nameKey),
    remixers.map(nameKey).join(' & '),
    written(line.title),
    written(versionWords(line.mix ?? '')),
    core.join(' '),
    bare.length < core.length ? bare.join(' ') : '',
    extra,
    respelled,
    versionKey(version),
    // It may be the rest of the title.
    written(labelAfterDash(line) ?? ''),
  ].join('\n');
}

function nameKey({ text, respelled }: Name): string {
  return respelled === undefined ? written(text) : `${written(text)} | ${respelled}`;
}

function versionKey({ length, reworked, original, types, name, people }: Version): string {
  // "Original" says something only beside a name: "Salka Original Mix".
  const isOriginal = original && name.length > 0;
  return [length, reworked, isOriginal, types.join(' '), name.join(' '), people.join(' ')].join('|');
}
