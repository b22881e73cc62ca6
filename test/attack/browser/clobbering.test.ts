import { makeTracklistPage } from '../../../demo/sample.ts';
import { rowsFromCatalogue } from '../../../demo/sample-row.ts';
import type { ShownBadge } from '../../e2e/harness/badges.ts';
import { expect, test } from '../../e2e/harness/test.ts';
import type { Tab } from '../../e2e/harness/tab.ts';

const CLEAN = 'https://www.1001tracklists.com/tracklist/clean/clean.html';
const CLOBBERED = 'https://www.1001tracklists.com/tracklist/clobbered/clobbered.html';
const COUNT = 8;

/** Names that a page can put in the place of what scripts read from a document or from the form that holds the rows. */
const NAMES = [
  'body head documentElement defaultView location cookie title readyState visibilityState hidden',
  'querySelector querySelectorAll getElementById createElement createTreeWalker createRange importNode',
  'addEventListener removeEventListener dispatchEvent getSelection elementFromPoint activeElement',
  'parentNode parentElement children childNodes firstChild nextSibling textContent ownerDocument',
  'append prepend before after remove insertBefore contains closest matches attachShadow',
  'getAttribute setAttribute getBoundingClientRect isConnected nodeType tagName style classList id',
].flatMap((names) => names.split(' '));

test('names of a page in the place of the document’s own leave its rows their answers', async ({
  session,
  world,
}) => {
  const html = makeTracklistPage({ rows: rowsFromCatalogue(world.standIn.catalogue, COUNT), style: '1001' });
  const inputs = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
  const images = NAMES.map((name) => `<img hidden alt="" name="${name}" id="${name}">`).join('');
  world.pages.put(CLEAN, html);
  world.pages.put(
    CLOBBERED,
    html.replace(/(<body[^>]*>)/, `$1${images}<form>${inputs}`).replace('</body>', '</form></body>'),
  );
  const expected = await answered(await session.tab(CLEAN));
  expect(expected).toHaveLength(COUNT);
  expect(expected.every(({ state }) => state === 'match')).toBe(true);
  expect(await answered(await session.tab(CLOBBERED))).toEqual(expected);
});

/** The answers of all rows, read by what no page can put anything in the place of. */
async function answered(tab: Tab): Promise<Pick<ShownBadge, 'state' | 'text'>[]> {
  const read = (count: number) => {
    const all = (root: Document | ShadowRoot, selector: string) => [
      ...(root instanceof Document ? Document.prototype : DocumentFragment.prototype).querySelectorAll.call(
        root,
        selector,
      ),
    ];
    const buttons = all(document, '.tlpItem *').flatMap(({ shadowRoot }) =>
      shadowRoot ? all(shadowRoot, 'button[aria-haspopup]') : [],
    );
    const shown = buttons.map(({ className, textContent }) => ({
      state: className,
      text: textContent ?? '',
    }));
    return shown.length === count && shown.every(({ state }) => state !== 'waiting') && shown;
  };
  return (await tab.until(read, COUNT, { ms: 30_000, what: 'all rows to be answered' })) || [];
}
