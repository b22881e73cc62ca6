import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mediaResponse } from '../../../demo/media.ts';
import { makeCertificate } from '../../e2e/harness/certificate.ts';
import type { World } from '../../e2e/harness/world.ts';

/** Beatport's hosts of pictures and previews, which note what was asked of them. Sample pages show covers of their own, in another size. */
export async function watchMedia({ hosts }: World): Promise<{ ofCards: () => string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer(makeCertificate(), (request, reply) => {
    asked.push(request.url ?? '');
    const found = mediaResponse(new URL(request.url ?? '/', 'https://geo-media.beatport.com'));
    const response = found ?? new Response('', { status: 404 });
    void response.arrayBuffer().then((body) => {
      reply.writeHead(response.status, Object.fromEntries(response.headers));
      reply.end(Buffer.from(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const host of ['geo-media.beatport.com', 'geo-samples.beatport.com']) hosts.unshift([host, port]);
  return {
    ofCards: () => asked.filter((path) => /\/(?:250x250|1500x250)\/|\.mp3/.test(path)),
    close: () => server.close(),
  };
}
