import type { Session } from './session.ts';
import type { Tab } from './tab.ts';

/** Milliseconds of the main thread's own work: what other programs on the machine take away is not counted. */
export interface LoadFigures {
  /** The longest task of the page's main thread in which a script of the extension ran, all of it counted. */
  longestTaskMs: number;
  /** The same by the clock on the wall, and what ran in it. */
  longestTaskWallMs: number;
  longestTaskRan: string;
  tasksOver50Ms: number;
  /** All scripts of the extension in the page together, what they left for later included. */
  scriptMs: number;
  /** The longest task without the extension in it, for comparison. */
  longestOtherTaskMs: number;
  layoutShift: number;
  /** What moved, and how: "DIV.tlpItem from 0,120 800x30 to 0,138 800x30 at 512 ms". */
  moved: string[];
}

export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Thread time. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; functionName?: string } };
}

/** Opens an address under Chromium's own tracing, which alone tells whose script a task ran. */
export async function watchLoad(
  session: Session,
  url: string,
): Promise<{ tab: Tab; stop: () => Promise<LoadFigures> }> {
  const tab = await session.tab('about:blank');
  const { start, finish } = session.tracing!(tab);
  await start();
  await tab.goto(url);
  await tab.run(watchShifts, 0);
  return {
    tab,
    async stop() {
      const { sum, moved } = await tab.run(() => (window as unknown as { shifts: Shifts }).shifts, 0);
      const figures = readTrace(await finish());
      await tab.close();
      return { ...figures, layoutShift: sum, moved };
    },
  };
}

interface Shifts {
  sum: number;
  moved: string[];
}

/** https://wicg.github.io/layout-instability/, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** Runs in the page. */
function watchShifts(): void {
  const shifts: Shifts = { sum: 0, moved: [] };
  (window as unknown as { shifts: Shifts }).shifts = shifts;
  const place = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}x${height}`;
  const note = ({ value, sources, startTime }: LayoutShift) => {
    shifts.sum += value;
    for (const { node, previousRect, currentRect } of sources)
      shifts.moved.push(
        `${node?.nodeName}.${node?.className} from ${place(previousRect)} to ${place(currentRect)} at ${Math.round(startTime)} ms`,
      );
  };
  new PerformanceObserver((list) => (list.getEntries() as LayoutShift[]).forEach(note)).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

function readTrace(events: TraceEvent[]): Omit<LoadFigures, 'layoutShift' | 'moved'> {
  const whole = events.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const scripts = whole.filter(
    ({ name, args }) => SCRIPTS.has(name) && args?.data?.url?.startsWith('chrome-extension:'),
  );
  const threads = new Set(scripts.map(threadOf));
  const tasks = whole.filter((event) => event.name === 'RunTask' && threads.has(threadOf(event)));
  const within = (task: TraceEvent) => (event: TraceEvent) =>
    threadOf(event) === threadOf(task) && event.ts >= task.ts && event.ts < task.ts + task.dur!;
  const ours = tasks.filter((task) => scripts.some(within(task))).sort((a, b) => work(b) - work(a));
  const others = tasks.filter((task) => !ours.includes(task));
  const [longest] = ours;
  return {
    longestTaskMs: longest ? work(longest) : 0,
    longestTaskWallMs: rounded(longest?.dur),
    longestTaskRan: longest ? contentsOf(whole.filter(within(longest))) : '',
    tasksOver50Ms: ours.filter((task) => work(task) > 50).length,
    scriptMs: ours.reduce((sum, task) => sum + scriptIn(whole.filter(within(task))), 0),
    longestOtherTaskMs: Math.max(0, ...others.map(work)),
  };
}

/** Scripts contain each other in the trace; only the outermost count. */
function scriptIn(inside: TraceEvent[]): number {
  const scripts = inside
    .filter(({ name }) => SCRIPTS.has(name))
    .sort((a, b) => a.ts - b.ts || b.dur! - a.dur!);
  let end = 0;
  let sum = 0;
  for (const script of scripts) {
    if (script.ts < end) continue;
    end = script.ts + script.dur!;
    sum += script.tdur ?? script.dur!;
  }
  return sum / 1_000;
}

/** The longest things that happened inside a task, to find out why it was long. */
function contentsOf(inside: TraceEvent[]): string {
  const named = inside.filter(({ name }) => !/RunTask|Microtask|v8\.callFunction/.test(name));
  const top = named.sort((a, b) => work(b) - work(a)).slice(0, 5);
  return top
    .map((event) => `${event.name} ${event.args?.data?.functionName ?? ''} ${work(event)}`)
    .join(', ');
}

const work = ({ dur, tdur }: TraceEvent) => rounded(tdur ?? dur);
const rounded = (microseconds = 0) => Math.round(microseconds / 100) / 10;
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.run', 'RunMicrotasks', 'TimerFire']);
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
