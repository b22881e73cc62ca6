import { afterAll, afterEach, beforeAll } from 'vitest';
import type { CatalogueTrack } from '../../demo/catalogue-track.ts';
import { type RunningStandIn, startStandIn } from '../../demo/server.ts';
import { QUIET } from '../../demo/switches.ts';

/** One stand-in for the tests of a file, quiet and forgetful again after each of them. */
export function useStandIn(options: Parameters<typeof startStandIn>[0] = {}) {
  let running: RunningStandIn | undefined;
  const get = (): RunningStandIn => {
    if (running === undefined) throw new Error('the stand-in runs only inside tests');
    return running;
  };
  beforeAll(async () => {
    running = await startStandIn({ port: 0, pages: false, ...options });
  });
  afterEach(() => {
    Object.assign(get().standIn.switches, QUIET);
    get().standIn.reset();
  });
  afterAll(() => get().close());
  return {
    get origin() {
      return get().origin;
    },
    get switches() {
      return get().standIn.switches;
    },
    stats: () => get().standIn.stats(),
    /** Lines that name tracks of the catalogue, each another one. */
    lines: (count: number) => distinctLines(get().standIn.catalogue).slice(0, count),
  };
}

function distinctLines(catalogue: readonly CatalogueTrack[]): string[] {
  const titles = new Set<string>();
  return catalogue.flatMap(({ artists, title, mix }) => {
    // One version of a title only: two would ask the same question.
    if (titles.has(title) || mix !== 'Original Mix') return [];
    titles.add(title);
    return [`${artists.join(', ')} - ${title.trim()} (${mix})`];
  });
}
