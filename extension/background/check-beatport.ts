import { checkUnderstanding, type Understanding } from '../../core/beatport/understanding.ts';
import type { BeatportClient } from '../../core/client.ts';
import { failureText } from '../shared/failure-text.ts';
import type { CheckedPage } from '../shared/protocol.ts';

/** Words that stand on half of all tracks: the check needs many, and no certain one. */
const QUERY = 'original mix';

/** Asks Beatport past every cache, for a search and the first track of it, and says what of the two pages was understood. */
export async function checkBeatport(client: BeatportClient): Promise<CheckedPage[]> {
  return (await checkUnderstanding(client, { query: QUERY })).map(checkedPage);
}

function checkedPage(one: Understanding): CheckedPage {
  const { page } = one;
  if (!one.ok) {
    const { failure, sample } = one;
    return { page, ok: false, message: failureText(failure), ...(sample !== undefined && { sample }) };
  }
  const { tracks, fields, news } = one;
  return { page, ok: true, tracks: tracks.length, fields, news };
}
