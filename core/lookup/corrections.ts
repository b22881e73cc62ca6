/** What the user chose for a line. It outranks every verdict from then on, in every writing of that line. */
export interface Correction {
  /** `correctionKey` of the line. */
  key: string;
  /** The line as it stood on the page, so that a list of corrections can be read. */
  line: string;
  /** null: the track is not on Beatport. */
  trackId: number | null;
  /** The track's page, for people; it is never asked for, the id is. */
  url?: string | undefined;
  /** Milliseconds since the epoch. */
  chosenAt: number;
}

/**
 * Where corrections are kept; the host brings one (memory here, storage in the extension). Like a cache it may fail: a
 * lookup that cannot read it answers as if nothing had been chosen.
 */
export interface Corrections {
  /** By `correctionKey`. */
  get: (key: string) => Promise<Correction | undefined>;
  /** Several at a time, for an import; the last one of a key stays. */
  set: (corrections: readonly Correction[]) => Promise<void>;
  /** Takes choices back. */
  remove: (keys: readonly string[]) => Promise<void>;
  /** Latest first. */
  list: () => Promise<Correction[]>;
}

/** Corrections that end with the program. */
export function createMemoryCorrections(initial: readonly Correction[] = []): Corrections {
  const entries = new Map(initial.map((correction) => [correction.key, correction]));
  return {
    get: async (key) => entries.get(key),
    set: async (corrections) => {
      for (const correction of corrections) entries.set(correction.key, correction);
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key);
    },
    list: async () => [...entries.values()].sort((a, b) => b.chosenAt - a.chosenAt),
  };
}
