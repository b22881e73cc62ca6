/** For one line. */
export interface FindOptions {
  /** Rejects the promise when it aborts; a request that others wait for goes on. */
  signal?: AbortSignal;
  /** Lower goes first; 0 unless given. */
  priority?: number;
}
