import type { CDPSession } from '@playwright/test';
import type { TraceEvent } from './load-watch.ts';

/** Records what the browser's threads do, script by script. */
export function trace(connect: () => Promise<CDPSession>) {
  const events: TraceEvent[] = [];
  let session: CDPSession;
  return {
    async start() {
      session = await connect();
      session.on(
        'Tracing.dataCollected',
        ({ value }) => void events.push(...(value as unknown as TraceEvent[])),
      );
      await session.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: {
          includedCategories: [
            'toplevel',
            'devtools.timeline',
            'disabled-by-default-devtools.timeline',
            'v8',
          ],
        },
      });
    },
    async finish() {
      const complete = new Promise<void>((resolve) =>
        session.once('Tracing.tracingComplete', () => resolve()),
      );
      await session.send('Tracing.end');
      await complete;
      return events;
    },
  };
}
