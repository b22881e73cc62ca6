import type { Random } from './random.ts';

/** Inventor of people, titles and labels. Nothing it says is given out twice. */
export interface Names {
  artist: () => string;
  title: () => string;
  label: () => string;
}

/**
 * Names are put together from syllables and unusual words rather than taken from lists of names: they sound right on a
 * flyer and belong to nobody we know of.
 */
export function makeNames(random: Random): Names {
  const taken = new Set<string>();
  const fresh = (invent: () => string): string => {
    for (let tries = 0; ; tries++) {
      const name = tries < 40 ? invent() : `${invent()} ${tries - 36}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return {
    artist: () => fresh(() => artist(random)),
    title: () => fresh(() => title(random)),
    label: () => fresh(() => label(random)),
  };
}

function artist(random: Random): string {
  const kind = random.next();
  const surname = () => random.pick(STEMS) + random.pick(ENDINGS);
  if (kind < 0.06) return `${random.pick(THINGS.slice(0, 7))} & ${random.pick(THINGS.slice(7))}`;
  if (kind < 0.1) return `${surname()} & ${random.pick(GIVEN)}`;
  if (kind < 0.14) return `${surname()} ${random.pick(['(UK)', '(BR)', '(IT)', '(US)'])}`;
  if (kind < 0.18) return `DJ ${surname()}`;
  if (kind < 0.24) return surname().toUpperCase();
  if (kind < 0.27) return `${random.pick(CYRILLIC[0])} ${random.pick(CYRILLIC[1])}`;
  if (kind < 0.29) return random.pick(KANJI[0]) + random.pick(KANJI[1]);
  if (kind < 0.42) return surname();
  return `${random.pick(GIVEN)} ${surname()}`;
}

function title(random: Random): string {
  const kind = random.next();
  const adjective = () => random.pick(ADJECTIVES);
  const noun = () => random.pick(NOUNS);
  if (kind < 0.14) return noun();
  if (kind < 0.22) return `${noun()} of ${noun()}`;
  if (kind < 0.28) return `${random.pick(VERBS)} the ${noun()}`;
  if (kind < 0.32) return `${noun()} (${random.pick(VERBS)} Me)`;
  if (kind < 0.35) return `${adjective()} ${noun()}, Pt. ${1 + random.below(3)}`;
  if (kind < 0.37) return `${random.pick(CYRILLIC[0])} ${random.pick(CYRILLIC[1])}`;
  return `${adjective()} ${noun()}`;
}

function label(random: Random): string {
  const name = random.pick(STEMS) + random.pick(ENDINGS);
  return `${random.chance(0.4) ? random.pick(THINGS) : name} ${random.pick(IMPRINTS)}`;
}

const list = (text: string): string[] => text.split(' ');

const GIVEN = list(
  'Ilmo Sanne Tavi Oriel Bodil Kasimir Yael Eskil Mirja Tiago Ansel Noor Íris Zoltán Björk-Ann René Aoife Søren Halina Iñigo Lutz Çağla Ferenc Odile Wim Dagny Ruben Saoirse Emre Petra',
);
const STEMS = list(
  'Kest Varr Holm Brum Quen Ostr Lind Morv Fenn Wex Torv Zell Hask Drev Yarr Pell Skov Cald Thorn Grav Ulm Nørr Vask Élan Szél',
);
const ENDINGS = list(
  'ling mere grave ova wick sund aldo haar ini oyle stad enko ardt issen owe ette aga illo une bury anski',
);
const THINGS = list(
  'Moss Lantern Kettle Anvil Sparrow Tallow Compass Orchard Thimble Gantry Marrow Bellows Cinder Rudder Plover',
);
const ADJECTIVES = list(
  'Hollow Amber Tidal Woven Static Feral Borrowed Paper Sunken Mineral Patient Weightless Northern Velvet Broken Quiet Magnetic Salted Distant Folded Electric Unlit Granite Restless',
);
const NOUNS = list(
  'Harbour Meridian Kiln Signal Orchard Verandah Gravity Lattice Monsoon Terminal Pigment Archive Causeway Tundra Halogen Echo Estuary Ritual Pendulum Thicket Mirage Ozone Cathedral Voltage Ember Parallax',
);
const VERBS = list('Follow Unfold Carry Outrun Remember Bend Answer Leave Hold Trade');
const CYRILLIC = [
  list('Северный Пустой Ржавый Синий Ночной'),
  list('Маяк Трамвай Архив Берег Сигнал'),
] as const;
const KANJI = [list('銀河 深夜 雨音 水平 電波'), list('倉庫 商会 回路 灯台 旅団')] as const;
const IMPRINTS = list('Recordings Audio Works Traxx Music Records Ltd Sound Imprint Collective');
