import type { Plot, Series } from './section.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 64;
const RIGHT = 150;
const TOP = 34;
const BOTTOM = 48;
/** Legible on black and on white, and told apart without colour by the labels at their ends. */
const COLOURS = ['#0a9d74', '#d97706', '#6d74e8', '#c2417c'];

/** A line plot as SVG: plain shapes, nothing to load, the same in light and dark pages. */
export function svg(plot: Plot): string {
  const points = plot.series.flatMap((series) => series.points);
  const x = scale(
    points.map(([at]) => at),
    [LEFT, WIDTH - RIGHT],
    plot.logX === true,
  );
  const y = scale(
    [...points.map(([, at]) => at), ...(plot.logY ? [] : [0])],
    [HEIGHT - BOTTOM, TOP],
    plot.logY === true,
  );
  const body = [
    text(LEFT, 18, plot.title, 'font-weight="600"'),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, plot.xTitle, 'text-anchor="middle"'),
    text(14, TOP - 4, plot.yTitle),
    ...x.ticks.map((at) => text(x.place(at), HEIGHT - BOTTOM + 16, short(at), 'text-anchor="middle"')),
    ...y.ticks.map(
      (at) => grid(y.place(at)) + text(LEFT - 6, y.place(at) + 4, short(at), 'text-anchor="end"'),
    ),
    ...plot.series.map((series, at) => line(series, COLOURS[at % COLOURS.length] ?? '', x.place, y.place)),
    ...names(plot.series, y.place),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#7a7f87">\n${body.join('\n')}\n</svg>\n`;
}

interface Scale {
  place: (value: number) => number;
  ticks: number[];
}

function scale(values: readonly number[], [from, to]: [number, number], log: boolean): Scale {
  const turn = (value: number) => (log ? Math.log10(Math.max(value, 1e-9)) : value);
  const low = Math.min(...values.map(turn));
  const high = Math.max(...values.map(turn));
  const span = high - low || 1;
  const place = (value: number) => rounded(from + ((turn(value) - low) / span) * (to - from));
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const even = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    log ? 10 ** (low + share * span) : low + share * span,
  );
  return { place, ticks: distinct.length <= 5 ? distinct : even };
}

function line({ points }: Series, colour: string, x: Scale['place'], y: Scale['place']): string {
  const path = points.map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${x(a)} ${y(b)}`).join('');
  const dots = points.map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="3" fill="${colour}"/>`).join('');
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
}

/** At the end of each line, pushed apart where lines end together. */
function names(series: readonly Series[], y: Scale['place']): string[] {
  const ends = series.map(({ name, points }, at) => ({ name, at, top: y(points.at(-1)?.[1] ?? 0) }));
  ends.sort((a, b) => a.top - b.top);
  ends.forEach((end, at) => {
    const before = ends[at - 1];
    if (before !== undefined) end.top = Math.max(end.top, before.top + 14);
  });
  return ends.map(({ name, at, top }) =>
    text(WIDTH - RIGHT + 8, top + 4, name, `style="fill:${COLOURS[at % COLOURS.length] ?? ''}"`),
  );
}

function grid(y: number): string {
  return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#7a7f87" stroke-opacity="0.25"/>`;
}

function text(x: number, y: number, words: string, more = ''): string {
  const safe = words.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${rounded(x)}" y="${rounded(y)}" ${more}>${safe}</text>`;
}

function short(value: number): string {
  if (value >= 10_000) return `${Math.round(value / 1_000)}k`;
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toPrecision(2);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
