import { browser } from 'wxt/browser';
import type { MessageServices } from './background-messages.ts';

/**
 * Everything the extension keeps: answers, choices, settings, figures, and the pause it may be in. First what is under way
 * learns that it is not to be kept any more, so that nothing comes back.
 */
export async function erase({
  service,
  corrections,
  history,
  log,
  deliberate,
  preview,
}: Pick<
  MessageServices,
  'service' | 'corrections' | 'history' | 'log' | 'deliberate' | 'preview'
>): Promise<void> {
  const parts = await Promise.allSettled([
    service.erase(),
    corrections.clear(),
    history.forget(),
    log.forget(),
    deliberate.forgetAll(),
    // Sound is no trace.
    preview.stop().catch(() => undefined),
  ]);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  // One that failed keeps none of the others, and is told.
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
}
