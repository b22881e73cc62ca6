import { type Key, parseKey } from '../key.ts';
import type { BeatportTrack, Release } from '../track.ts';
import { id, type JsonRecord, list, record, text } from '../values.ts';

/** One of the record shapes in which Beatport serves a track. */
export interface Shape {
  /** For reports. */
  name: string;
  /** The fields that records of this shape are known to have, read or not; any other is news. */
  known: readonly string[];
  /** Whether a record is a track of this shape, by its fields; any of them may be null. */
  fits: (row: JsonRecord) => boolean;
  /** Reads a record that fits. */
  read: (row: JsonRecord) => TrackFields;
}

/** What a shape reads: everything but the address, undefined where not served. */
export type TrackFields = Pick<BeatportTrack, 'mix' | 'artists' | 'remixers'> & {
  [Field in Exclude<keyof BeatportTrack, 'mix' | 'artists' | 'remixers' | 'url'>]?:
    BeatportTrack[Field] | undefined;
};

export function hasAny(row: JsonRecord, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(row, field));
}

/** Whether the first person of `artists` is a record with this field; undefined when the list is empty. */
export function artistsHave(row: JsonRecord, field: string): boolean | undefined {
  const first = record(list(row.artists)[0]);
  return first && Object.hasOwn(first, field);
}

export function keyOf(value: unknown): Key | undefined {
  const name = text(value);
  return name === undefined ? undefined : parseKey(name);
}

export function releaseOf(idValue: unknown, nameValue: unknown, artwork?: string): Release | undefined {
  const name = text(nameValue);
  if (name === undefined) return undefined;
  const number = id(idValue);
  const release: Release = number === undefined ? { name } : { id: number, name };
  if (artwork !== undefined) release.artworkUrl = artwork;
  return release;
}
