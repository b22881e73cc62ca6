import { readRows, type SampleRow } from './sample-row.ts';

export interface SampleSet {
  title: string;
  artist: string;
  date: string;
  slug: string;
  rows: SampleRow[];
}

/** Two hours with one of everything: a long list, as on 1001Tracklists. */
export function nightDrive(): SampleSet {
  const artist = 'Isaura Venn';
  return {
    title: 'Night Drive 214',
    artist,
    date: '2026-06-20',
    slug: 'night-drive-214',
    rows: readRows(NIGHT_DRIVE),
  };
}

/** A short morning set, as a friend would write it down. */
export function sunrise(): SampleSet {
  const artist = 'Ama Thistlewood';
  return {
    title: 'Sunrise at the Weir',
    artist,
    date: '2026-07-05',
    slug: 'sunrise-at-the-weir',
    rows: readRows(SUNRISE),
  };
}

const NIGHT_DRIVE = `
0:00 | Halden Quire | Slow Lanterns | | Nine Fathom | 1
4:10 | Sorrel & Pike | Undertow Signal | Extended Mix | Quarrytone | 5
8:55 | Nadja Ostrowe feat. Lumo Verrit | Glass Hours | | Pale Harbour | 7
13:20 | Maro Kestling | Copper Sky | Tilde Ravnsborg Remix | Saltmarsh Audio | 10
w/ | Vanta Meridor | Hold the Line Low | Acappella | Umbriel | 14
18:05 | Jørn Askvik | Nordlys Arkiv | | Kaldfjord | 16
22:40 | Łucja Wrzos | Sól i Popiół | | Pale Harbour | 17
26:30 | Brackwater | Ferric | | Kettle Street | 18
30:15 | ID | ID
33:50 | Stellan Oxmoor & Bexley Rund | Two Rooms | Dub | Kettle Street | 21
37:30 | Quillon Darrow | Pressure Garden | Instrumental | Ironmere | 23
41:45 | Тихий Завод | Полдень | | Ironmere | 24
46:00 | 夜汽車通信 | 終電 | | Umbriel | 25
50:20 | Pemba Okoyle & Dario Fennimondo | Kariba Nights | Zsófia Keletár Remix | Saltmarsh Audio | 27
54:45 | Renn Halloway-Tse | Ledger of Rain | Club Mix | Verdigris | 28
58:30 | Orla Quist | Marrow | VIP | Ironmere | 31
1:02:40 | Halden Quire vs. Stellan Oxmoor | Slow Lanterns vs. Iron Choir | Isaura Venn Mashup
part | Halden Quire | Slow Lanterns | | Nine Fathom | 1
part | Stellan Oxmoor | Iron Choir | | Ironmere | 32
1:06:55 | Kettle Mice | Basement Letter | | White
1:10:20 | Ferro Lunette | ID
1:13:45 | Hex Orchard | Half-Life of a Song | | Quarrytone | 33
1:17:30 | Tomás Aldarín | Corazón de Niebla | Sorrel & Pike Remix | Quarrytone | 34
1:21:50 | Octave Ninety | 8 Minutes to Sunlight | | Lanternfall | 36
1:27:05 | Grönvall Sisters | Döp mig i ljus | | Lanternfall | 37
1:31:30 | Isaura Venn | Night Drive | Extended Mix | Lanternfall | 39
1:36:40 | Lumo Verrit | Copper Sky | | Verdigris | 13
1:40:20 | Maro Kestling & Orla Quist | Cartography | Halden Quire Rework | Saltmarsh Audio | 45
1:44:50 | Quillon Darrow | Pressure Garden | ID Remix | Ironmere
1:48:30 | Vanta Meridor x Pemba Okoyle | Saltlight | | Umbriel | 46
1:52:15 | Dario Fennimondo pres. Falco Settanta | Autostrada Blu | | Quarrytone | 47
1:56:00 | Bexley Rund | Tarmac Hymn, Pt. 2 | | Kettle Street | 49
2:00:05 | Tilde Ravnsborg | Last Ferry Home | | Nine Fathom | 50
`;

const SUNRISE = `
chapter | | Before the sun
0:00 | Ama Thistlewood | Dew Ledger | | Lanternfall | 51
6:00 | Osric Vale-Ndiaye | Heron Road | | Lanternfall | 52
12:00 | Nadja Ostrowe | First Tram | | Pale Harbour | 56
18:00 | Sanne Quay | Tidewrack | Extended Mix | Pale Harbour | 54
w/ | Vanta Meridor | Hold the Line Low | Acappella | Umbriel Works | 14
25:00 | Hallmere & Finch | Porcelain Weather | | Verdigris Ltd | 55
30:00 | ID | ID
chapter | | After the sun
35:00 | Renn Halloway-Tse | Ledger of Rain | Radio Edit | Verdigris Ltd | 29
39:00 | Cobaltine | Night Drive | | Verdigris Ltd | 43
44:00 | Isaura Venn | Night Drive | Maro Kestling Remix | Lanternfall | 42
51:00 | Wexhollow | Undertone Republic | | | 53
55:00 | Tilde Ravnsborg | Last Ferry Home | | Nine Fathom Recordings | 50
`;
