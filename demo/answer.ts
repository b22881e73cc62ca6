import type { Host } from '../core/host.ts';
import { ConnectionReset, cutShort, drip, flood, never } from './faults.ts';
import { share } from './random.ts';
import { challengePage, errorPage, passedPage } from './refusals.ts';
import { retryAfterHeader } from './retry-after.ts';
import type { Site } from './site.ts';
import type { Visit } from './stats.ts';
import type { Switches } from './switches.ts';

export interface AnswerOptions {
  site: Site;
  switches: Switches;
  host: Host;
  seed: number;
}

/** Decides what a request gets: first what stands before the page, then the page, then what happens to it on its way. */
export function makeAnswer({ site, switches, host, seed }: AnswerOptions) {
  let requests = 0;
  let served: number[] = [];

  const respond = async (request: Request, url: URL, visit: Visit): Promise<Response> => {
    const number = ++requests;
    const draw = (name: string) => share(`${seed} ${name} ${url.pathname}${url.search} ${visit.attempt}`);
    const strikes = (name: RateName) => {
      const hit = draw(name) < switches[name];
      if (hit) visit.fault(name);
      return hit;
    };
    const reply = (status: number, body: BodyInit, headers: Record<string, string> = {}) => {
      visit.status(status);
      if (typeof body === 'string') visit.end();
      return new Response(body, { status, headers: { ...HEADERS, ...headers } });
    };
    const refuse = (status: number, text: string, headers?: Record<string, string>) =>
      reply(status, errorPage(status, text), headers);

    await wait(switches.latencyMs + (draw('latency') * 2 - 1) * switches.jitterMs, request.signal);
    if (isChallenged(number, request)) return challenge(url, reply);
    if (isOverLimit()) return refuse(429, 'Too Many Requests', retryAfterHeader(switches, host.now()));
    if (strikes('resetRate')) throw new ConnectionReset();
    if (strikes('hangRate')) return never(request.signal);
    if (strikes('redirectLoopRate')) return reply(302, '', { location: url.pathname + url.search });
    if (strikes('redirectAwayRate'))
      return reply(302, '', { location: switches.redirectTo + url.pathname + url.search });
    if (strikes('failRate'))
      return refuse(switches.failStatus, 'Failed as asked for', retryAfterHeader(switches, host.now()));
    if (strikes('wrongTypeRate'))
      return reply(200, '{"detail":"not a page"}', { 'content-type': 'application/json' });

    const page = site.page(url, switches);
    const html = page.status === 200 && strikes('changedRate') ? reshaped(page.html) : page.html;
    const ending = { signal: request.signal, done: visit.end };
    const type = { 'content-type': `${page.type ?? 'text/html'}; charset=utf-8` };
    if (page.status !== 200) return reply(page.status, html, type);
    if (strikes('hugeRate')) return reply(200, flood(html, switches.hugeBytes, ending), type);
    const length = { ...type, 'content-length': String(new TextEncoder().encode(html).length) };
    if (strikes('truncateRate')) return reply(200, cutShort(html, 0.2 + 0.6 * draw('cut'), ending), length);
    if (!strikes('dripRate')) return reply(200, html, type);
    return reply(200, drip(html, switches.dripBytes, switches.dripMs, host.sleep, ending), length);
  };

  const wait = async (ms: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    if (ms > 0) await host.sleep(ms, signal);
  };

  const isChallenged = (number: number, request: Request) => {
    if (switches.challengeAfter < 0 || number <= switches.challengeAfter) return false;
    const passed = /(?:^|;\s*)cf_clearance=/.test(request.headers.get('cookie') ?? '');
    return !passed || (switches.challengeOthers && isFromElsewhere(request));
  };

  const challenge = (
    url: URL,
    reply: (status: number, body: string, headers?: Record<string, string>) => Response,
  ) => {
    const cloudflare = switches.challengeForm === 'cloudflare';
    const page = challengePage(switches.challengeForm, url.pathname + url.search);
    return reply(cloudflare ? 403 : 200, page, cloudflare ? { 'cf-mitigated': 'challenge' } : {});
  };

  const isOverLimit = () => {
    const now = host.now();
    served = served.filter((at) => now - at < 1000);
    if (switches.rateLimit > 0 && served.length >= switches.rateLimit) return true;
    served.push(now);
    return false;
  };

  const reset = () => {
    requests = 0;
    served = [];
  };

  return { respond, passCheck, reset };
}

/** Neither a page that somebody opens nor a request of such a page. */
function isFromElsewhere({ headers }: Request): boolean {
  return headers.get('sec-fetch-site') !== 'same-origin' && headers.get('sec-fetch-mode') !== 'navigate';
}

type RateName = Extract<keyof Switches, `${string}Rate`>;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  server: 'cloudflare',
};

/** Sets the cookie that a passed check leaves behind and goes back to where it came up. */
function passCheck(url: URL): Response {
  const secure = url.protocol === 'https:' ? '; Secure; SameSite=None' : '; SameSite=Lax';
  const headers = new Headers({
    ...HEADERS,
    'set-cookie': `cf_clearance=demo; Path=/; Max-Age=1800; HttpOnly${secure}`,
  });
  const to = url.searchParams.get('to') ?? '';
  // Only ever a path of this site: a redirect that takes any address is a hole, even in a demo.
  if (!/^\/(?![/\\])/.test(to)) return new Response(passedPage(), { headers });
  headers.set('location', to);
  return new Response(null, { status: 302, headers });
}

/** The known queries with rows that fit no shape, as after a change of the site. */
function reshaped(html: string): string {
  return html.replace(/"(track_id|track_name|mix_name|name)":/g, '"$1_v9":');
}
