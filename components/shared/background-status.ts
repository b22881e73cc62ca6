import { ask } from '../../extension/shared/ask.ts';
import type { Status } from '../../extension/shared/protocol.ts';

/** Undefined when the background gives no answer. */
export async function backgroundStatus(): Promise<Status | undefined> {
  const answer = await ask({ to: 'background', type: 'status' });
  return answer && 'cache' in answer ? answer : undefined;
}
