export interface FindOptions {
  signal?: AbortSignal;
  /** Lower goes first; 0 unless given. */
  priority?: number;
}
