import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import { createStandIn, type StandIn } from '../../../demo/stand-in.ts';
import { createAccess } from '../../../extension/shared/access.ts';
import { createLookupService } from '../../../extension/background/lookup-service.ts';
import type { SearchReply } from '../../../extension/shared/protocol.ts';
import { serveSearch } from '../../../extension/background/search-port.ts';
import { eventually, freshWorld, type World } from '../browser.ts';
import { fakePort, inTab, ownPage } from '../fake-port.ts';

let world: World;
beforeEach(() => void (world = freshWorld()));

function openPopup(standIn: StandIn, { sender = ownPage as object, online = true } = {}) {
  const cache = createMemoryCache();
  const service = createLookupService({ fetch: standIn.fetch, cache, isOnline: () => online });
  const popup = fakePort<SearchReply>(sender);
  serveSearch(popup.port, { service, access: createAccess({ asksConsent: true }) });
  return popup;
}

describe('the search port', () => {
  it('answers what is typed with the tracks Beatport lists', async () => {
    world.granted.consent = false;
    const standIn = createStandIn();
    const popup = openPopup(standIn);
    popup.say({ type: 'search', number: 1, text: standIn.catalogue[0]?.title });
    await eventually(() => expect(popup.heard).toMatchObject([{ type: 'found', number: 1 }]));
    const [reply] = popup.heard;
    expect(reply?.type === 'found' && reply.tracks.map(({ title }) => title)).toContain(
      standIn.catalogue[0]?.title,
    );
  });

  it('answers the newest search only', async () => {
    const standIn = createStandIn({ latencyMs: 50 });
    const popup = openPopup(standIn);
    for (const [number, text] of ['s', 'sl', 'slow', 'slow lan'].entries())
      popup.say({ type: 'search', number, text });
    await eventually(() => expect(popup.heard).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(popup.heard).toMatchObject([{ type: 'found', number: 3 }]);
    expect(standIn.stats().queries).toEqual(['slow lan']);
  });

  it('answers a search that is empty', async () => {
    const popup = openPopup(createStandIn());
    popup.say({ type: 'search', number: 9, text: '  ' });
    await eventually(() => expect(popup.heard).toEqual([{ type: 'found', number: 9, tracks: [] }]));
  });

  it.each([
    ['access', { challengeAfter: -1 }, 'withheld'],
    ['challenge', { challengeAfter: 0 }, 'check'],
    ['offline', { resetRate: 1 }, 'no connection'],
    ['forbidden', { wrongTypeRate: 1 }, 'cannot be read'],
  ] as const)('says in words why there is nothing: %s', async (kind, switches, words) => {
    world.granted.beatport = kind !== 'access';
    const popup = openPopup(createStandIn(switches), { online: kind !== 'offline' });
    popup.say({ type: 'search', number: 1, text: 'slow lanterns' });
    const expected = { type: 'failed', number: 1, kind: kind === 'forbidden' ? 'wrong-type' : kind };
    await eventually(() => expect(popup.heard).toMatchObject([expected]));
    expect(popup.heard[0]?.type === 'failed' && popup.heard[0].message).toContain(words);
  });

  it('is for the pages of the extension only', () => {
    expect(openPopup(createStandIn(), { sender: inTab(1) }).isDisconnected()).toBe(true);
  });

  it('says nothing to a popup that was closed', async () => {
    const standIn = createStandIn({ latencyMs: 20 });
    const popup = openPopup(standIn);
    popup.say({ type: 'search', number: 1, text: 'slow lanterns' });
    await eventually(() => expect(standIn.stats().inFlight).toBe(1));
    popup.leave();
    await eventually(() => expect(standIn.stats().inFlight).toBe(0));
    expect(popup.heard).toEqual([]);
    expect(standIn.stats().byStatus).toHaveProperty('aborted');
  });
});
