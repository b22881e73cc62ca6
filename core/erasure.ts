/**
 * When everything kept is erased, some of it is still on its way there. All that begins takes the signal of that
 * moment along, and writes only while it is not aborted: so nothing comes back after it was erased.
 */
export class Erasure {
  #current = new AbortController();

  /** Aborted when what is begun now is erased. */
  get signal(): AbortSignal {
    return this.#current.signal;
  }

  /** What was begun so far is not to be kept any more; what begins from now on is. */
  erase(): void {
    this.#current.abort();
    this.#current = new AbortController();
  }
}
