import { ROWS, badgeBeside, settle } from '../../e2e/harness/badges.ts';
import { untilCardSays } from '../../e2e/harness/card.ts';
import { DAWN } from '../../e2e/harness/sites.ts';
import { inExtension } from '../../e2e/harness/storage.ts';
import { watchMedia } from './media-host.ts';
import { expect, test as base } from '../../e2e/harness/test.ts';

interface Permissions {
  remove: (permissions: object) => Promise<boolean>;
}

const test = base.extend<{ media: Awaited<ReturnType<typeof watchMedia>> }>({
  media: async ({ world }, use) => {
    const media = await watchMedia(world);
    await use(media);
    media.close();
  },
});

test('what is known is shown without consent, and looking at it sends nothing @firefox', async ({
  media,
  session,
  world,
}) => {
  const before = await session.tab(DAWN);
  await settle(before, ROWS.tracklists1001);
  await before.close();
  await inExtension(session, () => {
    const { permissions } = (globalThis as unknown as { browser: { permissions: Permissions } }).browser;
    return permissions.remove({ data_collection: ['websiteContent'] });
  });
  const asked = world.standIn.stats().requests;
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.hover(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger']);
  await tab.click(badgeBeside, 'Dew Ledger');
  await tab.click(playButton);
  await tab.until(playFailed, 0, { what: 'a preview that is refused' });
  expect(world.standIn.stats().requests).toBe(asked);
  expect(media.ofCards()).toEqual([]);
});

function playButton(): Element | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return (
    roots.map((root) => root.querySelector('[role="dialog"] .play')).find((one) => one !== null) ?? undefined
  );
}

function playFailed(): boolean {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.some((root) => root.querySelector('[role="dialog"] .play.failed') !== null);
}
