/** The input cannot be read or holds no list; the message says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
