import { parseTrackPage } from '../core/beatport/page.ts';
import { readPage } from '../core/beatport/read-page.ts';
import type { BeatportTrack } from '../core/beatport/track.ts';
import { trackUrl } from '../core/beatport/urls.ts';
import type { BeatportClient } from '../core/client.ts';
import { ageOf, cacheEntry } from '../core/lookup/cache.ts';
import { createAudioPlayer, isSample } from './audio-player.ts';
import { failureText, pauseText } from './failure-text.ts';
import type { Lookups, LookupService } from './lookup-service.ts';
import { askOffscreen, type OffscreenReply, tellOffscreen } from './offscreen.ts';
import { done, refused, type Reply } from './reply.ts';
import { sessionValue } from './session-value.ts';
import { settings } from './settings.ts';
import { text } from './text.ts';

export interface Preview {
  /** `tabId` is where it was asked for, if in a tab: it stops when that tab goes elsewhere. */
  play: (
    trackId: number,
    from: { tabId?: number | undefined; incognito?: boolean | undefined },
  ) => Promise<Reply>;
  stop: () => Promise<void>;
  /** The tab goes to another page, or is gone. */
  leave: (tabId: number) => Promise<void>;
}

/** The tab whose preview is heard. A background that was stopped meanwhile must still know. */
const playing = sessionValue<number>('playing');

/** Previews, one at a time. A message names a track and never an address: that comes from Beatport's page of it. */
export function createPreview(service: LookupService, speaker: Speaker = speakerOfThisBrowser()): Preview {
  let latest = new AbortController();

  async function play(...[trackId, { tabId, incognito }]: Parameters<Preview['play']>): Promise<Reply> {
    latest.abort();
    const { signal } = (latest = new AbortController());
    await Promise.all([speaker.stop(), service.ready]);
    const lookups = incognito ? service.secret : service.open;
    try {
      const found = await findPreview(service, lookups, trackId, signal);
      if ('message' in found) return found;
      await playing.set(tabId);
      const heard = await speaker.play(found.previewUrl, await settings.volume.get());
      return heard ? done : refused('failurePlayback');
    } catch (cause) {
      // Another preview was wanted meanwhile, which is no failure of this one; otherwise nothing could be fetched.
      if (!signal.aborted) console.warn('Cratemark could not play a preview:', cause);
      return refused(signal.aborted ? 'failureAborted' : 'failurePlayback');
    }
  }

  async function stop(): Promise<void> {
    latest.abort();
    await Promise.all([speaker.stop(), playing.set(undefined)]);
  }

  return {
    play,
    stop,
    leave: async (tabId) => {
      if (tabId === (await playing.get())) await stop();
    },
  };
}

type Found = { previewUrl: string } | Extract<Reply, { ok: false }>;

/** From the cache, or from the track's own page, the only one that has it. */
async function findPreview(
  { client, gate }: LookupService,
  { cache }: Lookups,
  trackId: number,
  signal: AbortSignal,
): Promise<Found> {
  const key = `preview|${trackId}`;
  const known = await cache.get(key).catch(() => undefined);
  if (ageOf(known, client.host.now()) === 'fresh') return previewOf(known?.candidates[0]);
  const page = await readTrack(client, trackId, signal);
  if (!page.ok) {
    const pause = gate.isPause(page.failure) ? gate.pause() : undefined;
    return { ok: false, message: pause ? pauseText(pause) : failureText(page.failure) };
  }
  await cache.set(key, cacheEntry(page.tracks, 'match', client.host)).catch(() => undefined);
  return previewOf(page.tracks[0]);
}

/** As core's `fetchTrack`, which does not tell why there is no track. */
function readTrack(client: BeatportClient, id: number, signal: AbortSignal) {
  const url = trackUrl(client.origin, id);
  const parse = (html: string) => [parseTrackPage(html, { origin: client.origin, id })];
  return readPage(client, { url, text: url, type: 'track', parse }, { signal, priority: -1 });
}

function previewOf(track: BeatportTrack | undefined): Found {
  const { previewUrl } = track ?? {};
  const isPlayable = previewUrl !== undefined && isSample(previewUrl);
  return isPlayable ? { previewUrl } : { ok: false, message: text('failurePreview') };
}

/** Where sound comes out. `play` resolves to whether it can be heard. */
export interface Speaker {
  play: (previewUrl: string, volume: number) => Promise<boolean>;
  stop: () => Promise<void>;
}

/** The background itself where it has audio (Firefox), the offscreen document where it has none (Chrome's worker). */
function speakerOfThisBrowser(): Speaker {
  if (typeof Audio === 'undefined') {
    return {
      play: async (previewUrl, volume) => {
        const message = { to: 'offscreen', type: 'play', previewUrl, volume } as const;
        return (await askOffscreen<OffscreenReply>(message)).ok;
      },
      stop: () => tellOffscreen({ to: 'offscreen', type: 'stop-playing' }),
    };
  }
  const player = createAudioPlayer();
  return {
    play: async (previewUrl, volume) => {
      await player.play(previewUrl, volume);
      return true;
    },
    stop: async () => player.stop(),
  };
}
