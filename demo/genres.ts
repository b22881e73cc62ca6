/** A shelf of the shop: id, name and slug as Beatport spells them, tempo as people play it. */
export interface Genre {
  id: number;
  name: string;
  slug: string;
  subGenre?: { id: number; name: string };
  bpm: readonly [low: number, high: number];
  /** How often the generator chooses it. */
  weight: number;
}

export const GENRES: readonly Genre[] = [
  genre(90, 'Melodic House & Techno', [120, 126], 9, { id: 267, name: 'Melodic House' }),
  genre(11, 'Tech House', [124, 129], 6),
  genre(6, 'Techno (Peak Time / Driving)', [130, 140], 6, { id: 219, name: 'Driving' }),
  genre(15, 'Progressive House', [120, 126], 3),
  genre(12, 'Deep House', [118, 124], 3),
  genre(93, 'Organic House', [112, 121], 2),
  genre(7, 'Trance (Main Floor)', [132, 140], 2),
  // Half the drum & bass of the shop is filed at half its tempo.
  genre(1, 'Drum & Bass', [172, 176], 2, { id: 5, name: 'Liquid' }),
  genre(37, 'Indie Dance', [112, 124], 2),
  genre(9, 'Breaks / Breakbeat / UK Bass', [128, 138], 1),
  genre(63, 'Downtempo', [84, 110], 1),
  genre(16, 'DJ Tools / Acapellas', [120, 128], 0),
];

export function genreNamed(name: string): Genre {
  return GENRES.find((one) => one.name === name) ?? genre(3, name, [120, 120], 0);
}

function genre(
  id: number,
  name: string,
  bpm: Genre['bpm'],
  weight: number,
  subGenre?: Genre['subGenre'],
): Genre {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id, name, slug, bpm, weight, ...(subGenre ? { subGenre } : {}) };
}
