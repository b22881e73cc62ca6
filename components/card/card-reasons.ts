import { describeReason, readReason, type ReasonCode } from '../../core/match/reasons.ts';

/** The text of each reason a match can give. Its parameters are the text's, in the same order. */
export const REASON_TEXTS = {
  'line.unidentified': 'cardReasonUnidentified',
  'line.mashup': 'cardReasonMashup',
  'line.unreleased': 'cardReasonUnreleased',
  'line.other': 'cardReasonOther',
  'search.empty': 'cardReasonSearchEmpty',
  'artist.covered': 'cardReasonArtistSame',
  'artist.respelled': 'cardReasonArtistRespelled',
  'artist.missing': 'cardReasonArtistMissing',
  'artist.partOfName': 'cardReasonArtistPart',
  'artist.more': 'cardReasonArtistMore',
  'artist.other': 'cardReasonArtistOther',
  'artist.otherGuest': 'cardReasonOtherGuest',
  'artist.swapped': 'cardReasonSwapped',
  'title.same': 'cardReasonTitleSame',
  'title.respelled': 'cardReasonTitleRespelled',
  'title.suffix': 'cardReasonTitleSuffix',
  'title.dash': 'cardReasonTitleDash',
  'title.none': 'cardReasonTitleNone',
  'version.same': 'cardReasonVersionSame',
  'version.extendedForPlain': 'cardReasonExtendedForPlain',
  'version.plainForExtended': 'cardReasonPlainForExtended',
  'version.extendedRemix': 'cardReasonExtendedRemix',
  'version.plainRemix': 'cardReasonPlainRemix',
  'version.ownMix': 'cardReasonOwnMix',
  'version.short': 'cardReasonShort',
  'version.otherLength': 'cardReasonOtherLength',
  'version.named': 'cardReasonNamedMix',
  'version.nearName': 'cardReasonNearName',
  'version.cutOfRemix': 'cardReasonCutOfRemix',
  'version.originalForRemix': 'cardReasonOriginalForRemix',
  'version.conflict': 'cardReasonConflict',
  'release.sameImage': 'cardReasonSameImage',
  'release.sameLabel': 'cardReasonSameLabel',
  'release.sameCatalogNumber': 'cardReasonSameCatalogNumber',
  'release.djEdit': 'cardReasonDjEdit',
  'release.sameYear': 'cardReasonSameYear',
  'isrc.same': 'cardReasonSameIsrc',
  'duration.same': 'cardReasonSameLength',
  'choice.several': 'cardReasonSeveral',
  'choice.remembered': 'cardReasonRemembered',
  'choice.absent': 'cardReasonMarkedAbsent',
  'choice.gone': 'cardReasonChoiceGone',
} as const satisfies Record<ReasonCode, string>;

type ReasonText = (typeof REASON_TEXTS)[ReasonCode];

/** A reason in the reader's words; a code without a text is put in the core's English. */
export function reasonText(
  reason: string,
  text: (key: ReasonText, ...parameters: string[]) => string,
): string {
  const { code, parameters } = readReason(reason);
  const key = (REASON_TEXTS as Record<string, ReasonText | undefined>)[code];
  return key === undefined ? describeReason(reason) : text(key, ...parameters);
}
