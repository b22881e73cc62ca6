// Preloaded (`--import`) into everything that `npm run attack` starts: a connection to any other machine is refused and noted in
// the file that CRATEMARK_LEAKS names, which fails the run. The browsers are held by their own rules (test/e2e/harness).
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { CRATEMARK_TOPIC: topic = 'browser' } = process.env;
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const host = hostOf(args);
  if (isHere(host)) return connect.apply(this, args);
  if (process.env.CRATEMARK_LEAKS) appendFileSync(process.env.CRATEMARK_LEAKS, `${host} in ${topic}\n`);
  // Not at once: who called is still at work on it.
  process.nextTick(() => this.destroy(new Error(`npm run attack lets nobody connect to ${host}`)));
  return this;
};

/**
 * As `net.connect` takes it: options, a port and a host, or the path of a socket in the file system. `net.connect` itself
 * hands its arguments over as one list.
 * @param {unknown[]} args
 */
function hostOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null)
    return first.path ? 'localhost' : (first.host ?? 'localhost');
  return typeof second === 'string' && Number(first) >= 0 ? second : 'localhost';
}

/** @param {string} host */
function isHere(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
