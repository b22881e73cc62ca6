import { remember } from '../text/remember.ts';

/** A musical key in the three notations DJs use. */
export interface Key {
  /** As served, with plain signs: "Ab Minor", "A# Minor". Enharmonic names are kept apart. */
  name: string;
  /** Camelot wheel: "1A" (minor) to "12B" (major). */
  camelot: string;
  /** Open Key, the same wheel turned by seven: 8A is 1m, 8B is 1d. */
  openKey: string;
}

// Lists of 2016-2018 say "D♯ maj", today's "Eb Minor"; DJ software writes "Am".
const SPELLING = /^([A-G])\s?([#b]?)\s?(major|maj|minor|min|m)\.?$/i;
const PITCH: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/**
 * Reads a key name. Camelot follows from the pitch, not from Beatport's key ids (7 of 34 are unknown), so that Cb, E#,
 * Fb and B# work too. Undefined for anything that names no key.
 */
export const parseKey: (name: string) => Key | undefined = remember(readKey);

function readKey(name: string): Key | undefined {
  const plain = name.trim().replace('♯', '#').replace('♭', 'b').replace(/\s+/g, ' ');
  const [, letter, sign, mode] = SPELLING.exec(plain) ?? [];
  const natural = letter === undefined ? undefined : PITCH[letter.toUpperCase()];
  // A capital M alone is read by some programs as major and by others as minor.
  if (letter === undefined || natural === undefined || mode === undefined || mode === 'M') return undefined;
  const accidental = sign === '#' ? 1 : sign ? -1 : 0;
  const minor = mode.toLowerCase() === 'm' || mode.toLowerCase().startsWith('min');
  const hour = hourOf(natural + accidental + (minor ? 3 : 0));
  return {
    name: `${letter.toUpperCase()}${sign ? sign.toLowerCase() : ''} ${minor ? 'Minor' : 'Major'}`,
    camelot: `${hour}${minor ? 'A' : 'B'}`,
    openKey: `${((hour + 4) % 12) + 1}${minor ? 'm' : 'd'}`,
  };
}

/** The wheel's hour of a major pitch (a minor key stands at its relative major's): each fifth is one step, C is 8. */
function hourOf(pitch: number): number {
  return ((((pitch * 7 + 7) % 12) + 12) % 12) + 1;
}
