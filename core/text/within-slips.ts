/**
 * Whether so many letters put in, left out or replaced turn one word into the other: edit distance with a bound, which is all
 * that a few keywords need. A library for any distance would be half a kilobyte of every page that is annotated.
 */
export function withinSlips(one: string, other: string, slips: number): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (a === '' || b === '') return a.length + b.length <= slips;
  if (slips === 0) return false;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  return (
    withinSlips(restA, restB, slips - 1) ||
    withinSlips(restA, b, slips - 1) ||
    withinSlips(a, restB, slips - 1)
  );
}
