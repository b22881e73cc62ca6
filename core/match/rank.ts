import { imageIdOf } from '../beatport/urls.ts';
import type { BeatportTrack } from '../beatport/track.ts';
import { fold, foldTokens } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import type { Hints } from '../tracklist/track-line.ts';
import type { Judgement } from './judge.ts';
import { reason } from './reasons.ts';

/** What ranks a judged candidate after the gate; smaller is better, compared from left to right. */
export interface Ranked {
  judgement: Judgement;
  /** Which recording it is: outcome, version, guests, artists, title. Equal keys are one recording on several releases. */
  recording: number[];
  /** Which of its releases: evidence from the page, the writing of the title, how it can be had, original or compilation, date, id. */
  release: (number | string)[];
  evidence: string[];
}

/**
 * A total order, so that neither the order of candidates nor a tie decides. Popularity is no part of it. Nothing here
 * compares by locale.
 */
export function rankJudgements(judgements: readonly Judgement[], hints: Hints = {}): Ranked[] {
  return judgements.map((judgement) => rankOne(judgement, hints)).sort(compareRanked);
}

function rankOne(judged: Judgement, hints: Hints): Ranked {
  const evidence = evidenceFor(judged.track, hints);
  const judgement = settle(judged, evidence);
  const { track, outcome, version, artists, title } = judgement;
  return {
    judgement,
    recording: [OUTCOMES[outcome], version.rank, judgement.absentGuests, artists.rank, title.rank],
    release: [
      -weightOf(evidence),
      judgement.asWritten ? 0 : 1,
      availabilityRank(track),
      compilationRank(track),
      track.releaseDate ?? '9999',
      track.id,
    ],
    evidence,
  };
}

/** What names one release, and so settles which of several records a line means. */
const NAMES_RELEASE = new Set(['release.sameImage', 'release.sameCatalogNumber', 'isrc.same']);

/**
 * The page's cover names the release: on it, a credit or a spelling that differs is no doubt any more. It does not name
 * the mix, so the version must be the one asked for. An ISRC names the recording itself.
 */
function settle(judged: Judgement, evidence: readonly string[]): Judgement {
  const { outcome, version, title, track } = judged;
  if (outcome !== 'doubtful' || track.availability === 'dj-edit') return judged;
  const isSettled =
    evidence.includes('isrc.same') ||
    (evidence.some((text) => NAMES_RELEASE.has(text)) && version.outcome === 'same' && title.rank < 3);
  return isSettled ? { ...judged, outcome: 'pass' } : judged;
}

/** What one record has of the evidence that names a release or a label, and another has not. */
export function isSingledOut(best: readonly string[], other: readonly string[]): boolean {
  return best.some(
    (text) => (NAMES_RELEASE.has(text) || text === 'release.sameLabel') && !other.includes(text),
  );
}

const OUTCOMES = { pass: 0, doubtful: 1, refused: 2 };

function compareRanked(a: Ranked, b: Ranked): number {
  return compareKeys(a.recording, b.recording) || compareKeys(a.release, b.release);
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0;
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
}

/** Lengths on Beatport are DJ lengths, so a different one proves nothing; two seconds' agreement does. */
const SAME_LENGTH_MS = 2_000;

function evidenceFor(track: BeatportTrack, hints: Hints): string[] {
  const evidence: string[] = [];
  const image = track.release?.artworkUrl;
  if (
    hints.releaseImageId !== undefined &&
    image !== undefined &&
    imageIdOf(image) === hints.releaseImageId
  ) {
    evidence.push(reason('release.sameImage'));
  }
  if (hints.isrc !== undefined && track.isrc === hints.isrc) evidence.push(reason('isrc.same'));
  if (sameText(hints.catalogNumber, track.catalogNumber)) evidence.push(reason('release.sameCatalogNumber'));
  if (sameText(hints.label, track.label)) evidence.push(reason('release.sameLabel'));
  if (hints.year !== undefined && track.releaseDate?.startsWith(String(hints.year))) {
    evidence.push(reason('release.sameYear'));
  }
  if (hints.durationMs !== undefined && track.durationMs !== undefined) {
    if (Math.abs(hints.durationMs - track.durationMs) <= SAME_LENGTH_MS)
      evidence.push(reason('duration.same'));
  }
  return evidence;
}

/** The cover names one release, the label many; an ISRC or a length names the recording only. */
function weightOf(evidence: readonly string[]): number {
  return evidence.length + (evidence.includes('release.sameImage') ? 3 : 0);
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && squeezed(a) === squeezed(b);
}

/** "Halyard", "Halyard Records" and "HALYARD (UK)" are one label. */
function squeezed(text: string): string {
  const words = foldTokens(text.replace(/(?<!\s)\s*\([A-Z]{2,3}\)$/, ''));
  const bare = words.filter((word) => !LABEL_WORDS.has(word));
  return (bare.length > 0 ? bare : words).join('');
}

const LABEL_WORDS = new Set(
  'records recordings record music musik audio label ltd limited inc trax digital'.split(' '),
);

function availabilityRank(track: BeatportTrack): number {
  switch (track.availability ?? 'purchase') {
    case 'purchase':
      return 0;
    case 'pre-order':
      return 1;
    case 'album-only':
      return 2;
    case 'unavailable':
      return 3;
    case 'dj-edit':
      return 4;
  }
}

const COMPILATION =
  /\b(?:various|compilation|sampler|best of|mixed by|dj mix|hits|collection|years of|ade 20|miami 20|ibiza 20|vol(?:ume)?\.?\s*\d)/iu;

/** The candidates of a line share their titles and releases. */
const folded = remember(fold);

/** 0 when the release is named after the track, 1 for another single or album, 2 for what looks like a compilation. */
function compilationRank(track: BeatportTrack): number {
  const release = track.release?.name;
  if (release === undefined) return 1;
  const title = folded(track.title);
  if (title !== '' && folded(release).startsWith(title)) return 0;
  return COMPILATION.test(release) ? 2 : 1;
}
