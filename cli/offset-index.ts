/** Where a record lies in a file. */
export interface Place {
  offset: number;
  length: number;
}

/**
 * Hashes of keys to places in a file, in typed arrays: half a million entries take 20 MB and no work of the garbage
 * collector. Two keys with one hash overwrite each other, so a reader of a record compares its key.
 */
export class OffsetIndex {
  #hashes = new Float64Array(FIRST_CAPACITY);
  #offsets = new Float64Array(FIRST_CAPACITY);
  /** 0 for a free slot. */
  #lengths = new Uint32Array(FIRST_CAPACITY);
  #size = 0;
  #bytes = 0;

  get size(): number {
    return this.#size;
  }

  /** The length of all records together. */
  get bytes(): number {
    return this.#bytes;
  }

  get(hash: number): Place | undefined {
    const slot = this.#slot(hash);
    const length = this.#lengths[slot] ?? 0;
    return length === 0 ? undefined : { offset: this.#offsets[slot] ?? 0, length };
  }

  set(hash: number, offset: number, length: number): void {
    if (this.#size >= this.#lengths.length * FULLEST) this.#grow();
    const slot = this.#slot(hash);
    const before = this.#lengths[slot] ?? 0;
    if (before === 0) this.#size += 1;
    this.#bytes += length - before;
    this.#hashes[slot] = hash;
    this.#offsets[slot] = offset;
    this.#lengths[slot] = length;
  }

  /** All places in the order of the file. */
  places(): Place[] {
    const places: Place[] = [];
    this.#lengths.forEach((length, slot) => {
      if (length > 0) places.push({ offset: this.#offsets[slot] ?? 0, length });
    });
    return places.sort((one, other) => one.offset - other.offset);
  }

  clear(): void {
    this.#hashes = new Float64Array(FIRST_CAPACITY);
    this.#offsets = new Float64Array(FIRST_CAPACITY);
    this.#lengths = new Uint32Array(FIRST_CAPACITY);
    this.#size = 0;
    this.#bytes = 0;
  }

  /** The slot of the hash, or the free one where it belongs. */
  #slot(hash: number): number {
    const capacity = this.#lengths.length;
    let slot = hash % capacity;
    while (this.#lengths[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) % capacity;
    return slot;
  }

  #grow(): void {
    const [hashes, offsets, lengths] = [this.#hashes, this.#offsets, this.#lengths];
    this.#hashes = new Float64Array(lengths.length * 2);
    this.#offsets = new Float64Array(lengths.length * 2);
    this.#lengths = new Uint32Array(lengths.length * 2);
    this.#size = 0;
    this.#bytes = 0;
    lengths.forEach((length, slot) => {
      if (length > 0) this.set(hashes[slot] ?? 0, offsets[slot] ?? 0, length);
    });
  }
}

const FIRST_CAPACITY = 4_096;
const FULLEST = 0.7;
