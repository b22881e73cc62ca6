import { ask } from '../../extension/ask.ts';
import type { Status } from '../../extension/protocol.ts';

/** Undefined when the background gives no answer. */
export async function backgroundStatus(): Promise<Status | undefined> {
  const answer = await ask({ to: 'background', type: 'status' });
  return answer && 'cache' in answer ? answer : undefined;
}
