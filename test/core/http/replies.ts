import { createClient, type BeatportClient, type ClientOptions } from '../../../core/client.ts';
import type { Reply, Transport } from '../../../core/http/transport.ts';
import { page } from './server.ts';
import { type VirtualHost, virtualHost } from './virtual-host.ts';

export const ORIGIN = 'https://www.beatport.com';
export const TRACK = `${ORIGIN}/track/strobe/1`;

export function reply(status = 200, html = page(), headers: Record<string, string> = {}): Reply {
  const all = new Headers({ 'content-type': 'text/html', ...headers });
  return { status, url: '', headers: all, body: new Response(html).body };
}

export const CHALLENGE = (): Reply => reply(403, 'x', { 'cf-mitigated': 'challenge' });

/** Answers with `answers` in turn, then with the last one for ever. A function may throw. */
export function scripted(...answers: (() => Reply)[]): Transport & { urls: string[] } {
  const urls: string[] = [];
  const transport: Transport = async ({ url }) => {
    urls.push(url);
    const answer = answers[Math.min(urls.length, answers.length) - 1];
    if (!answer) throw new Error('no answer is scripted');
    return answer();
  };
  return Object.assign(transport, { urls });
}

/** A client without a rate, on a virtual host. */
export function virtualClient(
  transport: Transport,
  options: ClientOptions = {},
  host: VirtualHost = virtualHost(),
): BeatportClient & { host: VirtualHost } {
  const { now, sleep, random, fetch } = host;
  const client = createClient({ transport, ratePerSecond: 0, now, sleep, random, fetch, ...options });
  return { ...client, host };
}
