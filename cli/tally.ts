import { sampleIn } from '../core/beatport/understanding.ts';
import { describeFailure } from '../core/http/failure.ts';
import type { LookupResult } from '../core/lookup/result.ts';
import { type State, stateOf } from './state.ts';

/** Counts what became of the lines of a run. */
export class Tally {
  readonly #counts: Record<State, number> = {
    match: 0,
    unsure: 0,
    none: 0,
    failed: 0,
    unidentified: 0,
    mashup: 0,
    other: 0,
  };
  readonly #reasons = new Map<string, number>();
  #sample: string | undefined;
  #lines = 0;

  get lines(): number {
    return this.#lines;
  }

  count(state: State): number {
    return this.#counts[state];
  }

  add(result: LookupResult): void {
    this.#lines += 1;
    this.#counts[stateOf(result)] += 1;
    if (result.ok) return;
    this.#sample ??= sampleIn(result.failure).sample;
    const reason = describeFailure(result.failure);
    // Reasons may hold a time and so be many; a few tell enough.
    if (this.#reasons.has(reason) || this.#reasons.size < MOST_REASONS) {
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
  }

  /** "27 of 31 found, 2 unsure, 1 not on Beatport, 1 ID". */
  summary(): string {
    const parts = WORDS.filter(([state]) => this.#counts[state] > 0).map(
      ([state, one, many]) => `${this.#counts[state]} ${this.#counts[state] === 1 ? one : many}`,
    );
    return [`${this.#counts.match} of ${this.#lines} found`, ...parts].join(', ');
  }

  /** Why lines failed and what to do, the most frequent reason first; then what a report of an unreadable page needs. */
  reasons(): string[] {
    const sorted = [...this.#reasons].sort((one, other) => other[1] - one[1]);
    const reasons = sorted.map(([reason, count]) => `${count} failed: ${reason}`);
    return this.#sample === undefined ? reasons : [...reasons, `For a bug report: ${this.#sample}`];
  }
}

const MOST_REASONS = 5;

const WORDS: readonly (readonly [State, string, string])[] = [
  ['unsure', 'unsure', 'unsure'],
  ['none', 'not on Beatport', 'not on Beatport'],
  ['failed', 'failed', 'failed'],
  ['unidentified', 'ID', 'IDs'],
  ['mashup', 'mashup', 'mashups'],
  ['other', 'not a track', 'not tracks'],
];
