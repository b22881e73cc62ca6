import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectProxy {
  port: number;
  /** Hosts that were asked for and refused: the browser's own calls home, or a leak. */
  refused: Set<string>;
  close: () => Promise<void>;
}

/** Firefox has no host rules: a proxy leads the known names to their ports and refuses every other. */
export async function startConnectProxy(portOf: (host: string) => number | undefined): Promise<ConnectProxy> {
  const refused = new Set<string>();
  const open = new Set<Duplex>();
  const server = createServer((_, reply) => reply.writeHead(403).end());
  server.on('connect', (request, client: Duplex) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    const port = portOf(host);
    open.add(client);
    client.on('error', () => client.destroy()).on('close', () => open.delete(client));
    if (port === undefined) {
      refused.add(host);
      return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    join(client, connect(port, '127.0.0.1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        open.forEach((socket) => socket.destroy());
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function join(client: Duplex, upstream: Socket): void {
  upstream.on('connect', () => {
    client.write('HTTP/1.1 200 Connected\r\n\r\n');
    upstream.pipe(client).pipe(upstream);
  });
  upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
  client.on('close', () => upstream.destroy());
}
