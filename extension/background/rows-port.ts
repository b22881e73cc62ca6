import type { Browser } from 'wxt/browser';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Access } from '../shared/access.ts';
import { barrier } from './barrier.ts';
import type { Deliberate } from './deliberate.ts';
import type { Lookups, LookupService } from './lookup-service.ts';
import type { AskedRow, Pause, RowAnswer, RowsReply } from '../shared/protocol.ts';
import { answerToFault, rowAnswer } from './row-answer.ts';
import { RowTurns } from './row-turns.ts';
import { readRow, readRowsRequest } from '../shared/schemas.ts';
import { isOurs } from '../shared/senders.ts';
import { text, type TextKey } from '../shared/text.ts';

export interface RowsServices {
  service: LookupService;
  access: Access;
  deliberate: Deliberate;
}

/** Rows of one page under way at a time; a page that asks for more is not a tracklist. */
const MOST_ROWS = 12_000;

/**
 * Serves the rows of one page. Every row asked for is answered as soon as there is an answer. While Beatport cannot be
 * asked, what the cache knows is answered and the rest waits here, so that a page need not ask twice. Rows die with
 * their page; what was found for them by then is in the cache.
 */
export function serveRows(port: Browser.runtime.Port, services: RowsServices): void {
  if (!isOurs(port.sender)) return port.disconnect();
  const page = new RowsPage(port, services);
  port.onMessage.addListener((raw) => page.hear(raw));
  port.onDisconnect.addListener(() => page.leave());
}

class RowsPage {
  readonly #port: Browser.runtime.Port;
  readonly #services: RowsServices;
  readonly #lookups: Lookups;
  readonly #rows = new Map<string, { row: AskedRow; abort: AbortController }>();
  /** Why rows wait. The first reason is what the page is told. */
  readonly #waiting = new Map<string, Pause>();
  /** Rows that wait for their turn in what the page may spend. */
  readonly #turns: RowTurns;
  /** Rows that were answered from an expired entry, by the key of their line. */
  readonly #stale = new Map<string, Map<string, TrackLine>>();
  readonly #stops: (() => void)[];
  /** The pause as the page knows it. */
  #told: Pause | undefined;
  #gone = false;

