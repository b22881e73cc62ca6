import type { TrackLine } from '../core/tracklist/track-line.ts';
import type { Access } from './access.ts';
import type { Deliberate } from './deliberate.ts';
import type { Pause } from './protocol.ts';
import type { Sender } from './senders.ts';

/** Why a line of the sender's page must not be sent to Beatport, whatever Beatport's own state. */
export async function barrier(
  line: TrackLine,
  sender: Sender | undefined,
  { access, deliberate }: { access: Access; deliberate: Deliberate },
): Promise<Pause | undefined> {
  if (!(await access.beatport())) return { because: 'access' };
  // The extension's own pages look up what somebody typed or chose there; only a page's text needs consent.
  if (sender?.tab === undefined || (await access.consent())) return undefined;
  return (await deliberate.allows(sender.tab.id, line)) ? undefined : { because: 'consent' };
}
