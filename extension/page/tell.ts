import { browser } from 'wxt/browser';
import type { ToBackground } from '../protocol.ts';

/** A message whose answer does not matter, and which may find nobody: after an update the extension is gone. */
export function tell(message: ToBackground): void {
  try {
    browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // The lifetime watch ends this script.
  }
}
