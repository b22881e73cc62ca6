import { foldTokens } from '../text/fold.ts';
import { namesVersion, readVersion } from './mix.ts';
import { remember } from '../text/remember.ts';

/** Words that make a version only of a bracket: too common in titles to count anywhere else. */
const BRACKET_WORDS = new Set(
  'club vocal vocals session sessions anthem private bonus vip reprise rmx theme rewerk'.split(' '),
);
/** "Techmix", "Clubmix": German and Dutch lists write them as one word. */
const COMPOUND = /^\p{L}{3,}(?:mix|remix)$/u;
const LABEL_WORD =
  /\b(?:records?|recordings?|recs?|music|musik|musique|label|audio|sounds?|trax|discos?|digital|productions?)$/iu;
const LONGEST = 14;

/** "Remix" and "mix" in other scripts, where words are not set apart by spaces. */
const FOREIGN = /ремикс|микс(?:$|\s)|リミックス|ミックス|混音|리믹스|믹스|ريمي?كس/iu;

/** Whether a round bracket holds the name of a version. */
export const isVersionText = remember(readsAsVersion);

function readsAsVersion(text: string): boolean {
  return (
    namesVersion(text) ||
    FOREIGN.test(text) ||
    // "(Pell feat. Arno Remix)": the noun belongs to the whole, not to the guest.
    isSquareVersion(text) ||
    foldTokens(text).some((token) => BRACKET_WORDS.has(token) || COMPOUND.test(token))
  );
}

/** Square brackets hold labels, and labels are called "Dub Police" and "Edit Select": there the noun has to come last. */
export function isSquareVersion(text: string): boolean {
  if (LABEL_WORD.test(text)) return false;
  // "[INSTRUMENTAL]", "EXTENDED MIX": nothing but words of a version is no label, in whatever case.
  if (isNameless(text)) return true;
  const last =
    /(?<![\p{L}\p{N}'-])[\p{L}\p{N}'-]+$/u.exec(text.replace(/(?<!\s)\s+(?:19|20)\d\d$/, ''))?.[0] ?? '';
  return namesVersion(last) && last !== text.toUpperCase();
}

function isNameless(text: string): boolean {
  const { name, nouns, types, length } = readVersion([text]);
  return name.length === 0 && (types.length > 0 || length !== 'plain' || nouns.length > 0);
}

/** A part after a further dash: "Extended Mix", "X Remix", "Radio Edit", never a whole title that has "mix" in it. */
export function isVersionSuffix(text: string): boolean {
  return text.split(' ').length <= LONGEST && !/[([]/.test(text) && isSquareVersion(text);
}

export function looksLikeLabel(text: string): boolean {
  return LABEL_WORD.test(text);
}
