/**
 * How many sequences a property test tries: `few` in every run of the tests, 10,000 in `npm run attack`, which sets
 * `CRATEMARK_ATTACK`. A number there is taken as it is.
 */
export function runs(few: number): number {
  const wanted = process.env.CRATEMARK_ATTACK;
  return wanted === undefined || wanted === '' ? few : Number(wanted);
}
