/**
 * Why a candidate was taken, doubted or refused: a code with parameters, so that any surface can translate it. On the
 * outside a reason is one string, `code(parameter|parameter)`.
 */
const ENGLISH = {
  'line.unidentified': 'the line names no track',
  'line.mashup': 'a mashup is not one track',
  'line.unreleased': 'the line says it is not released, or not as a download',
  'line.other': 'the line is not a track',
  'search.empty': 'nothing on Beatport has this name',
  'artist.covered': 'the artist is the same',
  'artist.respelled': 'the artist is written {1} on Beatport',
  'artist.missing': '{1} is not credited on Beatport',
  'artist.partOfName': '{1} is only part of a name there',
  'artist.more': 'the line does not name {1}',
  'artist.other': 'another artist: {1}',
  'artist.swapped': 'the line has the title first',
  'title.same': 'the title is the same',
  'title.respelled': 'the title is written {1} on Beatport',
  'title.suffix': 'the title there is {1}',
  'title.dash': 'the dash belongs to the title',
  'title.none': 'Beatport lists other titles only',
  'version.same': 'the version is the same',
  'version.extendedForPlain': 'the extended mix, as no plainer one is there',
  'version.plainForExtended': 'only the plain length is there, not the extended one',
  'version.extendedRemix': 'the extended length of that remix',
  'version.plainRemix': 'that remix in its plain length',
  'version.ownMix': "the artist's own mix: {1}",
  'version.short': 'only a short cut: {1}',
  'version.otherLength': 'another length: {1}',
  'version.named': 'a mix with a name the line does not have: {1}',
  'version.nearName': 'the mix is called {1} there',
  'version.cutOfRemix': 'another cut of that remix: {1}',
  'version.originalForRemix': 'the remix is not there, this is the original',
  'version.conflict': 'another version: {1}',
  'artist.otherGuest': 'another guest: {1}',
  'release.djEdit': "a DJ edit of a record pool, not the artist's own",
  'release.sameImage': 'the cover on the page is the one of this release',
  'release.sameYear': 'the year is the same',
  'release.sameLabel': 'the label is the same',
  'release.sameCatalogNumber': 'the catalogue number is the same',
  'isrc.same': 'the ISRC is the same',
  'duration.same': 'the length is the same',
  'choice.several': 'more than one recording fits',
  'choice.remembered': 'you chose this version',
  'choice.absent': 'you marked this as not on Beatport',
  'choice.gone': 'the version you chose is no longer on Beatport',
} as const;

export type ReasonCode = keyof typeof ENGLISH;

/** `reason('version.conflict', 'Four Tet Remix')` is "version.conflict(Four Tet Remix)". */
export function reason(code: ReasonCode, ...parameters: string[]): string {
  if (parameters.length === 0) return code;
  return `${code}(${parameters.map((text) => text.replaceAll('|', '/')).join('|')})`;
}

/** The code and the parameters of a reason. */
export function readReason(text: string): { code: string; parameters: string[] } {
  const open = text.indexOf('(');
  if (open < 0 || !text.endsWith(')')) return { code: text, parameters: [] };
  return { code: text.slice(0, open), parameters: text.slice(open + 1, -1).split('|') };
}

/** A reason in plain English; an unknown code is shown as it is. */
export function describeReason(text: string): string {
  const { code, parameters } = readReason(text);
  if (!Object.hasOwn(ENGLISH, code)) return text;
  return ENGLISH[code as ReasonCode].replace(
    /\{(\d)\}/g,
    (_, digit: string) => parameters[Number(digit) - 1] ?? '',
  );
}
