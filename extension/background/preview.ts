import { browser } from 'wxt/browser';
import { parseTrackPage } from '../../core/beatport/page.ts';
import { readPage } from '../../core/beatport/read-page.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { trackUrl } from '../../core/beatport/urls.ts';
import type { BeatportClient } from '../../core/client.ts';
import { ageOf, cacheEntry } from '../../core/lookup/cache.ts';
import { createAudioPlayer, isSample } from '../shared/audio-player.ts';
import { failureText, pauseText } from '../shared/failure-text.ts';
import type { Lookups, LookupService } from './lookup-service.ts';
import { askOffscreen, tellOffscreen } from './offscreen.ts';
import type { Media, MediaReply, PlayReply, ToCard } from '../shared/protocol.ts';
import { refused } from './reply.ts';
import { sessionValue } from './session-value.ts';
import { settings } from '../shared/settings.ts';

export interface Preview {
  /** `tabId` is where it was asked for, if in a tab: it stops when that tab goes elsewhere. */
  play: (
    trackId: number,
    from: { tabId?: number | undefined; incognito?: boolean | undefined },
  ) => Promise<PlayReply>;
  /** What only the track's own page has, after the rows that wait. */
  media: (trackId: number, from: { incognito?: boolean | undefined }) => Promise<MediaReply>;
  seek: (seconds: number) => Promise<void>;
  /** It has come to its end; the page it was started from may want to know. */
  ended: () => Promise<void>;
  stop: () => Promise<void>;
  /** The tab goes to another page, or is gone. */
  leave: (tabId: number) => Promise<void>;
}

/** The tab whose preview is heard. A background that was stopped meanwhile must still know. */
const playing = sessionValue<number>('playing');

/** Previews, one at a time. A message names a track and never an address: that comes from Beatport's page of it. */
export function createPreview(service: LookupService, speaker: Speaker = speakerOfThisBrowser()): Preview {
  let latest = new AbortController();

  async function play(...[trackId, { tabId, incognito }]: Parameters<Preview['play']>): Promise<PlayReply> {
    latest.abort();
    const { signal } = (latest = new AbortController());
    await Promise.all([speaker.stop(), service.ready]);
    const lookups = incognito ? service.secret : service.open;
    try {
      const found = await findMedia(service, lookups, trackId, { signal, priority: -1 });
      if (!found.ok) return found;
      const { previewUrl, waveformUrl } = found.media;
      if (previewUrl === undefined) return refused('failurePreview');
      await playing.set(tabId);
      const heard = await speaker.play(previewUrl, await settings.volume.get());
      if (!heard.ok) return refused('failurePlayback');
      const { seconds } = heard;
      return { ok: true, ...(seconds && { seconds }), ...(waveformUrl && { waveformUrl }) };
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

  async function ended(): Promise<void> {
    const tabId = await playing.get();
    await playing.set(undefined);
    const message: ToCard = { to: 'card', type: 'preview-ended' };
    const told =
      tabId === undefined ? browser.runtime.sendMessage(message) : browser.tabs.sendMessage(tabId, message);
    // The page that started it may be gone.
    await told.catch(() => undefined);
  }

  speaker.onEnded?.(() => void ended());
  return {
    play,
    stop,
    seek: (seconds) => speaker.seek(seconds),
    ended,
    media: async (trackId, { incognito }) => {
      await service.ready;
      const lookups = incognito ? service.secret : service.open;
      const { signal } = new AbortController();
      return findMedia(service, lookups, trackId, { signal, priority: BEHIND_ROWS });
    },
    leave: async (tabId) => {
      if (tabId === (await playing.get())) await stop();
    },
  };
}

/** A list of previews is no hurry. */
const BEHIND_ROWS = 1_000_000;

/** From the cache, or from the track's own page, the only one that has it. */
async function findMedia(
  { client, gate }: LookupService,
  { store }: Lookups,
  trackId: number,
  options: { signal: AbortSignal; priority: number },
): Promise<MediaReply> {
  const key = `preview|${trackId}`;
  const write = store.writer();
  const known = await store.read(key);
  if (ageOf(known, client.host.now()) === 'fresh') return { ok: true, media: mediaOf(known?.candidates[0]) };
  const page = await readTrack(client, trackId, options);
  if (!page.ok) {
    const pause = gate.isPause(page.failure) ? gate.pause() : undefined;
    return { ok: false, message: pause ? pauseText(pause) : failureText(page.failure) };
  }
  await write(key, cacheEntry(page.tracks, 'match', client.host));
  return { ok: true, media: mediaOf(page.tracks[0]) };
}

/** As core's `fetchTrack`, which does not tell why there is no track. */
function readTrack(client: BeatportClient, id: number, options: { signal: AbortSignal; priority: number }) {
  const url = trackUrl(client.origin, id);
  const parse = (html: string) => [parseTrackPage(html, { origin: client.origin, id })];
  return readPage(client, { url, text: url, type: 'track', parse }, options);
}

function mediaOf({ previewUrl, waveformUrl }: Partial<BeatportTrack> = {}): Media {
  const isPlayable = previewUrl !== undefined && isSample(previewUrl);
  return { ...(isPlayable && { previewUrl }), ...(waveformUrl !== undefined && { waveformUrl }) };
}

/** Where sound comes out. */
export interface Speaker {
  play: (previewUrl: string, volume: number) => Promise<{ ok: boolean; seconds?: number }>;
  stop: () => Promise<void>;
  seek: (seconds: number) => Promise<void>;
  /** Only where the sound comes out of the background itself; from elsewhere comes a message. */
  onEnded?: (listener: () => void) => void;
}

/** The background itself where it has audio (Firefox), the offscreen document where it has none (Chrome's worker). */
function speakerOfThisBrowser(): Speaker {
  if (typeof Audio === 'undefined') {
    return {
      play: (previewUrl, volume) => askOffscreen({ to: 'offscreen', type: 'play', previewUrl, volume }),
      stop: () => tellOffscreen({ to: 'offscreen', type: 'stop-playing' }),
      seek: (seconds) => tellOffscreen({ to: 'offscreen', type: 'seek-playing', seconds }),
    };
  }
  let ended = () => {};
  const player = createAudioPlayer({ onEnded: () => ended() });
  return {
    play: async (previewUrl, volume) => ({ ok: true, ...(await player.play(previewUrl, volume)) }),
    stop: async () => player.stop(),
    seek: async (seconds) => player.seek(seconds),
    onEnded: (listener) => (ended = listener),
  };
}
