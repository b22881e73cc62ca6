import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryCache } from '../../../core/lookup/memory-cache.ts';
import { createStandIn, type StandIn } from '../../../demo/stand-in.ts';
import { createAudioPlayer, isSample } from '../../../extension/shared/audio-player.ts';
import { createLookupService } from '../../../extension/background/lookup-service.ts';
import { createPreview, type Speaker } from '../../../extension/background/preview.ts';
import { settings } from '../../../extension/shared/settings.ts';
import { freshWorld } from '../browser.ts';

beforeEach(() => void freshWorld());

function setUp(standIn: StandIn = createStandIn()) {
  const played: string[] = [];
  const cache = createMemoryCache();
  const service = createLookupService({ fetch: standIn.fetch, cache, isOnline: () => true });
  const speaker: Speaker = {
    play: async (url, volume) => {
      played.push(`${url} at ${volume}`);
      return { ok: true, seconds: 96 };
    },
    stop: async () => void played.push('silence'),
    seek: async (seconds) => void played.push(`on from ${seconds}`),
  };
  const sounds = () => played.filter((one) => one !== 'silence');
  return { standIn, service, cache, preview: createPreview(service, speaker), played, sounds };
}

describe('a preview', () => {
  it('is found on the page of its track and played as loud as last time', async () => {
    await settings.volume.set(0.3);
    const { preview, sounds, standIn } = setUp();
    const { id } = standIn.catalogue[0]!;
    expect(await preview.play(id, { tabId: 1 })).toMatchObject({ ok: true, seconds: 96 });
    expect(sounds()).toEqual([expect.stringMatching(/^https:\/\/geo-samples\.beatport\.com\/.* at 0\.3$/)]);
  });

  it('is asked for once', async () => {
    const { preview, sounds, standIn } = setUp();
    const { id } = standIn.catalogue[0]!;
    await preview.play(id, {});
    await preview.play(id, {});
    expect(sounds()).toHaveLength(2);
    expect(standIn.stats().requests).toBe(1);
  });

  it('ends the one before it', async () => {
    const { preview, sounds, standIn } = setUp(createStandIn({ latencyMs: 20 }));
    const [first, second] = standIn.catalogue;
    const both = [preview.play(first!.id, {}), preview.play(second!.id, {})];
    expect(await Promise.all(both)).toMatchObject([
      { ok: false, message: expect.any(String) as string },
      { ok: true },
    ]);
    expect(sounds()).toHaveLength(1);
  });

  it('brings the waveform with it, so that a picture costs no request', async () => {
    const { preview, standIn } = setUp();
    const { id } = standIn.catalogue[0]!;
    const played = await preview.play(id, {});
    expect(played).toMatchObject({
      waveformUrl: expect.stringMatching(/^https:\/\/geo-media\.beatport\.com\//) as string,
    });
    expect(await preview.media(id, {})).toMatchObject({
      ok: true,
      media: { previewUrl: expect.any(String) as string },
    });
    expect(standIn.stats().requests).toBe(1);
  });

  it('tells the tab it was started from when it has ended', async () => {
    const world = freshWorld();
    world.inTab = () => true;
    const { preview, standIn } = setUp();
    await preview.play(standIn.catalogue[0]!.id, { tabId: 4 });
    await preview.ended();
    expect(world.toTabs).toEqual([{ tabId: 4, message: { to: 'card', type: 'preview-ended' } }]);
  });

  it('stops when its tab goes elsewhere, and only then', async () => {
    const { preview, played, standIn } = setUp();
    await preview.play(standIn.catalogue[0]!.id, { tabId: 4 });
    await preview.leave(5);
    expect(played.at(-1)).toContain('https:');
    await preview.leave(4);
    expect(played.at(-1)).toBe('silence');
  });

  it('says in words why there is none', async () => {
    const missing = setUp();
    expect(await missing.preview.play(1, {})).toEqual({
      ok: false,
      message: expect.stringContaining('no such page') as string,
    });
    const checked = setUp(createStandIn({ challengeAfter: 0 }));
    expect(await checked.preview.play(checked.standIn.catalogue[0]!.id, {})).toMatchObject({
      ok: false,
      message: expect.stringContaining('check') as string,
    });
  });

  it('of a private window is written nowhere', async () => {
    const { preview, sounds, standIn, cache } = setUp();
    const { id } = standIn.catalogue[0]!;
    await preview.play(id, { incognito: true });
    expect(sounds()).toHaveLength(1);
    expect(await cache.get(`preview|${id}`)).toBeUndefined();
  });
});

describe('the audio player', () => {
  const makeAudio = () => {
    const audio = new EventTarget() as HTMLAudioElement;
    return Object.assign(audio, {
      src: '',
      volume: 1,
      paused: true,
      currentTime: 0,
      play: vi.fn(async () => void Object.assign(audio, { paused: false })),
      pause: vi.fn(() => void Object.assign(audio, { paused: true })),
      load: vi.fn(),
      removeAttribute: vi.fn(() => void Object.assign(audio, { src: '' })),
    });
  };
  const sample = 'https://geo-samples.beatport.com/track/a.LOFI.mp3';

  it('plays one sound at a time until it ends', async () => {
    const audios = [makeAudio(), makeAudio()];
    const onEnded = vi.fn();
    const player = createAudioPlayer({
      createAudio: () => audios.find((audio) => audio.src === '' && !audio.play.mock.calls.length)!,
      onEnded,
    });
    await player.play(sample, 0.5);
    await player.play(sample, 0.7);
    expect(audios.map(({ paused }) => paused)).toEqual([true, false]);
    expect(audios[1]?.volume).toBe(0.7);
    player.seek(12);
    expect(audios.map(({ currentTime }) => currentTime)).toEqual([0, 12]);
    audios[1]?.dispatchEvent(new Event('ended'));
    expect(player.isPlaying()).toBe(false);
    expect(onEnded).toHaveBeenCalledOnce();
  });

  it.each([
    'https://evil.example/a.mp3',
    'https://geo-samples.beatport.com.evil.example/a.mp3',
    'https://geo-samples.beatport.com@evil.example/a.mp3',
    'http://geo-samples.beatport.com/a.mp3',
    'data:audio/mp3;base64,AAAA',
    '',
  ])('refuses %s', async (address) => {
    expect(isSample(address)).toBe(false);
    await expect(createAudioPlayer({ createAudio: makeAudio }).play(address, 1)).rejects.toThrow('preview');
  });
});
