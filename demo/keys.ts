/** A musical key as Beatport's records describe it. */
export interface KeyFacts {
  id: number;
  name: string;
  letter: string;
  sharp: boolean;
  flat: boolean;
  major: boolean;
  camelotNumber: number;
  camelotLetter: 'A' | 'B';
}

/** Names in the order of how often they occur: flats dominate, a few sharps are spelt beside their flats. */
export const KEY_NAMES = [
  ...['A Minor', 'F Minor', 'G Minor', 'C Minor', 'D Minor', 'E Minor', 'B Minor', 'Ab Minor', 'Bb Minor'],
  ...['Eb Minor', 'Db Minor', 'F# Minor', 'C Major', 'G Major', 'F Major', 'Ab Major', 'Db Major', 'D Major'],
  ...[
    'Eb Major',
    'Bb Major',
    'A Major',
    'E Major',
    'B Major',
    'Gb Major',
    'A# Minor',
    'C# Minor',
    'G# Minor',
  ],
  ...['G# Major'],
] as const;

export function keyFacts(name: string): KeyFacts {
  const [, letter = 'C', accidental = '', mode = 'Major'] = /^([A-G])([b#]?) (Major|Minor)$/.exec(name) ?? [];
  const major = mode === 'Major';
  const pitch = (SEMITONES[letter] ?? 0) + (accidental === '#' ? 1 : accidental === 'b' ? 11 : 0);
  return {
    id: IDS[name] ?? 29,
    name,
    letter,
    sharp: accidental === '#',
    flat: accidental === 'b',
    major,
    // The wheel goes up in fifths; a minor key sits with the major key three semitones above it.
    camelotNumber: ((7 * (major ? pitch : pitch + 3) + 7) % 12) + 1,
    camelotLetter: major ? 'B' : 'A',
  };
}

const SEMITONES: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

// As seen on Beatport; of the spellings whose id nobody recorded, two get the free numbers 29 and 30.
const IDS: Record<string, number> = {
  'Ab Minor': 1,
  'Eb Minor': 2,
  'Bb Minor': 3,
  'F Minor': 4,
  'C Minor': 5,
  'G Minor': 6,
  'D Minor': 7,
  'A Minor': 8,
  'E Minor': 9,
  'B Minor': 10,
  'F# Minor': 11,
  'Db Minor': 12,
  'B Major': 13,
  'Db Major': 15,
  'Ab Major': 16,
  'Eb Major': 17,
  'Bb Major': 18,
  'F Major': 19,
  'C Major': 20,
  'G Major': 21,
  'D Major': 22,
  'A Major': 23,
  'E Major': 24,
  'A# Minor': 26,
  'C# Minor': 28,
  'Gb Major': 33,
  'Gb Minor': 34,
  'G# Minor': 29,
  'G# Major': 30,
};
