import type { Refusal, Reply } from '../shared/protocol.ts';
import { text, type TextKey } from '../shared/text.ts';

export const done: Reply = { ok: true };

export function refused(key: TextKey): Refusal {
  return { ok: false, message: text(key) };
}