  constructor(port: Browser.runtime.Port, services: RowsServices) {
    const { service, access } = services;
    this.#port = port;
    this.#services = services;
    this.#turns = new RowTurns(service.client.host);
    this.#lookups = port.sender?.tab?.incognito ? service.secret : service.open;
    const tell = () => this.#tellPause();
    this.#stops = [
      service.gate.onRing(tell),
      service.onRefresh((line) => void this.#renew(line)),
      service.rowBudget.onMore(() => this.#turns.open()),
      access.onChange(() => void this.#recall()),
    ];
    // A page that comes back after the background was stopped learns at once why nothing moves.
    void service.ready.then(tell);
  }

  hear(raw: unknown): void {
    const message = readRowsRequest(raw);
    if (message === undefined) return console.warn('Cratemark ignores a message that no page of ours sends.');
    if (message.type === 'find') for (const row of message.rows) this.#ask(row);
    if (message.type === 'forget') for (const key of message.keys) this.#forget(key);
  }

  leave(): void {
    this.#gone = true;
    this.#turns.stop();
    for (const stop of this.#stops) stop();
    for (const key of [...this.#rows.keys()]) this.#forget(key);
    this.#stale.clear();
  }

  #ask(raw: unknown): void {
    const row = readRow(raw);
    if (row === undefined) return;
    if (row.line === undefined) return this.#refuse(row.key, 'failureOddLine');
    // A press asks whether a pause is over.
    if (row.byHand) void this.#services.service.ready.then(this.#services.service.gate.askOnce);
    // A row asked for again while it is under way gets one answer; where it only waits, a press may take it further.
    if (this.#rows.has(row.key)) {
      if (row.byHand !== true || !(this.#waiting.has(row.key) || this.#turns.isWaiting(row.key))) return;
      this.#forget(row.key);
    }
    if (this.#rows.size >= MOST_ROWS) return this.#refuse(row.key, 'failureTooMany');
    const abort = new AbortController();
    this.#rows.set(row.key, { row, abort });
    void this.#serve(row, abort.signal);
  }

  #forget(key: string): void {
    this.#rows.get(key)?.abort.abort();
    this.#rows.delete(key);
    if (this.#waiting.delete(key)) this.#tellPause();
  }

  /** What may not be sent any more is called back, in mid-air if need be, and waits like the rest. */
  async #recall(): Promise<void> {
    for (const { row, abort } of [...this.#rows.values()]) {
      if (this.#waiting.has(row.key)) continue;
      const barred = await barrier(row.line, this.#port.sender, this.#services);
      if (!barred || this.#rows.get(row.key)?.abort !== abort) continue;
      this.#forget(row.key);
      this.#ask(row);
    }
  }

  #refuse(key: string, message: TextKey): void {
    this.#post({ type: 'answer', key, answer: { ok: false, kind: 'aborted', message: text(message) } });
  }

  async #serve(row: AskedRow, signal: AbortSignal): Promise<void> {
    const { gate, ready } = this.#services.service;
    await ready;
    while (!signal.aborted) {
      const heard = gate.rings();
      const answer = await this.#tryOnce(row, signal).catch((cause: unknown) =>
        // The only thing a lookup throws is the reason of its own abort; then no one listens any more.
        signal.aborted ? 'wait' : answerToFault(cause),
      );
      if (signal.aborted) return;
      if (answer === 'queue') await this.#turns.wait(row, signal);
      else if (answer === 'wait') await gate.nextRing(heard, signal);
      else return this.#answer(row, answer);
    }
  }

  async #tryOnce(row: AskedRow, signal: AbortSignal): Promise<RowAnswer | 'wait' | 'queue'> {
    const { key, line, priority } = row;
    const { gate, rowBudget } = this.#services.service;
    if (line.kind !== 'track') return rowAnswer(await this.#lookups.find(line));
    const bar = (await barrier(line, this.#port.sender, this.#services)) ?? gate.unreachable();
    if (bar) return (await this.#lookups.known(line)) ?? this.#wait(key, bar);
    const asker = { sender: this.#port.sender, byHand: row.byHand === true };
    if (!asker.byHand && !this.#turns.mayGo(priority)) return this.#queueUp(row);
    this.#turns.begin(row);
    const refusal = await rowBudget.take(asker);
    if (refusal) {
      this.#turns.closeUntil(refusal.untilMs ?? 0);
      this.#turns.end(row);
      return this.#queueUp(row, refusal);
    }
    if (this.#waiting.delete(key)) this.#tellPause();
    let requests = signal.aborted ? 0 : 1;
    try {
      const result = await this.#lookups.find(line, { signal, priority });
      requests = result.requests;
      return !result.ok && gate.isPause(result.failure) ? this.#wait(key, gate.pause()) : rowAnswer(result);
    } finally {
      rowBudget.settle(asker, requests);
      this.#turns.end(row);
    }
  }

  /** What is known waits for nothing; of a row that waited before it was not known. */
  async #queueUp({ key, line }: AskedRow, refusal?: Pause): Promise<RowAnswer | 'queue'> {
    const known = this.#waiting.has(key) ? undefined : await this.#lookups.known(line);
    if (known === undefined && refusal) this.#wait(key, refusal);
    return known ?? 'queue';
  }

  #wait(key: string, pause: Pause | undefined): 'wait' {
    if (pause && this.#rows.has(key)) this.#waiting.set(key, pause);
    this.#tellPause();
    return 'wait';
  }

  #answer({ key, line }: AskedRow, answer: RowAnswer): void {
    this.#rows.delete(key);
    if (this.#waiting.delete(key)) this.#tellPause();
    if (answer.ok && answer.stale) {
      const same = lookupKey(line);
      this.#stale.set(same, (this.#stale.get(same) ?? new Map<string, TrackLine>()).set(key, line));
    }
    this.#post({ type: 'answer', key, answer });
  }

  /** Each row anew from the cache: equal keys may come with other hints, and hints decide between versions. */
  async #renew(line: TrackLine): Promise<void> {
    const same = lookupKey(line);
    const rows = this.#stale.get(same);
    this.#stale.delete(same);
    for (const [key, row] of rows ?? []) {
      const answer = await this.#lookups.known(row);
      if (answer) this.#post({ type: 'answer', key, answer });
    }
  }

  #tellPause(): void {
    const [reason] = this.#waiting.values();
    const pause = this.#services.service.gate.pause() ?? reason;
    if (pause?.because === this.#told?.because && pause?.untilMs === this.#told?.untilMs) return;
    this.#told = pause;
    this.#post(pause ? { type: 'paused', pause } : { type: 'resumed' });
  }

  #post(reply: RowsReply): void {
    if (this.#gone) return;
    try {
      this.#port.postMessage(reply);
    } catch {
      // The page went away and its disconnect is on the way; it will ask again if it comes back.
      this.leave();
    }
  }
}
