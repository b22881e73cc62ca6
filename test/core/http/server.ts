import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  origin: string;
  /** Path and query of each request, in order of arrival. */
  requests: string[];
  close: () => Promise<void>;
}

/** A real server on a free port of 127.0.0.1. */
export async function serve(answer: Answer): Promise<TestServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.on('error', () => {});
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A whole page, as far as this folder is concerned. */
export function page(content = 'hello'): string {
  return `<!doctype html><html><body><script id="__NEXT_DATA__" type="application/json">{}</script>${content}</body></html>`;
}

export function sendPage(response: ServerResponse, html = page(), status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
}
