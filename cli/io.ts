import type { Readable, Writable } from 'node:stream';
import type { ClientOptions } from '../core/client.ts';

/** What the command line has of the world around it, so that tests can run it without a process. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number; fd?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  blocking?: Blocking;
  /** Parts of the client that a test replaces: clock, timeouts. */
  client?: ClientOptions;
}

/** Does work that hears nothing until it is done. A program lets signals end it meanwhile. */
export type Blocking = <Value>(work: () => Value) => Value;
