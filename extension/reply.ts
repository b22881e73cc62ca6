import { text, type TextKey } from './text.ts';

/** The answer to a message that asks for something to be done. `message` is for a person. */
export type Reply = { ok: true } | { ok: false; message: string };

export const done: Reply = { ok: true };

export function refused(key: TextKey): Reply {
  return { ok: false, message: text(key) };
}
