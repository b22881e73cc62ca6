import type { RowsPort } from '../../../extension/page/rows-client.ts';
import type { AskedRow, RowsReply, RowsRequest } from '../../../extension/shared/protocol.ts';

/** A background as a page sees it: what it was asked, and a hand to answer or to die with. */
export class FakeBackground {
  /** Every row of every `find`, in order. */
  readonly asked: AskedRow[] = [];
  readonly requests: RowsRequest[] = [];
  connections = 0;
  gone = false;
  #hear: ((message: unknown) => void) | undefined;
  #drop: (() => void) | undefined;

  connect = (): RowsPort => {
    if (this.gone) throw new Error('Extension context invalidated.');
    this.connections++;
    return {
      postMessage: (message) => this.#receive(message as RowsRequest),
      disconnect: () => undefined,
      onMessage: { addListener: (listener) => (this.#hear = listener) },
      onDisconnect: { addListener: (listener) => (this.#drop = listener) },
    };
  };

  say(reply: RowsReply | Record<string, unknown>): void {
    this.#hear?.(reply);
  }

  /** The worker is stopped. */
  die(): void {
    const drop = this.#drop;
    this.#hear = this.#drop = undefined;
    drop?.();
  }

  #receive(message: RowsRequest): void {
    this.requests.push(message);
    if (message.type === 'find') this.asked.push(...message.rows);
  }
}
