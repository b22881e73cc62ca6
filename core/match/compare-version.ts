import { isPlain, type Version } from '../version/mix.ts';
import type { Name } from './name.ts';
import { reason } from './reasons.ts';
import { isCensored, slipBetween } from './slip.ts';

/** Whether the version found is the one asked for. `rank` orders what passes: 0 is exactly it. */
export interface VersionMatch {
  outcome: 'same' | 'doubtful' | 'conflict';
  rank: number;
  reason: string;
}

/**
 * The conflict table: version identity is a gate, not a bonus, because a bonus can be outweighed. `mix` is what Beatport
 * calls the version found, for the reason. An artist's own name in a mix name says nothing new: in Beatport's mix name those
 * of the line (Beatport lists remixers among its artists), in the line's those of either side.
 */
export function compareVersions(asked: Version, found: Version, mix: string, own: Own): VersionMatch {
  if (asked.people.join() === found.people.join()) return compareSides(asked, found, mix, own);
  return compareSides(withoutOwnName(asked, own.line), withoutOwnName(found, own.line), mix, own);
}

function compareSides(asked: Version, found: Version, mix: string, own: Own): VersionMatch {
  return isPlain(asked) ? comparePlain(asked, found, mix, own) : compareNamed(asked, found, mix, own);
}

/** The artists of the line and of the record. */
export interface Own {
  line: readonly Name[];
  track: readonly Name[];
}

/** "Salka Extended Mix" by Salka is the extended mix; a bare "Salka Mix" may be a mix of its own. */
function withoutOwnName(asked: Version, artists: readonly Name[]): Version {
  if (asked.reworked || asked.name.length === 0) return asked;
  const name = withoutOwn(asked.name, artists);
  const says = asked.original || asked.length !== 'plain' || name.length > 0;
  if (name.length === asked.name.length || !says) return asked;
  return {
    ...asked,
    name,
    people: asked.people.filter((person) => !artists.some(({ joined }) => joined === person)),
  };
}

function comparePlain(asked: Version, found: Version, mix: string, own: Own): VersionMatch {
  if (found.reworked || found.types.length > 0) return conflict(mix);
  if (isPlain(found)) return compareLengths(asked, found, mix);
  if (withoutOwn(found.name, own.line).length === 0) {
    if (found.length === asked.length)
      return { outcome: 'same', rank: 2, reason: reason('version.ownMix', mix) };
    if (asked.length === 'plain' && found.length === 'extended') {
      return { outcome: 'same', rank: 3, reason: reason('version.ownMix', mix) };
    }
    return doubtful(3, reason('version.otherLength', mix));
  }
  if (asked.length === 'plain' && found.length !== 'short' && isClubMix(found)) {
    return { outcome: 'same', rank: 4, reason: reason('version.ownMix', mix) };
  }
  return doubtful(6, reason('version.named', mix));
}

function compareLengths(asked: Version, found: Version, mix: string): VersionMatch {
  if (asked.length === found.length) return same();
  if (asked.length === 'plain' && found.length === 'extended') {
    return { outcome: 'same', rank: 1, reason: reason('version.extendedForPlain') };
  }
  if (asked.length === 'extended' && found.length === 'plain')
    return doubtful(2, reason('version.plainForExtended'));
  return found.length === 'short' && asked.length === 'plain'
    ? doubtful(4, reason('version.short', mix))
    : doubtful(5, reason('version.otherLength', mix));
}

function compareNamed(asked: Version, found: Version, mix: string, own: Own): VersionMatch {
  const names = compareVersionNames(asked, found, own);
  const sameTypes = asked.types.join(' ') === found.types.join(' ');
  if (names === 'same' && sameTypes) return compareNamedLengths(asked, found, mix);
  if (
    names === 'same' &&
    asked.reworked &&
    asked.types.length === 0 &&
    found.types.every((type) => CUTS.has(type))
  ) {
    return doubtful(4, reason('version.cutOfRemix', mix));
  }
  // A bootleg may have come out, as the remix of the same hand.
  if (names !== 'other' && asked.types.join() === 'bootleg' && found.types.length === 0 && found.reworked)
    return doubtful(5, reason('version.nearName', mix));
  if (names === 'near' && sameTypes) return doubtful(3, reason('version.nearName', mix));
  if (isPlain(found) && found.length !== 'short' && isRemix(asked)) {
    return doubtful(found.length === 'plain' ? 8 : 9, reason('version.originalForRemix'));
  }
  return conflict(mix);
}

