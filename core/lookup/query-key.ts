import { sanitizeQuery } from '../beatport/query-text.ts';
import { written } from '../text/fold.ts';

/**
 * One key for the queries that are one question to Beatport: what is sent of them, apart from case, accents and the look of
 * quotes. Signs stay, because a title may be nothing else ("♡"). Empty when nothing would be sent.
 */
export function queryKey(query: string): string {
  return written(sanitizeQuery(query));
}
