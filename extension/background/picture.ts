import { pictureUrl, type PictureShape } from '../../core/beatport/media.ts';
import type { Host } from '../../core/host.ts';
import type { PictureReply } from '../shared/protocol.ts';
import { refused } from './reply.ts';

const TIMEOUT_MS = 10_000;
const LIMIT_BYTES = 2_000_000;
const IMAGE = /^image\/[\w.+-]+/;

/**
 * A cover or a waveform, as data that a page can show. Were it loaded by its address into somebody's page, that page's service
 * worker and its list of resources would tell which card was looked at. Nothing of a private window is written down.
 */
export async function fetchPicture(
  { imageId, shape }: { imageId: string; shape: PictureShape },
  { host, incognito }: { host: Pick<Host, 'fetch'>; incognito: boolean | undefined },
): Promise<PictureReply> {
  const init: RequestInit = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: incognito ? 'no-store' : 'default',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  try {
    const reply = await host.fetch(pictureUrl(imageId, shape), init);
    const [type] = IMAGE.exec(reply.headers.get('content-type') ?? '') ?? [];
    const letters = reply.ok && type !== undefined && (await readLetters(reply.body));
    return letters
      ? { ok: true, data: `data:${type};base64,${btoa(letters)}` }
      : refused('failureUnreadable');
  } catch {
    return refused('failureNetwork');
  }
}

/** A letter for each byte; undefined for more than any picture has. */
async function readLetters(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  const reader = body?.getReader();
  let letters = '';
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return letters;
    // One by one: a call takes only so many arguments.
    for (const byte of chunk.value) letters += String.fromCharCode(byte);
    if (letters.length <= LIMIT_BYTES) continue;
    await reader?.cancel();
    return undefined;
  }
}
