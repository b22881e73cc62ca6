import { readBody } from './body.ts';
import { fold } from '../text/fold.ts';
import type { LineStyle } from './line-style.ts';
import { segments, withoutBrackets } from '../text/brackets.ts';
import type { Sides } from './split.ts';
import { isVersionText } from '../version/version-text.ts';

/** Signs of several people; a title seldom has them. */
const PEOPLE = /,\s|\s[&+]\s|\s(?:x|vs\.?|feat\.?|ft\.?|pres\.?|presents)\s|^(?:dj|mc)\s/i;
/** Evidence for the rarer order must outweigh the other clearly: one wrong guess turns the whole list round. */
const CLEARLY = 1.3;

/** Whether a list writes "Artist - Title" or "Title - Artist", by all of its lines together; artist first in doubt. */
export function detectOrder(lines: readonly string[]): NonNullable<LineStyle['order']> {
  const sides = lines.map((line) => readBody(line).sides).filter((pair) => pair !== undefined);
  let artistFirst = repeats(sides.map(({ left }) => left));
  let titleFirst = repeats(sides.map(({ right }) => right));
  for (const { left, right } of sides) {
    artistFirst += weight(left, right);
    titleFirst += weight(right, left);
  }
  return titleFirst >= 2 && titleFirst > artistFirst * CLEARLY ? 'title-first' : 'artist-first';
}

/** How much a pair speaks for `artist` being the artist's side. */
function weight(artist: string, title: string): number {
  const versions = holdsVersion(title) && !holdsVersion(artist) ? 2 : 0;
  return versions + (PEOPLE.test(artist) && !PEOPLE.test(withoutBrackets(title)) ? 1 : 0);
}

/** A DJ plays an artist twice more often than a title twice. */
function repeats(names: string[]): number {
  return names.length - new Set(names.map(fold)).size;
}

/** The artist on the left. A mix bracket on the left alone shows a title-first line even without its list. */
export function orderedSides(sides: Sides | undefined, { order }: LineStyle): Sides | undefined {
  if (sides === undefined || order === 'artist-first') return sides;
  const swapped = order === 'title-first' || (holdsVersion(sides.left) && !holdsVersion(sides.right));
  return swapped ? { ...sides, left: sides.right, right: sides.left } : sides;
}

function holdsVersion(text: string): boolean {
  return (
    /[([]/.test(text) && segments(text).some((part) => part.kind !== 'plain' && isVersionText(part.text))
  );
}