function compareNamedLengths(asked: Version, found: Version, mix: string): VersionMatch {
  // "X Rework" answers "X Remix", but not where an "X Remix" is there too.
  const renamed = asked.nouns.join() === found.nouns.join() ? 0 : 1;
  if (asked.length === found.length)
    return { outcome: 'same', rank: renamed, reason: reason('version.same') };
  if (asked.length === 'plain' && found.length === 'extended') {
    return { outcome: 'same', rank: 2 + renamed, reason: reason('version.extendedRemix') };
  }
  if (asked.length === 'extended' && found.length === 'plain') {
    return { outcome: 'same', rank: 2 + renamed, reason: reason('version.plainRemix') };
  }
  return doubtful(4, reason('version.otherLength', mix));
}

/** Cuts of one remix: offered, never taken. */
const CUTS = new Set(['dub', 'instrumental', 'acappella', 'vip']);
/** Versions whose original is no answer at all. */
const PRIVATE = new Set(['bootleg', 'mashup', 'live', 'unreleased', 'acappella', 'mixed']);

function isRemix(version: Version): boolean {
  return version.reworked && version.types.every((type) => !PRIVATE.has(type));
}

function isClubMix(version: Version): boolean {
  return version.name.length === 1 && version.name[0] === 'club';
}

/**
 * The words that tell versions apart. `near`: one small slip, words in another order, or one name is the other with words
 * added ("Musumeci Remix", "Musumeci Sanctus Remix"). A bare "Remix" names nobody, so any remix is near it. The artist's
 * own name says nothing new ("Guy J 2018 Remix", "2018 Remix").
 */
function compareVersionNames(asked: Version, found: Version, own: Own): 'same' | 'near' | 'other' {
  const sameKind = asked.reworked === found.reworked;
  // A type of its own says what it is with any noun: "VIP" is "VIP Remix".
  if (asked.name.length === 0 && found.name.length === 0)
    return sameKind || asked.types.length > 0 ? 'same' : 'other';
  const [left, right] = [asked.name.map(singular).join(''), found.name.map(singular).join('')];
  if (left === right || asked.people.join() === found.people.join() || isCensored(left, right)) {
    return sameKind || !isGeneric(asked.name) ? 'same' : 'near';
  }
  const extra = asked.name.filter((token) => !found.name.includes(token));
  const missing = found.name.filter((token) => !asked.name.includes(token));
  if (extra.length > 0 && missing.length > 0)
    return slipBetween(left, right) === undefined ? 'other' : 'near';
  if (!sameKind) return 'other';
  if (extra.length === 0 && missing.length === 0) return 'near';
  const words = [...extra, ...missing];
  const strange = [...withoutOwn(extra, [...own.line, ...own.track]), ...withoutOwn(missing, own.line)];
  if (strange.length === 0 && isOwn(asked, found)) return 'same';
  return words.some((token) => token.startsWith('part')) ? 'other' : 'near';
}

/** With the artist's own name off, a year or a type is left: "Guy J 2018 Remix", "Calvin Harris VIP Mix". */
function isOwn(asked: Version, found: Version): boolean {
  const shared = asked.name.filter((token) => found.name.includes(token));
  return (
    shared.every((token) => /^\d{4}$/.test(token)) &&
    (shared.length > 0 || asked.types.length > 0 || asked.reworked)
  );
}

/** Words that describe a cut instead of naming somebody: a Club Edit is not the Club Mix. */
const GENERIC = new Set('club vocal vocals house dance street night day'.split(' '));

function isGeneric(name: readonly string[]): boolean {
  return name.every((token) => GENERIC.has(token));
}

/** "Mother's Pride Mix", "Mothers Pride Mix": a possessive is written with its sign, without it, or not at all. */
function singular(token: string): string {
  return token.length > 3 && token.endsWith('s') ? token.slice(0, -1) : token;
}

function withoutOwn(tokens: readonly string[], artists: readonly Name[]): string[] {
  return tokens.filter((token) => !artists.some((artist) => artist.tokens.includes(token)));
}

function same(): VersionMatch {
  return { outcome: 'same', rank: 0, reason: reason('version.same') };
}

function doubtful(rank: number, why: string): VersionMatch {
  return { outcome: 'doubtful', rank, reason: why };
}

function conflict(mix: string): VersionMatch {
  return { outcome: 'conflict', rank: 10, reason: reason('version.conflict', mix || 'Original Mix') };
}
