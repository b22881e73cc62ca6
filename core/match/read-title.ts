import { opensBracket, splitBrackets } from '../text/brackets.ts';
import { foldTokens, unaccent } from '../text/fold.ts';
import { namesVersion } from '../version/mix.ts';
import { remember } from '../text/remember.ts';
import { joinParts, joinWords, NEUTRAL } from '../version/version-words.ts';
import { joinTokens, respell } from './name.ts';

/** A title taken apart. */
export interface Title {
  /** Folded words in order: features and versions out, other brackets in. */
  core: string[];
  /** The same without its brackets. */
  bare: string[];
  joined: string;
  /** The words in the brackets that are neither a feature nor a version, joined. */
  extra: string;
  /** `joined` with ä, ö, ü … in their other spelling, where the title has one. */
  respelled: string | undefined;
  /** As written, without features and versions. */
  text: string;
  versions: string[];
  features: string[];
}

export const readTitle = remember(takeApart);

const FEATURE_START = /^(?:feat|ft|featuring|with|w\/)\b\.?\s/iu;
/** "Tighter feat. Jalja": the credit runs to the next bracket, dash or end. */
const FEATURE_INSIDE =
  /\s(?:feat|ft|featuring)\b\.?\s[^()[\]{}（）【】［］｛｝]*?(?=\s-\s|[()[\]{}（）【】［］｛｝]|$)/giu;
const DASH_SUFFIX = /^(.+\S)\s+[-–—]\s+(\S.*)$/su;
/** A title longer than this is broken or hostile; its end adds nothing to compare. */
const LONGEST = 300;

function takeApart(whole: string): Title {
  const versions: string[] = [];
  const features: string[] = [];
  const extra: string[] = [];
  let title = whole.slice(0, LONGEST);
  let bareTitle = title;
  if (opensBracket(title)) {
    const brackets = splitBrackets(title);
    bareTitle = brackets.outside;
    for (const { text: inside, trailing } of brackets.inside) {
      const isFeature = FEATURE_START.test(inside);
      const isVersion = trailing && (namesVersion(inside) || isNeutral(inside));
      if (isFeature) features.push(inside.replace(FEATURE_START, ''));
      if (isVersion) versions.push(inside);
      // "Out Loud (Say It) (Say It)": Beatport's title and mix name copied together.
      if (isVersion || isFeature || extra.includes(inside)) title = title.replace(inside, ' ');
      else extra.push(inside);
    }
  }
  for (const feature of title.match(FEATURE_INSIDE) ?? [])
    features.push(feature.trim().replace(FEATURE_START, ''));
  const text = withoutSuffix(withoutFeature(title), versions);
  const core = titleTokens(text);
  const respelled = respell(text);
  return {
    text,
    core,
    bare: bareTitle === title ? core : titleTokens(withoutSuffix(withoutFeature(bareTitle), [])),
    joined: joinTokens(core),
    extra: extra.length === 0 ? '' : joinTokens(titleTokens(extra.join(' '))),
    respelled: respelled === undefined ? undefined : joinTokens(titleTokens(respelled)),
    versions,
    features,
  };
}

function withoutFeature(title: string): string {
  return title.replace(FEATURE_INSIDE, ' ');
}

/** "(Main)", "(Explicit)", "(Album Version)" say nothing about the recording. */
function isNeutral(bracket: string): boolean {
  return foldTokens(bracket).every((token) => NEUTRAL.has(token));
}

/** What folding takes away and a short title may consist of. */
export function symbolsOf(text: string): string {
  return unaccent(text).replace(/[\s'’"“”.,:;()[\]-]+/g, '');
}

function withoutSuffix(title: string, versions: string[]): string {
  const suffix = DASH_SUFFIX.exec(title);
  if (suffix?.[1] === undefined || suffix[2] === undefined || !namesVersion(suffix[2])) return title;
  versions.push(suffix[2]);
  return suffix[1];
}

export function titleTokens(title: string): string[] {
  const tokens = joinParts(joinWords(foldTokens(title)));
  // "Rock 'n' Roll" is "Rock & Roll".
  return tokens.includes('n') ? tokens.map((token, at) => (token === 'n' && at > 0 ? 'and' : token)) : tokens;
}
