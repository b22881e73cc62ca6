import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { LIMITS } from '../protocol.ts';

/** A line as the background listens to it. A page may hold anything; what is longer than any name is cut. */
export function sendableLine(line: TrackLine): TrackLine {
  const { title, raw, mix, label, position, hints } = line;
  return {
    ...line,
    ...{ title: title.slice(0, LIMITS.text), raw: raw.slice(0, LIMITS.text) },
    ...{ artists: names(line.artists), remixers: names(line.remixers), featuring: names(line.featuring) },
    ...(mix !== undefined && { mix: mix.slice(0, LIMITS.text) }),
    ...(label !== undefined && { label: label.slice(0, LIMITS.key) }),
    ...(position !== undefined && { position: Math.min(Math.max(0, Math.trunc(position)), 1_000_000) }),
    ...(hints !== undefined && { hints: cutTexts(hints) }),
  };
}

function names(people: readonly string[]): string[] {
  return people.slice(0, LIMITS.people).map((name) => name.slice(0, LIMITS.key));
}

function cutTexts<Values extends object>(values: Values): Values {
  const cut = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, LIMITS.key) : value,
  ]);
  return Object.fromEntries(cut) as Values;
}
