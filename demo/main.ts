import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startStandIn } from './server.ts';
import { QUIET, readSwitches } from './switches.ts';

// Runs the stand-in until it is stopped: `deno run -A demo/main.ts --port 8377 --latency-ms 50 --fail-rate 0.1`.

const USAGE = `A stand-in for www.beatport.com with a made-up catalogue, and sample tracklists.

  --port N  --host NAME  --seed N  --tracks N  --no-pages  --gzip
  --tls-key FILE --tls-cert FILE      speak https
  ${Object.keys(QUIET)
    .map((name) => `--${dashed(name)}`)
    .join(' ')}

/samples lists the tracklists; /__stats, /__reset and /__switches are for tests.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  help: flag,
  port: text,
  host: text,
  seed: text,
  tracks: text,
  'tls-key': text,
  'tls-cert': text,
  'no-pages': flag,
  gzip: flag,
  ...Object.fromEntries(Object.keys(QUIET).map((name) => [dashed(name), text])),
} as const;
const { values } = parseArgs({ options });

if (values.help) console.log(USAGE);
else {
  const { 'tls-key': key, 'tls-cert': cert } = values;
  const { origin } = await startStandIn({
    ...switchesFrom(values),
    port: Number(values.port ?? 8377),
    host: values.host ?? '127.0.0.1',
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.tracks === undefined ? {} : { tracks: Number(values.tracks) }),
    ...(key && cert ? { tls: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } } : {}),
    pages: !values['no-pages'],
    gzip: values.gzip === true,
  });
  console.log(origin);
}

function switchesFrom(given: Record<string, unknown>) {
  const typed = Object.entries(QUIET).flatMap(([name, normal]): [string, unknown][] => {
    const value = given[dashed(name)];
    if (value === undefined) return [];
    if (typeof normal === 'number') return [[name, Number(value)]];
    return [[name, typeof normal === 'boolean' ? value !== 'false' : value]];
  });
  return readSwitches(Object.fromEntries(typed));
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
