/** The command was not understood; the message says what was wrong and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
