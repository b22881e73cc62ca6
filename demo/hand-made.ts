import type { CatalogueTrack } from './catalogue-track.ts';
import { FIRST_RELEASE_ID, FIRST_TRACK_ID } from './ids.ts';

/**
 * The recordings of the sample tracklists with their siblings: chosen by hand and never to change, because demos, tests and
 * screenshots state their tempo, key and label. Number n becomes track 90 000 000 + n.
 */
export function handMade(): CatalogueTrack[] {
  return TABLE.trim()
    .split('\n')
    .map((line) => track(line.split('|').map((cell) => cell.trim())));
}

/** The catalogue id of number `n` of the table. */
export function handMadeId(n: number): number {
  return FIRST_TRACK_ID - 1 + n;
}

function track(cells: string[]): CatalogueTrack {
  const [n = '', artists = '', title = '', mix = '', remixers = '', bpm = '', key = '', genre = ''] = cells;
  const [label = '', releaseNo = '', release = '', date = '', length = '', number = '', flags = ''] =
    cells.slice(8);
  const has = (flag: string) => flags.split(' ').includes(flag);
  const same = Number(/same=(\d+)/.exec(flags)?.[1] ?? n);
  const [minutes = 0, seconds = 0] = length.split(':').map(Number);
  return {
    id: handMadeId(Number(n)),
    title: has('spaces') ? `${title} ` : title,
    mix,
    artists: people(artists),
    remixers: people(remixers),
    bpm: bpm === '-' ? null : Number(bpm),
    key: key === '-' ? null : key,
    genre: GENRE[genre] ?? genre,
    subGenre: null,
    label: has('spaces') ? `${label} ` : label,
    release: { id: FIRST_RELEASE_ID - 1 + Number(releaseNo), name: release },
    releaseDate: date,
    isrc: has('no-isrc') ? null : `ZZCRM${date.slice(2, 4)}${String(same).padStart(5, '0')}`,
    durationMs: (minutes * 60 + seconds) * 1000 + 320,
    catalogNumber: number,
    trackNumber: 1 + (Number(n) % 4),
    price: 1.59,
    saleType: has('album-only') ? 'albumOnly' : 'purchase',
    preOrder: has('pre-order'),
    exclusive: has('exclusive'),
    djEdit: false,
    worldwide: !has('elsewhere'),
  };
}

const people = (cell: string): string[] => (cell ? cell.split(';').map((name) => name.trim()) : []);

const GENRE: Record<string, string> = {
  melodic: 'Melodic House & Techno',
  tech: 'Tech House',
  techno: 'Techno (Peak Time / Driving)',
  progressive: 'Progressive House',
  deep: 'Deep House',
  organic: 'Organic House',
  indie: 'Indie Dance',
  downtempo: 'Downtempo',
  dnb: 'Drum & Bass',
  tools: 'DJ Tools / Acapellas',
};

