import type { BeatportTrack } from '../beatport/track.ts';
import { splitBrackets } from '../tracklist/brackets.ts';
import { foldTokens } from '../tracklist/fold.ts';
import { namesVersion, readVersion, type Version } from '../tracklist/mix.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { joinParts, joinWords } from '../tracklist/version-words.ts';
import { joinTokens, nameOf, type Name } from './name.ts';

/** A title taken apart for comparing: what a line and a record of Beatport have in common. */
export interface Recording {
  /** Folded words of the title in order: features and versions out, other brackets in. */
  core: string[];
  /** The same without its brackets. */
  bare: string[];
  joined: string;
  version: Version;
  artists: Name[];
  remixers: Name[];
}

const prepared = new WeakMap<BeatportTrack, Recording>();

/** Beatport's title and mix name are read together, because either may hold the mix. Folded once per record. */
export function recordingOfTrack(track: BeatportTrack): Recording {
  const known = prepared.get(track);
  if (known !== undefined) return known;
  const recording = new TrackRecording(track);
  prepared.set(track, recording);
  return recording;
}

/** Most of a search page falls at its title, so the rest of a record is folded only when somebody asks for it. */
class TrackRecording implements Recording {
  readonly core: string[];
  readonly bare: string[];
  readonly joined: string;
  readonly #versions: string[];
  readonly #track: BeatportTrack;
  #version: Version | undefined;
  #artists: Name[] | undefined;
  #remixers: Name[] | undefined;

  constructor(track: BeatportTrack) {
    const { core, bare, joined, versions } = readTitle(track.title);
    this.core = core;
    this.bare = bare;
    this.joined = joined;
    this.#versions = versions;
    this.#track = track;
  }

  get version(): Version {
    return (this.#version ??= withRemixers(readVersion([...this.#versions, this.#track.mix]), this.#track));
  }

  get artists(): Name[] {
    return (this.#artists ??= this.#track.artists.map((person) => nameOf(person.name)));
  }

  get remixers(): Name[] {
    return (this.#remixers ??= this.#track.remixers.map((person) => nameOf(person.name)));
  }
}

/** A mix called just "Remix" is by the people credited as remixers. */
function withRemixers(version: Version, track: BeatportTrack): Version {
  if (!version.reworked || version.name.length > 0) return version;
  const names = track.remixers.map((person) => nameOf(person.name));
  const people = names.map(({ joined }) => joined).sort();
  return { ...version, name: [...new Set(names.flatMap(({ tokens }) => tokens))], people };
}

export function recordingOfLine(line: TrackLine): Recording {
  const title = readTitle(line.title);
  return {
    ...title,
    version: readVersion([...title.versions, line.mix ?? '']),
    artists: line.artists.map(nameOf),
    remixers: line.remixers.map(nameOf),
  };
}

const FEATURE_START = /^(?:feat|ft|featuring|with|w\/)\b\.?\s/iu;
/** "Tighter feat. Jalja": the credit runs to the next bracket, dash or end. */
const FEATURE_INSIDE = /\s(?:feat|ft|featuring)\b\.?\s[^()[\]{}]*?(?=\s-\s|[()[\]{}]|$)/giu;
const DASH_SUFFIX = /^(.+\S)\s+[-–—]\s+(\S.*)$/u;
/** A title longer than this is broken or hostile; its end adds nothing to compare. */
const LONGEST = 300;

function readTitle(text: string): Pick<Recording, 'core' | 'bare' | 'joined'> & { versions: string[] } {
  const versions: string[] = [];
  let title = text.slice(0, LONGEST);
  let bareTitle = title;
  if (/[([{]/.test(title)) {
    const brackets = splitBrackets(title);
    bareTitle = brackets.outside;
    for (const { text: inside, trailing } of brackets.inside) {
      const isVersion = trailing && namesVersion(inside);
      if (isVersion) versions.push(inside);
      if (isVersion || FEATURE_START.test(inside)) title = title.replace(inside, ' ');
    }
  }
  const core = withoutSuffix(title.replace(FEATURE_INSIDE, ' '), versions);
  const bare = withoutSuffix(bareTitle.replace(FEATURE_INSIDE, ' '), []);
  const tokens = titleTokens(core);
  return {
    core: tokens,
    bare: bareTitle === title ? tokens : titleTokens(bare),
    joined: joinTokens(tokens),
    versions,
  };
}

function withoutSuffix(title: string, versions: string[]): string {
  const suffix = DASH_SUFFIX.exec(title);
  if (suffix?.[1] === undefined || suffix[2] === undefined || !namesVersion(suffix[2])) return title;
  versions.push(suffix[2]);
  return suffix[1];
}

function titleTokens(title: string): string[] {
  return joinParts(joinWords(foldTokens(title)));
}
