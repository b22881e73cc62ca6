import type { StandIn } from './stand-in.ts';
import { checkNames, readSwitches } from './switches.ts';

/** `/__stats`, `/__reset` and `/__switches`, for tests in another process. Undefined for other paths. */
export async function controlResponse(request: Request, standIn: StandIn): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (pathname === '/__stats') return json(standIn.stats());
  if (pathname === '/__reset') {
    standIn.reset();
    return json({ ok: true });
  }
  if (pathname !== '/__switches') return undefined;
  if (request.method !== 'POST') return json(standIn.switches);
  try {
    const wanted: unknown = await request.json();
    if (typeof wanted !== 'object' || wanted === null) throw new TypeError('an object is wanted');
    checkNames(wanted);
    return json(Object.assign(standIn.switches, readSwitches(wanted)));
  } catch (error) {
    return json({ error: String(error) }, 400);
  }
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
