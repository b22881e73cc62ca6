import type { Playing } from '../../extension/shared/protocol.ts';

/** Starts and ends the preview of a track; false where there is none to hear. */
export interface PlayerServices {
  play: (trackId: number) => Promise<Playing | boolean>;
  stopPlaying: () => Promise<void>;
  /** Goes on from another place, where that is offered. */
  seek?: (seconds: number) => Promise<void>;
  /** Calls when a preview has come to its end; the latest listener only. */
  onEnded?: (listener: () => void) => void;
}

/** What is heard: one preview at a time, whatever button started it. */
export class Player {
  playing = $state<number>();
  failed = $state<number>();
  /** Of the one that is heard, from the moment it is. */
  heard = $state.raw<Playing>();
  readonly #services: PlayerServices;
  /** When what is heard would have begun, had it been heard from its beginning. */
  #beganMs = 0;

  constructor(services: PlayerServices) {
    this.#services = services;
    services.onEnded?.(() => this.#silence());
  }

  async toggle(trackId: number): Promise<void> {
    if (this.playing === trackId) return this.stop();
    this.failed = undefined;
    this.heard = undefined;
    this.playing = trackId;
    const started = await this.#services.play(trackId).catch(() => false);
    // Another preview may have been wanted meanwhile.
    if (this.playing !== trackId) return;
    if (started !== false) {
      this.#beganMs = performance.now();
      this.heard = started === true ? {} : started;
      return;
    }
    this.#silence();
    this.failed = trackId;
  }

  /** In seconds from the beginning. */
  position(): number {
    return (performance.now() - this.#beganMs) / 1_000;
  }

  async seek(seconds: number): Promise<void> {
    if (this.heard === undefined) return;
    this.#beganMs = performance.now() - seconds * 1_000;
    await this.#services.seek?.(seconds).catch(() => undefined);
  }

  async stop(): Promise<void> {
    if (this.playing === undefined) return;
    this.#silence();
    await this.#services.stopPlaying().catch(() => undefined);
  }

  #silence(): void {
    this.playing = undefined;
    this.heard = undefined;
  }
}
