// Runs the command line over the demo list: against the embedded stand-in, or with `--live` against Beatport itself.
// Whatever else is given goes to the command line: `npm run demo -- --live my-set.txt --format csv`.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/run.ts';
import { startStandIn } from './server.ts';

const LIST = fileURLToPath(new URL('./tracklists/night-drive.txt', import.meta.url));
/** Enough to see the progress line move. */
const LATENCY_MS = 120;

const live = process.argv.includes('--live');
const given = process.argv.slice(2).filter((word) => word !== '--live');
const hasInput = given[0] !== undefined && !given[0].startsWith('--');
const input = hasInput ? given : [LIST, ...given];

const server = live ? undefined : await startStandIn({ latencyMs: LATENCY_MS });
const standIn = server === undefined ? [] : ['--origin', server.origin, '--no-cache', '--rate', '0'];
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());

const { stdin, stdout, stderr, env } = process;
console.error(live ? 'Looking up on Beatport:' : 'Looking up on the embedded stand-in (invented tracks):');
process.exitCode = await run([...standIn, ...input], { stdin, stdout, stderr, env }, stop.signal);
await server?.close();
