import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Gate {
  /** Leads to the other port while it is open. */
  port: number;
  /** Shut, it cuts everybody off and lets nobody in, as a network does that is gone. */
  setOpen: (on: boolean) => void;
  close: () => Promise<void>;
}

/** A switch before a server: what a browser makes of a lost network is its own affair, and no emulation's. */
export async function startGate(to: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const server = createServer((client) => {
    if (!isOpen) return void client.destroy();
    sockets.add(client);
    const upstream = connect(to, '127.0.0.1');
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    client
      .on('error', () => client.destroy())
      .on('close', () => {
        sockets.delete(client);
        upstream.destroy();
      });
    upstream.pipe(client).pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    setOpen(on) {
      isOpen = on;
      if (!on) cut();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
