import type { BeatportTrack } from '../../core/beatport/track.ts';
import { keyStep, type KeyStep } from '../../core/harmony/key-step.ts';
import { tempoChange, type TempoChange } from '../../core/harmony/tempo-change.ts';

/** How one track follows on the one before it. */
export interface FlowStep {
  key?: KeyStep | undefined;
  tempo?: TempoChange | undefined;
}

/** Undefined where one of the two is not known. */
export function flowStep(
  from: BeatportTrack | undefined,
  to: BeatportTrack | undefined,
): FlowStep | undefined {
  if (from === undefined || to === undefined) return undefined;
  return {
    key: from.key && to.key && keyStep(from.key, to.key),
    tempo: tempoChange(from.bpm ?? 0, to.bpm ?? 0),
  };
}

export interface FlowPlot {
  /** The range of tempos; undefined when no track has one. */
  tempo: { low: number; high: number } | undefined;
  /** Lines of the tempo, broken where a track has none: SVG path data. */
  path: string;
  dots: { x: number; y: number }[];
  cells: { x: number; width: number; camelot: string; mixes: boolean }[];
  /** Of all steps between two known tracks, how many mix in key. */
  steps: number;
  mixing: number;
}

/** Even a set of one tempo has a middle to be drawn in. */
const LEAST_RANGE = 4;

/** A set from left to right in a box of this size: the tempo as a line, the keys as cells below it. */
export function flowPlot(
  tracks: readonly (BeatportTrack | undefined)[],
  { width, height }: { width: number; height: number },
): FlowPlot {
  const tempos = tracks.flatMap((track) => track?.bpm ?? []);
  const [low, high] = [Math.min(...tempos), Math.max(...tempos)];
  const middle = (low + high) / 2;
  const range = Math.max(LEAST_RANGE, high - low);
  const step = width / Math.max(1, tracks.length);
  const points = tracks.map((track, index) =>
    track?.bpm === undefined
      ? undefined
      : { x: round((index + 0.5) * step), y: round(height * (0.5 - (track.bpm - middle) / range / 1.25)) },
  );
  const flows = tracks.map((track, index) => flowStep(tracks[index - 1], track));
  const known = flows.filter((flow, index) => flow && tracks[index]?.key && tracks[index - 1]?.key);
  return {
    tempo: tempos.length === 0 ? undefined : { low, high },
    path: pathOf(points),
    dots: points.flatMap((point) => point ?? []),
    cells: tracks.flatMap((track, index) =>
      track?.key === undefined
        ? []
        : {
            x: round(index * step),
            width: round(step),
            camelot: track.key.camelot,
            mixes: flows[index]?.key !== undefined,
          },
    ),
    steps: known.length,
    mixing: known.filter((flow) => flow?.key !== undefined).length,
  };
}

function pathOf(points: readonly ({ x: number; y: number } | undefined)[]): string {
  return points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`)
    .filter(Boolean)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
