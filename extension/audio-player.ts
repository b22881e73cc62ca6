/** Where Beatport keeps its previews; nothing else is ever played. */
const SAMPLES = 'https://geo-samples.beatport.com';

/** Plays one preview at a time, in a context that has audio: Firefox's background, Chrome's offscreen document. */
export interface AudioPlayer {
  /** Resolves when it can be heard, rejects when it cannot. */
  play: (previewUrl: string, volume: number) => Promise<void>;
  stop: () => void;
  isPlaying: () => boolean;
}

export function createAudioPlayer(createAudio: () => HTMLAudioElement = () => new Audio()): AudioPlayer {
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
    play: async (previewUrl, volume) => {
      if (!isSample(previewUrl)) throw new Error('not an address of a Beatport preview');
      stop();
      const audio = (current = createAudio());
      audio.volume = volume;
      audio.src = previewUrl;
      audio.addEventListener('ended', () => current === audio && stop());
      await audio.play();
    },
    isPlaying: () => current !== undefined && !current.paused,
  };
}

export function isSample(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === SAMPLES;
}
