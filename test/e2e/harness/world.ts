import { startStandIn } from '../../../demo/server.ts';
import type { StandIn, StandInOptions } from '../../../demo/stand-in.ts';
import { makeCertificate } from './certificate.ts';
import { startGate } from './gate.ts';
import { type Pages, servePages } from './pages.ts';

/** Beatport and the tracklist sites on this machine. A browser of the tests reaches them by their real names, and nothing else. */
export interface World {
  standIn: StandIn;
  pages: Pages;
  /** The local port a host name leads to; undefined for hosts that do not exist here. */
  portOf: (host: string) => number | undefined;
  /** The same as pairs of a host pattern and a port. */
  hosts: [pattern: string, port: number][];
  /** Takes the network away, and gives it back. */
  setReachable: (on: boolean) => void;
  close: () => Promise<void>;
}

export async function makeWorld(options: StandInOptions = {}): Promise<World> {
  const tls = makeCertificate();
  const beatport = await startStandIn({ tls, latencyMs: 20, ...options });
  const pages = await servePages(tls, beatport.standIn.catalogue);
  const [toBeatport, toPages] = [
    await startGate(Number(new URL(beatport.origin).port)),
    await startGate(pages.port),
  ];
  const gates = [toBeatport, toPages];
  const hosts = [
    ...BEATPORT_HOSTS.map((host): [string, number] => [host, toBeatport.port]),
    ...SITE_HOSTS.map((host): [string, number] => [host, toPages.port]),
  ];
  const portOf = (host: string) => hosts.find(([pattern]) => fits(pattern, host))?.[1];
  const setReachable = (on: boolean) => gates.forEach((gate) => gate.setOpen(on));
  const close = async () => void (await Promise.all([...gates, beatport, pages].map((one) => one.close())));
  return { standIn: beatport.standIn, pages, portOf, hosts, setReachable, close };
}

function fits(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

const BEATPORT_HOSTS = ['www.beatport.com', 'geo-media.beatport.com', 'geo-samples.beatport.com'];
const SITE_HOSTS = ['www.1001tracklists.com', 'www.mixesdb.com', '*.example'];
