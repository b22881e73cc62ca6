import { type Browser, browser } from 'wxt/browser';
import type { OffscreenReply, ToOffscreen } from '../shared/protocol.ts';

/** Chrome's document for what its worker cannot do: play audio. */
export const OFFSCREEN_PAGE = '/offscreen.html';

/** The handshake: the document is listed before its script listens (docs/platform.md). */
const PINGS = 40;
const PING_PAUSE_MS = 25;

// Assigned before anything is awaited, so that callers at the same time share one creation.
let opening: Promise<void> | undefined;

/**
 * Asks the offscreen document, after creating it where needed. No answer means that the document went away with the
 * question (it closes itself when idle), so it is asked once more of a new one.
 */
export async function askOffscreen(message: ToOffscreen): Promise<OffscreenReply> {
  await opened();
  const answer = await ask(message);
  if (answer !== undefined) return answer as OffscreenReply;
  opening = undefined;
  await opened();
  const second = await ask(message);
  if (second === undefined) throw new Error('the offscreen document does not answer');
  return second as OffscreenReply;
}

/** Says nothing where there is no document: then nothing plays either. */
export async function tellOffscreen(message: ToOffscreen): Promise<void> {
  if (opening !== undefined || (await isOpen())) await ask(message);
}

function opened(): Promise<void> {
  opening ??= open().catch((cause: unknown) => {
    // One failure must not be the answer to everything that follows.
    opening = undefined;
    throw cause;
  });
  return opening;
}

async function open(): Promise<void> {
  if (!(await isOpen())) await create();
  for (let ping = 0; ping < PINGS; ping++) {
    if ((await ask({ to: 'offscreen', type: 'ping' })) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, PING_PAUSE_MS));
  }
  throw new Error('the offscreen document does not start');
}

async function create(): Promise<void> {
  const justification = 'Plays track previews, which a service worker cannot.';
  const reasons = ['AUDIO_PLAYBACK'] as Browser.offscreen.Reason[];
  try {
    await browser.offscreen.createDocument({ url: OFFSCREEN_PAGE, reasons, justification });
  } catch (cause) {
    // Another one came first, such as one that a stopped background had begun; the handshake will find it.
    if (!(await isOpen())) throw cause;
  }
}

async function isOpen(): Promise<boolean> {
  const contextTypes = ['OFFSCREEN_DOCUMENT'] as Browser.runtime.ContextType[];
  return (await browser.runtime.getContexts({ contextTypes })).length > 0;
}

/** Undefined without an answer, which browsers tell in two ways. */
function ask(message: ToOffscreen): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => undefined);
}
