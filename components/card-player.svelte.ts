/** Starts and ends the preview of a track; false where there is none to hear. */
export interface PlayerServices {
  play: (trackId: number) => Promise<boolean>;
  stopPlaying: () => Promise<void>;
}

/** What is heard: one preview at a time, whatever button started it. */
export class Player {
  playing = $state<number>();
  failed = $state<number>();
  readonly #services: PlayerServices;

  constructor(services: PlayerServices) {
    this.#services = services;
  }

  async toggle(trackId: number): Promise<void> {
    if (this.playing === trackId) return this.stop();
    this.failed = undefined;
    this.playing = trackId;
    const started = await this.#services.play(trackId).catch(() => false);
    // Another preview may have been wanted meanwhile.
    if (started || this.playing !== trackId) return;
    this.playing = undefined;
    this.failed = trackId;
  }

  async stop(): Promise<void> {
    if (this.playing === undefined) return;
    this.playing = undefined;
    await this.#services.stopPlaying().catch(() => undefined);
  }
}
