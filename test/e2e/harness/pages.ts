import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { CatalogueTrack } from '../../../demo/catalogue-track.ts';
import { mediaResponse } from '../../../demo/media.ts';
import { sampleResponse } from '../../../demo/sample-site.ts';
import type { Certificate } from './certificate.ts';

interface ServedPage {
  html: string;
  headers?: Record<string, string>;
}

export interface Pages {
  port: number;
  /** Serves this page at this address, query and all, instead of what stood there. */
  put: (url: string, page: string | ServedPage) => void;
  close: () => Promise<void>;
}

/** Every site that is not Beatport: pages a test put there, and the sample tracklists under the paths of their sites. */
export async function servePages(tls: Certificate, catalogue: readonly CatalogueTrack[]): Promise<Pages> {
  const put = new Map<string, ServedPage>();
  const answer = (url: URL): Response | undefined => {
    const page = put.get(url.href);
    if (!page) return mediaResponse(url) ?? sampleResponse(url, catalogue);
    return new Response(page.html, {
      headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers },
    });
  };
  const server = createServer(tls, (request, reply) => {
    const found = answer(
      new URL(`https://${request.headers.host ?? 'nowhere.example'}${request.url ?? '/'}`),
    );
    const response = found ?? new Response('No such page', { status: 404 });
    void response.arrayBuffer().then((body) => {
      reply.writeHead(response.status, Object.fromEntries(response.headers));
      reply.end(Buffer.from(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put: (url, page) => void put.set(new URL(url).href, typeof page === 'string' ? { html: page } : page),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
