import type { Browser } from 'wxt/browser';
import { failureText, pauseText } from '../shared/failure-text.ts';
import type { RowsServices } from './rows-port.ts';
import type { SearchReply, SearchRequest } from '../shared/protocol.ts';
import { readSearchRequest } from '../shared/schemas.ts';
import { isOwnPage } from '../shared/senders.ts';

export type SearchServices = Pick<RowsServices, 'service' | 'access'>;

/** Before every row: the user is typing and waits. */
const PRIORITY = -1;

/**
 * Serves one search box: the newest search wins, older ones are dropped. What the user types is a command, so it
 * needs no consent beyond Beatport's own permission.
 */
export function serveSearch(port: Browser.runtime.Port, services: SearchServices): void {
  if (!isOwnPage(port.sender)) return port.disconnect();
  let latest = new AbortController();
  port.onDisconnect.addListener(() => latest.abort());
  port.onMessage.addListener((raw) => {
    const request = readSearchRequest(raw);
    if (request === undefined) return;
    latest.abort();
    const { signal } = (latest = new AbortController());
    const reply = answer(request, services, signal).catch((cause: unknown) => fault(request, cause, signal));
    void reply.then((ready) => signal.aborted || port.postMessage(ready));
  });
}

async function answer(
  { number, text }: SearchRequest,
  { service, access }: SearchServices,
  signal: AbortSignal,
): Promise<SearchReply> {
  await service.ready;
  if (!(await access.beatport())) return failed(number, 'access', pauseText({ because: 'access' }));
  const { signal: erased } = service.client.counts;
  const result = await service.open.search(text, { signal, priority: PRIORITY });
  if (result.ok)
    return { type: 'found', number, tracks: result.tracks, ...(erased.aborted && { erased: true }) };
  const { failure } = result;
  const pause = service.gate.isPause(failure) ? service.gate.pause() : undefined;
  if (pause) return failed(number, pause.because, pauseText(pause));
  return failed(number, failure.kind === 'paused' ? failure.because : failure.kind, failureText(failure));
}

/** A search throws the reason of its own abort, and nothing else unless we made a mistake. */
function fault({ number }: SearchRequest, cause: unknown, signal: AbortSignal): SearchReply {
  if (!signal.aborted) console.error('Cratemark could not search:', cause);
  return failed(number, 'unreadable', failureText({ kind: 'unreadable', cause }));
}

function failed(
  number: number,
  kind: (SearchReply & { type: 'failed' })['kind'],
  message: string,
): SearchReply {
  return { type: 'failed', number, kind, message };
}
