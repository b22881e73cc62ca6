import process from 'node:process';
import { setTimeout } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { EXIT } from './exit-code.ts';
import type { Blocking } from './io.ts';
import { run } from './run.ts';

// A list of any length lives in some 14 MB; V8 would collect old objects only at four times that. Over 100,000 lines Node
// takes 128 MB at most instead of 147, in the same processor time. Deno takes it only at its start (deno.json, tasks).
setFlagsFromString('--heap-growing-percent=150');

const stop = new AbortController();
function onSignal(): void {
  // The second time the user is in a hurry.
  if (stop.signal.aborted) process.exit(EXIT.interrupted);
  stop.abort(new DOMException('The run was interrupted.', 'AbortError'));
}
// A closed terminal and a lost connection send SIGHUP.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const name of SIGNALS) process.on(name, onSignal);

/** Nothing hears a signal while it works, so signals do meanwhile what they do without us: they end the process. */
const blocking: Blocking = (work) => {
  for (const name of SIGNALS) process.off(name, onSignal);
  try {
    return work();
  } finally {
    for (const name of SIGNALS) process.on(name, onSignal);
  }
};

const { stdin, stdout, stderr, env } = process;
try {
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, blocking }, stop.signal);
} catch (error) {
  // Unforeseen: the stack is for the report.
  console.error('cratemark: This is a fault of cratemark. Please report it with these lines.', error);
  process.exitCode = EXIT.failed;
}
// Everything is written by now, but a pending read of standard input would keep the process.
setTimeout(() => process.exit(), 100).unref();
