import pLimit from 'p-limit';
import { searchAndFetchTracks, searchTrackUrls } from '../../core/beatport/fetch-tracks.ts';
import { searchUrl } from '../../core/beatport/urls.ts';
import { type BeatportClient, createClient } from '../../core/client.ts';
import type { Cache } from '../../core/lookup/cache.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { firstQuery, leastQueries } from './hundred-lines.ts';
import type { StandInProcess } from './stand-in-process.ts';

export interface Cost {
  requests: number;
  ms: number;
}

export interface Setting {
  /** What one request takes that is alone. */
  latencyMs: number;
  inFlight: number;
}

/** The original flow takes minutes a list, so it is measured over so many lines as take about this long. */
const ORIGINAL_MS = 5_000;

/** One list at one latency, looked up in the ways that are compared. */
export class ListRuns {
  readonly #standIn: StandInProcess;
  readonly #lines: readonly TrackLine[];
  readonly #tracks: readonly TrackLine[];
  /** What the machine itself adds to a lone request at least: waking up, copying a page. */
  #ownMs = 0;

  constructor(standIn: StandInProcess, lines: readonly TrackLine[]) {
    this.#standIn = standIn;
    this.#lines = lines;
    this.#tracks = lines.filter(({ kind }) => kind === 'track');
  }

  /**
   * Has the stand-in answer so much earlier that a lone request takes `latencyMs` from end to end. Otherwise the limit would
   * leave out what every request costs on this machine, whoever makes it. Resolves to the milliseconds that this is.
   */
  async calibrate(latencyMs: number): Promise<number> {
    this.#ownMs = 0;
    const times: number[] = [];
    await this.#timed({ latencyMs, inFlight: 1 }, async () => {
      for (const url of this.#urls().slice(0, LONE_REQUESTS)) {
        const started = performance.now();
        await (await fetch(url)).text();
        times.push(performance.now() - started);
      }
    });
    this.#ownMs = Math.max(0, Math.min(...times) - latencyMs);
    return this.#ownMs;
  }

  async ours(setting: Setting): Promise<{ ours: Cost; warm: Cost; found: number }> {
    const cache = createMemoryCache();
    const cold = await this.#timed(setting, (client) => this.#findAll(client, cache));
    const warm = await this.#timed(setting, (client) => this.#findAll(client, cache));
    return { ours: cold.cost, warm: warm.cost, found: cold.value };
  }

  /** The same requests with nothing around them: `fetch` and the text of the page. */
  async bare(setting: Setting): Promise<Cost> {
    const { cost } = await this.#timed(setting, async () => {
      const turn = pLimit(setting.inFlight);
      await Promise.all(this.#urls().map((url) => turn(async () => (await fetch(url)).text())));
    });
    return cost;
  }

  /** How many requests the original flow makes for the list: each search and every address it gives. */
  async countOriginal(): Promise<number> {
    const client = createClient({ origin: this.#standIn.origin, maxConcurrent: 10, ratePerSecond: 0 });
    let count = 0;
    for (const line of this.#tracks) count += 1 + (await searchTrackUrls(client, firstQuery(line))).length;
    return count;
  }

  /** One line after another, each with its search and all its track pages, ten at a time or what the client allows. */
  async original(setting: Setting, total: number): Promise<Cost> {
    const perLine = (total * setting.latencyMs) / (setting.inFlight * this.#tracks.length);
    const count = Math.min(10, Math.max(1, Math.floor(ORIGINAL_MS / perLine)));
    const { cost } = await this.#timed(setting, async (client) => {
      for (const line of this.#tracks.slice(20, 20 + count))
        await searchAndFetchTracks(client, firstQuery(line));
    });
    return { requests: total, ms: (cost.ms * total) / cost.requests };
  }

  async #findAll(client: BeatportClient, cache: Cache): Promise<number> {
    const results = await createLookup({ client, cache }).findAll(this.#lines);
    return results.filter((result) => result.ok && result.match.verdict === 'match').length;
  }

  #urls(): string[] {
    return leastQueries(this.#lines).map((query) => searchUrl(this.#standIn.origin, query));
  }

  async #timed<Value>(
    { latencyMs, inFlight }: Setting,
    work: (client: BeatportClient) => Promise<Value>,
  ): Promise<{ cost: Cost; value: Value }> {
    const order = { latencyMs: Math.max(0, latencyMs - this.#ownMs) };
    await this.#standIn.order(order);
    const client = createClient({ origin: this.#standIn.origin, maxConcurrent: inFlight, ratePerSecond: 0 });
    const started = performance.now();
    const value = await work(client);
    const ms = performance.now() - started;
    const { requests, maxInFlight } = await this.#standIn.order(order);
    if (maxInFlight > inFlight) throw new Error(`${maxInFlight} in flight where ${inFlight} were allowed`);
    return { cost: { requests, ms }, value };
  }
}

const LONE_REQUESTS = 40;
