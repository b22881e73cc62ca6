import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Access } from '../shared/access.ts';
import type { Deliberate } from './deliberate.ts';
import type { Pause } from '../shared/protocol.ts';
import type { Sender } from '../shared/senders.ts';

/**
 * Why nothing may go out for a line of the sender's page, whatever Beatport's own state. Everything that a page has fetched
 * passes here: rows, previews and pictures.
 */
export async function barrier(
  line: TrackLine | undefined,
  sender: Sender | undefined,
  { access, deliberate }: { access: Access; deliberate: Deliberate },
): Promise<Pause | undefined> {
  if (!(await access.beatport())) return { because: 'access' };
  // The extension's own pages look up what the user typed or chose there; only a page's text needs consent.
  if (sender?.tab === undefined || (await access.consent())) return undefined;
  return (await deliberate.allows(sender.tab.id, line)) ? undefined : { because: 'consent' };
}
