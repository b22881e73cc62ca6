import type { PageTracklist } from '../core/page/site.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { concat } from './concat.ts';
import { InputError } from './input-error.ts';
import type { Blocking } from './io.ts';
import { pageAddress } from './page-address.ts';
import { type PageSize, pageSize } from './page-size.ts';

/** Larger is no tracklist, and a page is held whole. */
const LARGEST_BYTES = 20 * 1024 ** 2;

/** What the parser does in some seconds, ten times what the largest tracklist pages need. Browsers nest 512 deep at most. */
const LIMITS: Readonly<PageSize> = { elements: 200_000, depth: 1_000, work: 10_000_000 };
const PASTE = 'Paste its lines into a text file.';

/** The rows of a tracklist page that was saved from a browser. Throws InputError, with the reason, when it has none. */
export async function savedPageLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  blocking: Blocking = (work) => work(),
): Promise<TrackLine[]> {
  const bytes = await whole(chunks, name);
  refuseMonster(bytes, name);
  const JSDOM = await loadParser(name);
  const { findTracklists } = await import('../core/sites/find.ts');
  const lists = withinStack(name, () =>
    blocking(() => {
      const { document } = new JSDOM(decodedUtf8(bytes) ?? bytes).window;
      return findTracklists(document, pageAddress(document) ?? 'about:blank');
    }),
  );
  const rows = lists.flatMap((list) => list.rows).filter((row) => row.hidden !== true);
  if (rows.length > 0) return rows.map((row) => row.line);
  throw new InputError(`${name} ${nothingOn(lists)}`);
}

/** For a page that is deeper than its tags tell. */
function withinStack<Value>(name: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError(`${name} is nested too deep to be read. ${PASTE}`, { cause });
  }
}

function refuseMonster(bytes: Uint8Array, name: string): void {
  // Every encoding of the web writes tags in ASCII, but for the zeros of UTF-16.
  const size = pageSize(new TextDecoder('latin1').decode(bytes).replaceAll('\0', ''));
  const { elements, depth } = size;
  if (elements <= LIMITS.elements && depth <= LIMITS.depth && size.work <= LIMITS.work) return;
  throw new InputError(
    `${name} has ${elements} elements, nested ${depth} deep, which no tracklist page has. ${PASTE}`,
  );
}

function nothingOn(lists: readonly PageTracklist[]): string {
  const notices = lists.map((list) => list.notice);
  if (notices.includes('captcha')) {
    return 'shows a check for humans instead of a tracklist. Pass it in the browser, then save the page again.';
  }
  if (notices.includes('blocked')) {
    return 'says that the site refuses you for now. Open the page later, then save it again.';
  }
  return 'shows no tracklist. Scroll to the end of the list before you save the page, or paste its lines into a text file.';
}

async function whole(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > LARGEST_BYTES) {
      throw new InputError(
        `${name} is larger than ${LARGEST_BYTES / 1024 ** 2} MB, which no tracklist page is. ${PASTE}`,
      );
    }
  }
  return concat(...parts);
}

/**
 * The standard reads a page without `<meta charset>` as windows-1252. Its charset was in a header that was not saved, and
 * bytes that are right as UTF-8 are nothing else.
 */
function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Loaded for a page only: it takes half a second. It follows the HTML standard as the browser that showed the page. */
async function loadParser(name: string) {
  try {
    return (await import('jsdom')).JSDOM;
  } catch (cause) {
    throw new InputError(
      `${name} is a web page, and reading pages needs jsdom. Run npm install jsdom, then try again.`,
      { cause },
    );
  }
}
