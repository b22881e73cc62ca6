/** What a DJ has to do with the pitch to bring one track to the tempo of the next. */
export interface TempoChange {
  /** Above 0 the next one is faster. */
  percent: number;
  /** What the next tempo was counted as: at 174 beats a minute half of them are felt, and a step from 87 is none. */
  counted: 1 | 2 | 0.5;
}

/** The smallest change there is, at single, double or half time; undefined for what is no tempo. */
export function tempoChange(from: number, to: number): TempoChange | undefined {
  if (!isTempo(from) || !isTempo(to)) return undefined;
  const changes = COUNTS.map((counted) => ({ counted, percent: (to * counted) / from - 1 }));
  // At a tie the tempo as it is written comes first.
  const { counted, percent } = changes.reduce((best, one) =>
    size(one.percent) < size(best.percent) ? one : best,
  );
  return { counted, percent: percent * 100 };
}

const COUNTS = [1, 2, 0.5] as const;

/** By the factor, so that a way up is as long as the same way down. */
function size(share: number): number {
  return Math.abs(Math.log(1 + share));
}

function isTempo(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
