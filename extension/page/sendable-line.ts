import { cutTexts } from '../../core/tracklist/cut-texts.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { LIMITS } from '../shared/protocol.ts';

/** A line as the background listens to it. A page may hold anything; what is longer than any name is cut. */
export function sendableLine(line: TrackLine): TrackLine {
  const { title, raw, mix, position, hints } = line;
  return {
    ...cutNames(line),
    title: title.slice(0, LIMITS.text),
    raw: raw.slice(0, LIMITS.text),
    ...(mix !== undefined && { mix: mix.slice(0, LIMITS.text) }),
    ...(position !== undefined && { position: Math.min(Math.max(0, Math.trunc(position)), 1_000_000) }),
    ...(hints !== undefined && { hints: cutNames(hints) }),
  };
}

/** Names and lists of names. */
function cutNames<Values extends object>(values: Values): Values {
  return cutTexts(values, LIMITS.key, LIMITS.people);
}
