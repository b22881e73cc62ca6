import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { LIMITS } from '../protocol.ts';

/** A line as the background listens to it. A page may hold anything; what is longer than any name is cut. */
export function sendableLine(line: TrackLine): TrackLine {
  const { title, raw, mix, position, hints } = line;
  return {
    ...cutTexts(line),
    ...{ title: title.slice(0, LIMITS.text), raw: raw.slice(0, LIMITS.text) },
    ...(mix !== undefined && { mix: mix.slice(0, LIMITS.text) }),
    ...(position !== undefined && { position: Math.min(Math.max(0, Math.trunc(position)), 1_000_000) }),
    ...(hints !== undefined && { hints: cutTexts(hints) }),
  };
}

/** Names and lists of names. */
function cutTexts<Values extends object>(values: Values): Values {
  const cut = Object.entries(values).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [name, cutName(value)];
    return [name, Array.isArray(value) ? value.slice(0, LIMITS.people).map(cutName) : value];
  });
  return Object.fromEntries(cut) as Values;
}

function cutName(name: string): string {
  return name.slice(0, LIMITS.key);
}
