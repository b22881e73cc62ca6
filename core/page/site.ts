import type { Hints, LineKind, TrackLine } from '../tracklist/track-line.ts';
import type { PageDocument, PageElement, PageNode } from './dom-types.ts';

/**
 * A site is one file in this folder: `npm run new-site` begins it, docs/adding-a-site.md goes on from there, and
 * `bbc-programmes.ts` is the plainest to look at. Nothing else needs reading.
 *
 * The document belongs to somebody else and is only ever read, with what every parser does alike: `querySelector`,
 * `textContent`, `getAttribute`, `new URL(x, base)`. Never `.href`, `innerText`, layout, or a request for more. Select by
 * ids, data attributes, ARIA and microdata before classes; a hashed class is a debt and needs a comment.
 */
export interface SiteAdapter {
  /** Lower case; the name of the file, of its fixtures, and of the setting that switches the site off. */
  readonly id: string;
  /** As the site writes itself. */
  readonly name: string;
  /** Match patterns as in a manifest. They become the permission the user is asked for: name the pages, not the host. */
  readonly matches: readonly string[];
  /** Asked for when the user switches the site on, instead of at installation. */
  readonly optional: boolean;
  /** How long a row read now stays true. */
  readonly changes: PageChanges;
  /** Goes from page to page without loading one: who waits for a page of `matches` has to wait on the whole host. */
  readonly singlePage?: boolean | undefined;
  /** Shows its pages in a frame of its own: the script is needed there as well, and reads the frame's document. */
  readonly allFrames?: boolean | undefined;
  /** Its pages are full of other people's tracks (suggestions, feeds): where `read` finds nothing, nothing is. */
  readonly exclusive?: boolean;
  /** Where a row is to be found, in words or as a selector: what a health report says when there is none. */
  readonly lookedFor: string;
  /** Recognises the site on an address outside `matches`, where it serves other people's domains. */
  readonly recognises?: (document: PageDocument) => boolean;
  /** The rows in page order. Pure: the same document gives the same rows, and nothing in it changes. */
  readonly read: (document: PageDocument, url: URL) => readonly FoundRow[];
  /** Why there are no rows, or why they are not what they seem; asked after `read`. */
  readonly notice?: (document: PageDocument) => Notice | undefined;
  /** The list's title; the page's own is taken otherwise. */
  readonly title?: (document: PageDocument) => string | undefined;
  /** Addresses the patterns have to match. */
  readonly examples: readonly string[];
  /** Addresses close to them that they must not match. */
  readonly nearMisses: readonly string[];
}

/**
 * - `static`: read once.
 * - `appends`: rows stay and more come (lazy lists, live shows).
 * - `rerenders`: a framework may replace any row at any time, and a badge with it.
 * - `virtual`: only the rows near the viewport exist, and one element shows several rows after another. Key by identity.
 */
export type PageChanges = 'static' | 'appends' | 'rerenders' | 'virtual';

/**
 * - `blocked`: the site refuses this address or account for now.
 * - `captcha`: the site wants to see a human (or a working browser) first.
 * - `decoy`: the visible names were exchanged; the rows hold the true ones.
 * - `empty`: a page of the site as we know it, and no tracklist on it. The generic detector stays away.
 */
export type Notice = 'blocked' | 'captcha' | 'decoy' | 'empty';

/** A row as an adapter finds it. `element`, `slot` and `text` are always wanted; the rest where the site has it apart. */
export interface FoundRow {
  /** The whole row, to be marked, scrolled to and observed. Lines of one text share an element. */
  element: PageElement;
  /** Where its badge goes. */
  slot: Slot;
  /** What the row shows, on one line: "Artist - Title (Mix)". It is read as a human's line unless `track` is given. */
  text: string;
  /** The parts, where the site keeps them apart: better than the text, because a dash in a name splits nothing. */
  track?: TrackFields;
  /** What the line is, where the site says so. */
  kind?: LineKind;
  /** Played over the row before it. */
  overlay?: boolean;
  /** The number the site shows. */
  position?: number;
  /** Seconds from the start of the set. */
  cueSeconds?: number;
  /** What else the site says of the track. */
  hints?: Hints;
  /** What identifies the row on its page when it is rendered again: the site's own id. Made from the text otherwise. */
  key?: string;
  /** The name of the list, where a page has several. */
  list?: string;
  /** In the document but not shown yet (a closed mashup): not looked up until it is. */
  hidden?: boolean;
  /** The site's people say that they are guessing. */
  guess?: boolean;
}

/** A track in parts, as a site keeps it. */
export interface TrackFields {
  /** Several names where the site separates them; a text is split at "&", "feat." and the like. */
  artist: string | readonly string[];
  /** Without the mix, where the site has that apart. */
  title: string;
  /** The version, without brackets. */
  mix?: string | undefined;
  /** Who made the version. */
  remixers?: readonly string[];
  /** The label. */
  label?: string | undefined;
}

/**
 * Where a badge goes: into `parent`, straight behind `after`, or first when `after` is null. With `offset`, `after` is a text
 * node of many lines and the badge goes behind that many of its characters; whoever places several badges into one text
 * node begins with the last, so that the other offsets stay true.
 */
export interface Slot {
  /** The element the badge becomes a child of. */
  parent: PageElement;
  /** The child before the badge; null puts the badge first. */
  after: PageNode | null;
  /** Characters of `after`, a text node, that stand before the badge. */
  offset?: number;
}

/** A row ready for use. */
export interface Row {
  /** The whole row. */
  element: PageElement;
  /** Where its badge goes. */
  slot: Slot;
  /** What the row shows, on one line. */
  text: string;
  /** The same, taken apart. */
  line: TrackLine;
  /** Unique on the page and the same after the page renders the row again. */
  key: string;
  /** In the document but not shown yet. */
  hidden?: boolean;
  /** The site's people say that they are guessing. */
  guess?: boolean;
}

/** One list on a page. */
export interface PageTracklist {
  /** The id of the adapter, or `generic`. */
  site: string;
  /** The name of the list. */
  title?: string;
  /** In the order of the page. */
  rows: Row[];
  /** Why there are no rows, or why they are not what they seem. */
  notice?: Notice;
}
