import type { BeatportTrack, Person } from '../../core/beatport/track.ts';
import { parseKey } from '../../core/beatport/key.ts';
import { BEATPORT_ORIGIN, searchUrl } from '../../core/beatport/urls.ts';
import { matchLine } from '../../core/match/match-line.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { RowAnswer } from '../shared/protocol.ts';

/** A row of the sample tracklist with its answer. */
export interface SampleAnswer {
  line: TrackLine;
  answer: RowAnswer & { ok: true };
}

/**
 * What the welcome page annotates without any network: a tracklist and a catalogue, both invented, between them the parser
 * and the matcher of annotated pages. Each row shows another thing that can happen.
 */
export const SAMPLE_LINES = [
  '01. Halden Quire - Slow Lanterns [NINE FATHOM]',
  '02. Maro Kestling - Copper Sky (Tilde Ravnsborg Remix)',
  '03. Sorrel and Pike - Undertow Signal (Extended)',
  '04. Isaura Venn - Night Drive (Orla Quist Remix)',
  '05. Dario Fenn - Tide Table',
  '06. ID - ID',
] as const;

export function sampleAnswer(index: number): SampleAnswer {
  const line = parseLine(SAMPLE_LINES[index] ?? '');
  return { line, answer: { ok: true, match: matchLine(line, catalogue()), stale: false } };
}

function catalogue(): BeatportTrack[] {
  return TABLE.trim()
    .split('\n')
    .map((row, index) =>
      trackOf(
        row.split('|').map((cell) => cell.trim()),
        index,
      ),
    );
}

function trackOf(cells: readonly string[], index: number): BeatportTrack {
  const [artists = '', title = '', mix = '', remixers = '', bpm = '', key = '', label = '', date = ''] =
    cells;
  const [length = '', genre = ''] = cells.slice(8);
  const [minutes = 0, seconds = 0] = length.split(':').map(Number);
  const musicalKey = parseKey(key);
  return {
    // Ids and addresses of nobody: the link leads to Beatport's search, which exists.
    id: index + 1,
    url: searchUrl(BEATPORT_ORIGIN, `${artists} ${title}`),
    title,
    mix,
    artists: people(artists),
    remixers: people(remixers),
    bpm: Number(bpm),
    label,
    releaseDate: date,
    durationMs: (minutes * 60 + seconds) * 1_000,
    genre,
    ...(musicalKey && { key: musicalKey }),
  };
}

function people(cell: string): Person[] {
  return cell === '' ? [] : cell.split(';').map((name) => ({ name: name.trim() }));
}

// artists | title | mix | remixers | bpm | key | label | date | length | genre
const TABLE = `
Halden Quire | Slow Lanterns | Original Mix | | 122 | A Minor | Nine Fathom | 2025-03-14 | 6:42 | Melodic House & Techno
Halden Quire | Slow Lanterns | Instrumental | | 122 | A Minor | Nine Fathom | 2025-03-14 | 6:42 | Melodic House & Techno
Maro Kestling | Copper Sky | Original Mix | | 124 | Db Minor | Saltmarsh Audio | 2023-06-09 | 7:02 | Progressive House
Maro Kestling; Tilde Ravnsborg | Copper Sky | Tilde Ravnsborg Remix | Tilde Ravnsborg | 125 | E Minor | Saltmarsh Audio | 2023-10-13 | 5:47 | Melodic House & Techno
Sorrel & Pike | Undertow Signal | Original Mix | | 124 | F# Minor | Quarrytone | 2025-09-05 | 6:05 | Melodic House & Techno
Sorrel & Pike | Undertow Signal | Extended Mix | | 124 | F# Minor | Quarrytone | 2025-09-05 | 7:31 | Melodic House & Techno
Isaura Venn | Night Drive | Original Mix | | 127 | A Minor | Lanternfall | 2026-03-06 | 6:16 | Melodic House & Techno
Isaura Venn | Night Drive | Extended Mix | | 127 | A Minor | Lanternfall | 2026-03-06 | 7:49 | Melodic House & Techno
Dario Fenn | Tide Table | Wren Halsey Remix | Wren Halsey | 121 | C Major | Pale Harbour | 2024-11-22 | 6:20 | Deep House
Dario Fenn | Tide Table | Ilo Marsh Remix | Ilo Marsh | 126 | G Minor | Pale Harbour | 2024-11-22 | 6:48 | Tech House
`;
