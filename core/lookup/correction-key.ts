import { labelAfterDash } from '../match/readings.ts';
import { written } from '../text/fold.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { POSSESSIVE } from '../version/version-words.ts';
import { spellRemix } from './spell-remix.ts';

/** Every key begins with the number of its form, so that what was kept in an earlier one is known as such. */
const FORM = '2\n';

/**
 * One key for the writings of one line: cue, number, label, case, accents, separators, and where the guest stands. A choice
 * outranks the matcher, so what may be another track has another key: guests, signs, spaces, every word of the version.
 */
export function correctionKey(line: TrackLine): string {
  const { artists, title, featuring, mix = '' } = line;
  // What follows a second dash may be the rest of the title.
  const rest = labelAfterDash(line) ?? '';
  return FORM + [names(artists), written(title), names(featuring), version(mix), written(rest)].join('\n');
}

export function isCurrentKey(key: string): boolean {
  return key.startsWith(FORM);
}

function names(people: readonly string[]): string {
  return people.map(written).join(' & ');
}

/** "Tilde's Rmx" is "Tilde Remix". */
function version(mix: string): string {
  return spellRemix(written(mix.replace(POSSESSIVE, '')));
}
