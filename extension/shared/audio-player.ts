/** Where Beatport keeps its previews; nothing else is ever played. */
const SAMPLES = 'https://geo-samples.beatport.com';

/** Plays one preview at a time, in a context that has audio: Firefox's background, Chrome's offscreen document. */
export interface AudioPlayer {
  /** Resolves when it can be heard, to its length where that is known; rejects when it cannot. */
  play: (previewUrl: string, volume: number) => Promise<{ seconds?: number }>;
  stop: () => void;
  /** Of what is played now. */
  seek: (seconds: number) => void;
  isPlaying: () => boolean;
}

export function createAudioPlayer({
  createAudio = () => new Audio(),
  onEnded,
}: { createAudio?: () => HTMLAudioElement; onEnded?: () => void } = {}): AudioPlayer {
  let current: HTMLAudioElement | undefined;
  const stop = () => {
    current?.pause();
    // Without an address the element lets go of its connection, too.
    current?.removeAttribute('src');
    current?.load();
    current = undefined;
  };
  return {
    stop,
    seek: (seconds) => {
      if (current !== undefined) current.currentTime = seconds;
    },
    play: async (previewUrl, volume) => {
      if (!isSample(previewUrl)) throw new Error('not an address of a Beatport preview');
      stop();
      const audio = (current = createAudio());
      audio.volume = volume;
      audio.src = previewUrl;
      audio.addEventListener('ended', () => {
        if (current !== audio) return;
        stop();
        onEnded?.();
      });
      await audio.play();
      const { duration } = audio;
      return Number.isFinite(duration) && duration > 0 ? { seconds: duration } : {};
    },
    isPlaying: () => current !== undefined && !current.paused,
  };
}

export function isSample(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === SAMPLES;
}