// n | artists | title | mix | remixers | bpm | key | genre | label | release no | release | date | length | catalogue no | flags
// "same=4" shares the ISRC of number 4: one recording under two ids.
const TABLE = `
 1 | Halden Quire | Slow Lanterns | Original Mix | | 122 | A Minor | melodic | Nine Fathom Recordings | 1 | Slow Lanterns EP | 2025-03-14 | 6:42 | NFR041
 2 | Halden Quire | Slow Lanterns | Instrumental | | 122 | A Minor | melodic | Nine Fathom Recordings | 1 | Slow Lanterns EP | 2025-03-14 | 6:42 | NFR041
 3 | Halden Quire | Slow Lanterns | Original Mix | | 122 | A Minor | melodic | Nine Fathom Recordings | 90 | Nine Fathom: Ten Winters | 2026-01-23 | 6:42 | NFRLP10 | album-only same=1
 4 | Sorrel & Pike | Undertow Signal | Original Mix | | 124 | F# Minor | melodic | Quarrytone | 2 | Undertow Signal | 2025-09-05 | 6:05 | QT112
 5 | Sorrel & Pike | Undertow Signal | Extended Mix | | 124 | F# Minor | melodic | Quarrytone | 3 | Undertow Signal (Extended) | 2025-09-05 | 7:31 | QT112X
 6 | Sorrel & Pike | Undertow Signal | Radio Edit | | 124 | F# Minor | melodic | Quarrytone | 2 | Undertow Signal | 2025-09-05 | 3:28 | QT112
 7 | Nadja Ostrowe; Lumo Verrit | Glass Hours feat. Lumo Verrit | Original Mix | | 123 | D Minor | melodic | Pale Harbour | 4 | Glass Hours | 2024-11-22 | 6:58 | PH077
 8 | Nadja Ostrowe; Lumo Verrit | Glass Hours feat. Lumo Verrit | Dub | | 123 | D Minor | melodic | Pale Harbour | 4 | Glass Hours | 2024-11-22 | 6:31 | PH077
 9 | Maro Kestling | Copper Sky | Original Mix | | 124 | Db Minor | progressive | Saltmarsh Audio | 5 | Copper Sky | 2023-06-09 | 7:02 | SMA029
10 | Maro Kestling; Tilde Ravnsborg | Copper Sky | Tilde Ravnsborg Remix | Tilde Ravnsborg | 125 | E Minor | melodic | Saltmarsh Audio | 6 | Copper Sky (Remixes) | 2023-10-13 | 5:47 | SMA034
11 | Maro Kestling | Copper Sky | Tilde Ravnsborg Extended Remix | Tilde Ravnsborg | 125 | E Minor | melodic | Saltmarsh Audio | 6 | Copper Sky (Remixes) | 2023-10-13 | 7:20 | SMA034
12 | Maro Kestling | Copper Sky | Orla Quist Remix | Orla Quist | 128 | C Minor | techno | Saltmarsh Audio | 6 | Copper Sky (Remixes) | 2023-10-13 | 6:14 | SMA034
13 | Lumo Verrit | Copper Sky | Original Mix | | 121 | G Major | deep | Verdigris Ltd | 7 | Small Hours EP | 2022-02-18 | 6:26 | VRD015
14 | Vanta Meridor | Hold the Line Low | Acappella | | 124 | B Minor | tools | Umbriel Works | 8 | Hold the Line Low | 2024-05-17 | 4:02 | UMB053
15 | Vanta Meridor | Hold the Line Low | Original Mix | | 124 | B Minor | tech | Umbriel Works | 8 | Hold the Line Low | 2024-05-17 | 6:10 | UMB053
16 | Jørn Askvik | Nordlys Arkiv | Original Mix | | 126 | Eb Minor | melodic | Kaldfjord Audio | 9 | Nordlys Arkiv | 2024-01-19 | 7:44 | KFA008
17 | Łucja Wrzos | Sól i Popiół | Original Mix | | 125 | Bb Minor | melodic | Pale Harbour | 10 | Sól i Popiół EP | 2025-05-30 | 6:53 | PH083
18 | Brackwater (UK) | Ferric | Original Mix | | 127 | G Minor | tech | Kettle Street Traxx | 11 | Ferric / Oxide | 2025-07-11 | 6:20 | KST066 | exclusive
19 | Brackwater (UK) | Oxide | Original Mix | | 127 | C Minor | tech | Kettle Street Traxx | 11 | Ferric / Oxide | 2025-07-11 | 6:02 | KST066
20 | Stellan Oxmoor; Bexley Rund | Two Rooms | Original Mix | | 125 | F Minor | tech | Kettle Street Traxx | 12 | Two Rooms | 2023-03-24 | 6:37 | KST041
21 | Stellan Oxmoor; Bexley Rund | Two Rooms | Dub | | 125 | F Minor | tech | Kettle Street Traxx | 12 | Two Rooms | 2023-03-24 | 6:01 | KST041
22 | Quillon Darrow | Pressure Garden | Original Mix | | 130 | Ab Minor | techno | Ironmere | 13 | Pressure Garden | 2024-08-02 | 6:25 | IRM018
23 | Quillon Darrow | Pressure Garden | Instrumental | | 130 | Ab Minor | techno | Ironmere | 13 | Pressure Garden | 2024-08-02 | 6:25 | IRM018
24 | Тихий Завод | Полдень | Original Mix | | 129 | C# Minor | techno | Ironmere | 14 | Полдень | 2022-10-28 | 7:13 | IRM007
25 | 夜汽車通信 | 終電 | Original Mix | | 128 | A# Minor | techno | Umbriel Works | 15 | 終電 EP | 2023-12-08 | 6:48 | UMB047
26 | Pemba Okoyle; Dario Fennimondo | Kariba Nights | Original Mix | | 122 | F Major | melodic | Saltmarsh Audio | 16 | Kariba Nights | 2025-02-07 | 6:59 | SMA051
27 | Pemba Okoyle; Dario Fennimondo | Kariba Nights | Zsófia Keletár Extended Remix | Zsófia Keletár | 124 | D Minor | melodic | Saltmarsh Audio | 17 | Kariba Nights (Remixed) | 2025-06-20 | 7:38 | SMA055
28 | Renn Halloway-Tse | Ledger of Rain | Club Mix | | 126 | C Minor | progressive | Verdigris Ltd | 18 | Ledger of Rain | 2021-09-17 | 7:05 | VRD009
29 | Renn Halloway-Tse | Ledger of Rain | Radio Edit | | 126 | C Minor | progressive | Verdigris Ltd | 18 | Ledger of Rain | 2021-09-17 | 3:31 | VRD009
30 | Orla Quist | Marrow | Original Mix | | 131 | E Minor | techno | Ironmere | 19 | Marrow | 2024-03-15 | 6:09 | IRM015
31 | Orla Quist | Marrow | VIP Mix | | 132 | E Minor | techno | Ironmere | 20 | Marrow (VIP) | 2025-01-31 | 6:22 | IRM021
32 | Stellan Oxmoor | Iron Choir | Original Mix | | 130 | A Minor | techno | Ironmere | 21 | Iron Choir EP | 2023-05-05 | 6:44 | IRM011
33 | Hex Orchard | Half-Life of a Song | Original Mix | | 128 | D Major | indie | Quarrytone | 22 | Half-Life of a Song | 2025-10-24 | 5:56 | QT115 | spaces
34 | Tomás Aldarín; Sorrel & Pike | Corazón de Niebla | Sorrel & Pike Remix | Sorrel & Pike | 126 | B Minor | melodic | Quarrytone | 23 | Corazón de Niebla | 2025-04-11 | 6:50 | QT109
35 | Tomás Aldarín | Corazón de Niebla | Original Mix | | 122 | G Minor | melodic | Quarrytone | 23 | Corazón de Niebla | 2025-04-11 | 6:34 | QT109
36 | Octave Ninety | 8 Minutes to Sunlight | Original Mix | | 125 | - | progressive | Lanternfall | 24 | 8 Minutes to Sunlight | 2020-11-13 | 8:08 | LF003 | no-isrc
37 | Grönvall Sisters | Döp mig i ljus | Extended Mix | | 126 | Eb Major | melodic | Lanternfall | 25 | Döp mig i ljus | 2026-02-20 | 7:24 | LF031
38 | Isaura Venn | Night Drive | Original Mix | | 127 | A Minor | melodic | Lanternfall | 26 | Night Drive | 2026-03-06 | 6:16 | LF032
39 | Isaura Venn | Night Drive | Extended Mix | | 127 | A Minor | melodic | Lanternfall | 26 | Night Drive | 2026-03-06 | 7:49 | LF032
40 | Isaura Venn | Night Drive | Radio Edit | | 127 | A Minor | melodic | Lanternfall | 26 | Night Drive | 2026-03-06 | 3:35 | LF032
41 | Isaura Venn | Night Drive | Instrumental | | 127 | A Minor | melodic | Lanternfall | 26 | Night Drive | 2026-03-06 | 6:16 | LF032
42 | Isaura Venn; Maro Kestling | Night Drive | Maro Kestling Remix | Maro Kestling | 124 | C Major | progressive | Lanternfall | 27 | Night Drive (Remixes) | 2026-05-15 | 7:11 | LF034
43 | Cobaltine | Night Drive | Original Mix | | 110 | E Major | indie | Verdigris Ltd | 28 | Headlights EP | 2019-08-30 | 5:23 | VRD004
44 | Maro Kestling; Orla Quist | Cartography | Original Mix | | 128 | F Minor | techno | Saltmarsh Audio | 29 | Cartography | 2024-09-20 | 6:46 | SMA046
45 | Maro Kestling; Orla Quist | Cartography | Halden Quire Rework | | 123 | C Minor | melodic | Saltmarsh Audio | 30 | Cartography (Reworks) | 2025-01-17 | 7:27 | SMA049
46 | Vanta Meridor; Pemba Okoyle | Saltlight | Original Mix | | 126 | Ab Major | melodic | Umbriel Works | 31 | Saltlight | 2025-11-28 | 6:33 | UMB061
47 | Dario Fennimondo; Falco Settanta | Autostrada Blu | Original Mix | | 124 | Db Major | indie | Quarrytone | 32 | Autostrada Blu | 2024-06-28 | 6:19 | QT098
48 | Bexley Rund | Tarmac Hymn, Pt. 1 | Original Mix | | 129 | G# Minor | techno | Kettle Street Traxx | 33 | Tarmac Hymn | 2024-10-04 | 5:58 | KST059
49 | Bexley Rund | Tarmac Hymn, Pt. 2 | Original Mix | | 129 | G# Minor | techno | Kettle Street Traxx | 33 | Tarmac Hymn | 2024-10-04 | 6:41 | KST059
50 | Tilde Ravnsborg | Last Ferry Home | Original Mix | | 120 | C Major | melodic | Nine Fathom Recordings | 34 | Last Ferry Home | 2025-12-12 | 8:21 | NFR049
51 | Ama Thistlewood | Dew Ledger | Original Mix | | 112 | G Major | organic | Lanternfall | 35 | Dew Ledger | 2024-04-26 | 6:55 | LF021
52 | Osric Vale-Ndiaye | Heron Road | Original Mix | | 115 | E Minor | organic | Lanternfall | 36 | Heron Road EP | 2023-08-11 | 7:17 | LF017
53 | Wexhollow | Undertone Republic | Original Mix | | 87 | F Minor | dnb | Ironmere | 37 | Undertone Republic | 2025-08-22 | 4:46 | IRM024
54 | Sanne Quay | Tidewrack | Extended Mix | | 118 | Bb Major | organic | Pale Harbour | 38 | Tidewrack | 2026-11-06 | 7:09 | PH091 | pre-order
55 | Hallmere & Finch | Porcelain Weather | Original Mix | | 98 | D Major | downtempo | Verdigris Ltd | 39 | Porcelain Weather | 2021-05-21 | 5:12 | VRD008
56 | Nadja Ostrowe | First Tram | Original Mix | | 116 | A Minor | organic | Pale Harbour | 40 | First Tram | 2023-01-27 | 6:28 | PH058 | elsewhere
`;
