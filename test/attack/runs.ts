import { appendFileSync } from 'node:fs';

/**
 * How many sequences a property test tries: `few` in every run of the tests, 10,000 in `npm run attack`, which sets
 * `CRATEMARK_ATTACK` and adds them up in the file `CRATEMARK_TALLY`. A number there is taken as it is, up to `most`: where a
 * sequence starts a whole background or several processes, 10,000 would take the rest of the night.
 */
export function runs(few: number, most = Infinity): number {
  const { CRATEMARK_ATTACK: wanted, CRATEMARK_TALLY: tally } = process.env;
  const count = Math.min(most, wanted === undefined || wanted === '' ? few : Number(wanted));
  if (tally) appendFileSync(tally, `${count}\n`);
  return count;
}
