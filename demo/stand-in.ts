import { type Host, webHost } from '../core/host.ts';
import type { CatalogueTrack } from './catalogue-track.ts';
import { type CatalogueOptions, makeCatalogue } from './catalogue.ts';
import { makeAnswer } from './answer.ts';
import { followingFetch } from './following-fetch.ts';
import { makeSite } from './site.ts';
import { makeTally, type Stats } from './stats.ts';
import { QUIET, readSwitches, type Switches } from './switches.ts';

export interface StandInOptions extends CatalogueOptions, Partial<Switches> {
  /** Instead of a generated catalogue. */
  catalogue?: readonly CatalogueTrack[];
  /** A test may bring its own time. */
  time?: Partial<Pick<Host, 'now' | 'sleep'>>;
}

export interface StandIn {
  /** Answers one request as www.beatport.com would; rejects for a reset connection and for the caller's own abort. */
  handle: (request: Request) => Promise<Response>;
  /** The same as a `fetch`: follows redirects, knows its final address. Fits core's host. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  stats: () => Stats;
  /** Forgets the counts, the rate limit and the passed check. Switches stay as they are. */
  reset: () => void;
  /** May be changed at any time; what is under way keeps its fate. */
  switches: Switches;
  catalogue: readonly CatalogueTrack[];
}

/** Beatport in memory: no socket, no file, no clock but the host's. Faults depend on the address and how often it was asked. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const catalogue = options.catalogue ?? makeCatalogue(options);
  const host = webHost(options.time);
  const site = makeSite(catalogue);
  const switches: Switches = { ...QUIET, ...readSwitches(options) };
  const tally = makeTally();
  const answer = makeAnswer({ site, switches, host, seed: options.seed ?? 1 });

  const handle = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.pathname === '/__pass-check') return answer.passCheck(url);
    const query = url.pathname.includes('/search') ? (url.searchParams.get('q') ?? '') : null;
    const visit = tally.open(request.url, site.route(url), query, host.now());
    try {
      return await answer.respond(request, url, visit);
    } catch (error) {
      visit.status(request.signal.aborted ? 'aborted' : 'reset');
      visit.end();
      throw error;
    }
  };
  return {
    handle,
    fetch: followingFetch(handle),
    stats: tally.stats,
    reset: () => {
      tally.reset();
      answer.reset();
    },
    switches,
    catalogue,
  };
}
