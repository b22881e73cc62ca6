import { MOST_PEOPLE } from '../beatport/credits.ts';
import type { BeatportTrack, Person } from '../beatport/track.ts';
import { splitNames } from '../tracklist/artists.ts';
import { fold, foldTokens } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { namesVersion, readVersion, type Version } from '../version/mix.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { joinTokens, nameInLine, nameOf, type Name } from './name.ts';
import { readTitle, symbolsOf, type Title, titleTokens } from './read-title.ts';

/** A track as a line or a record of Beatport has it, folded for comparing: what the two have in common. */
export interface Recording extends Pick<Title, 'core' | 'bare' | 'joined' | 'extra' | 'respelled'> {
  /** The title with its signs, for titles of a few letters. */
  symbols: string;
  version: Version;
  artists: Name[];
  remixers: Name[];
  /** Guests named in the title or apart. */
  features: Name[];
  /** The words of a line's mix, for the label that may stand among them. */
  mix?: string[];
}

const prepared = new WeakMap<BeatportTrack, Recording>();

/** Beatport's title and mix name are read together, because either may hold the mix. */
export function recordingOfTrack(track: BeatportTrack): Recording {
  return prepared.get(track) ?? new TrackRecording(track);
}

/**
 * For a record whose title fits, which is asked about again. To keep all of a search page costs more than it spares
 * (measured: a fifth of the time of a match), because most of them fall at their titles, and those are remembered.
 */
export function keepRecording(track: BeatportTrack, recording: Recording): void {
  prepared.set(track, recording);
}

/** Most of a search page falls at its title, so the rest of a record is folded only when asked for. */
class TrackRecording implements Recording {
  readonly core: string[];
  readonly bare: string[];
  readonly joined: string;
  readonly extra: string;
  readonly respelled: string | undefined;
  readonly #title: Title;
  readonly #track: BeatportTrack;
  #version: Version | undefined;
  #artists: Name[] | undefined;
  #remixers: Name[] | undefined;
  #features: Name[] | undefined;

  constructor(track: BeatportTrack) {
    const title = readTitle(withoutArtist(track));
    this.core = title.core;
    this.bare = title.bare;
    this.joined = title.joined;
    this.extra = title.extra;
    this.respelled = title.respelled;
    this.#title = title;
    this.#track = track;
  }

  get symbols(): string {
    return symbolsOf(this.#title.text);
  }

  get version(): Version {
    return (this.#version ??= withRemixers(readVersion(this.#versions()), this.#track));
  }

  /** A mix name that only repeats the bracket of the title, "Out Loud (Say It)" "Say It", is none. */
  #versions(): string[] {
    const { mix } = this.#track;
    const repeats = this.extra !== '' && !namesVersion(mix) && joinTokens(titleTokens(mix)) === this.extra;
    return repeats ? this.#title.versions : [...this.#title.versions, mix];
  }

  get artists(): Name[] {
    return (this.#artists ??= namesOf(creditsIn(this.#track.artists).flatMap(aliasesOf)));
  }

  get remixers(): Name[] {
    return (this.#remixers ??= namesOf(creditsIn(this.#track.remixers)));
  }

  get features(): Name[] {
    return (this.#features ??= namesOf(this.#title.features.flatMap(splitNames)));
  }
}

/** Every name of one side meets every name of the other, so neither may be endless. */
function namesOf(names: readonly string[]): Name[] {
  return names.slice(0, MOST_PEOPLE).map(nameOf);
}

function creditsIn(people: readonly Person[]): string[] {
  return people.slice(0, MOST_PEOPLE).map(({ name }) => name);
}

/** "Aldo Reyes pres. Nightjar", "Nightjar (aka Aldo Reyes)", "Calder feat.Ines": each may be credited alone. */
const aliasesOf = remember(readAliases);

function readAliases(name: string): string[] {
  const names = name.split(
    /(?<!\s)\s+\(?(?:(?:pres|presents|presenting|aka|a\.k\.a|featuring)\b\.?\s+|(?:feat|ft)\b\.?\s*)/iu,
  );
  return names.length < 2 ? [name] : names.map((part) => part.replace(/\)$/, ''));
}

/** A mix called just "Remix" is by the people credited as remixers. */
function withRemixers(version: Version, track: BeatportTrack): Version {
  if (!version.reworked || version.name.length > 0) return version;
  const names = namesOf(creditsIn(track.remixers));
  const people = names.map(({ joined }) => joined).sort();
  return { ...version, name: [...new Set(names.flatMap(({ tokens }) => tokens))], people };
}

/** "Odile - Prism" by Odile is "Prism". */
function withoutArtist({ title, artists }: BeatportTrack): string {
  const dash = title.indexOf(' - ');
  if (dash < 1) return title;
  const prefix = fold(title.slice(0, dash));
  return creditsIn(artists).some((name) => fold(name) === prefix) ? title.slice(dash + 3) : title;
}

const asked = new WeakMap<TrackLine, Recording>();

/** Needed for the key of a line and again for each of its candidates. */
export function recordingOfLine(line: TrackLine): Recording {
  const known = asked.get(line);
  if (known !== undefined) return known;
  const recording = readLine(line);
  asked.set(line, recording);
  return recording;
}

function readLine(line: TrackLine): Recording {
  const title = readTitle(line.title);
  // Field by field: every line of a list comes here, and spreading took a twentieth of a warm run.
  const { core, bare, joined, extra, respelled } = title;
  return {
    core,
    bare,
    joined,
    extra,
    respelled,
    symbols: symbolsOf(title.text),
    version: readVersion([...title.versions, line.mix ?? '']),
    mix: foldTokens(line.mix ?? ''),
    artists: line.artists.slice(0, MOST_PEOPLE).flatMap(aliasesOf).slice(0, MOST_PEOPLE).map(nameInLine),
    remixers: namesOf(line.remixers),
    features: namesOf([...line.featuring, ...title.features.flatMap(splitNames)]),
  };
}
