/** Who waits and how urgently: a lower priority goes first, then the earlier arrival. */
export interface Place {
  /** Lower goes first. */
  priority: number;
  /** Among equals, who came first. */
  arrival: number;
}

/** Places in the order in which they will be served. Sorted from last to first, so that taking the first is cheap. */
export class WaitingLine<Waiter extends Place> {
  #waiters: Waiter[] = [];

  get size(): number {
    return this.#waiters.length;
  }

  add(waiter: Waiter): void {
    this.#waiters.splice(this.#indexOf(waiter), 0, waiter);
  }

  take(): Waiter | undefined {
    return this.#waiters.pop();
  }

  /** False when it no longer waits. */
  remove(waiter: Waiter): boolean {
    const index = this.#waiters.indexOf(waiter, this.#indexOf(waiter));
    if (index < 0) return false;
    this.#waiters.splice(index, 1);
    return true;
  }

  /** Empties the line; the answer is in order of service. */
  clear(): Waiter[] {
    return this.#waiters.splice(0).reverse();
  }

  /** Where `place` stands or would stand. */
  #indexOf(place: Place): number {
    let low = 0;
    let high = this.#waiters.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#waiters[middle];
      if (other && isAfter(other, place)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isAfter(one: Place, other: Place): boolean {
  return one.priority === other.priority ? one.arrival > other.arrival : one.priority > other.priority;
}
