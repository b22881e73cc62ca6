import { ROWS } from '../../e2e/harness/badges.ts';
import { FOLDERS } from '../../e2e/harness/build.ts';
import { DAWN } from '../../e2e/harness/sites.ts';
import { watchMedia } from './media-host.ts';
import { expect, test as base } from '../../e2e/harness/test.ts';

/** What the stores get: roots that are closed are closed. */
const test = base.extend<{ media: Awaited<ReturnType<typeof watchMedia>> }>({
  folder: async ({ kind }, use) => use(FOLDERS[kind]),
  media: [
    async ({ world }, use) => {
      const media = await watchMedia(world);
      await use(media);
      media.close();
    },
    { auto: true },
  ],
});

const LISTLESS = 'https://www.1001tracklists.com/tracklist/nothing/nothing.html';

/**
 * A page that notes what happens to it, and waits for the event of an earlier version, whose name it can reckon from the
 * address of the extension: a store's is no secret.
 */
const spying = (address: string) => `<!DOCTYPE html><html><head><title>Nothing</title><script>
  window.heard = [];
  const hash = (text, seed) => {
    let value = seed;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(36);
  };
  const name = 'x-' + hash(${JSON.stringify(address)} + origin, 5381) + hash(origin + ${JSON.stringify(address)}, 52711);
  for (const type of [name, 'error', 'securitypolicyviolation', 'focusin', 'copy', 'toggle'])
    document.addEventListener(type, () => heard.push(type), true);
  addEventListener('load', () =>
    new MutationObserver((records) => heard.push(...records.map(({ type }) => type))).observe(document, {
      subtree: true, childList: true, attributes: true, characterData: true,
    }),
  );
</script></head><body><h1>Nothing</h1><p>Nothing to look up.</p></body></html>`;

test('a page without a list learns nothing of the extension', async ({ session, world }) => {
  const own = await session.extensionTab('popup.html');
  const address = await own.run(() => new URL('/', location.href).href, 0);
  await own.close();
  world.pages.put(LISTLESS, spying(address));
  const tab = await session.tab(LISTLESS);
  // Long enough for the content script to have come, looked and found nothing.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await tab.run(() => (globalThis as unknown as { heard: string[] }).heard, 0)).toEqual([]);
});

test('a page with badges reads none of them, and does not hear of the cover in the card', async ({
  media,
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  await expect.poll(() => world.standIn.stats().requests, { timeout: 30_000 }).toBe(6);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const roots = () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  expect((await tab.run(roots, 0)).length).toBe(0);
  await tab.hover(
    (rows) => [...document.querySelectorAll(`${rows} *`)].find(({ localName }) => localName.startsWith('x-')),
    ROWS.tracklists1001,
  );
  await expect.poll(media.ofCards, { timeout: 15_000 }).toHaveLength(1);
  const loaded = await tab.run(() => performance.getEntriesByType('resource').map(({ name }) => name), 0);
  expect(loaded.filter((address) => address.endsWith(media.ofCards()[0]!))).toEqual([]);
  await tab.shoot(`${session.kind}-attack-cover`);
});
