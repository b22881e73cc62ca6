import { ROWS, badgesOf, failedBadge, readTo } from './badges.ts';
import { launchChromium } from './chromium.ts';
import { ANSWERED, type Questions, watchQuestions } from './questions.ts';
import { open } from './opened.ts';
import type { Session } from './session.ts';
import { change } from './settings.ts';
import { NIGHT_DRIVE } from './sites.ts';
import { watchTruth } from './told-truth.ts';
import type { Tab } from './tab.ts';
import { makeWorld } from './world.ts';

export interface SoakOptions {
  /** Folder of the built extension. */
  extension: string;
  rows: number;
  /** At once, each with its own Beatport: the pace of one browser is Beatport's, not the machine's. */
  browsers: number;
  mostMs: number;
}

const ROWS_OF_A_TAB = 100;
const DEATH_MS = 20_000;
const LOOK_MS = 2_000;
/** A tenth of the answers is bad. Those of the wrong type are not asked for again by themselves; a press on the badge does. */
const FAULTS = { failRate: 0.03, hangRate: 0.01, resetRate: 0.02, truncateRate: 0.02, wrongTypeRate: 0.02 };
/** What the scripts of a page may grow from the first quarter of its answers to the last: the answers themselves are small. */
const MOST_GROWTH_MB = 4;

/**
 * Rows of many tabs, a tenth of the answers bad, the background killed again and again. True when every row says what the
 * catalogue says, and nothing was lost or paid twice.
 */
export async function soak({ rows, browsers, mostMs, ...options }: SoakOptions): Promise<boolean> {
  const extension = open(options.extension);
  const each = Math.ceil(rows / browsers);
  const end = Date.now() + mostMs;
  const seeds = Array.from({ length: browsers }, (_, n) => n + 1);
  const verdicts = await Promise.all(seeds.map((seed) => soakOne({ extension, seed, count: each, end })));
  return verdicts.every(Boolean);
}

interface One {
  extension: string;
  seed: number;
  count: number;
  end: number;
}

async function soakOne({ extension, seed, count, end }: One): Promise<boolean> {
  const world = await makeWorld({ seed, tracks: count + 100, ...FAULTS });
  const session = await launchChromium({ world, extension });
  try {
    await change(session, { speed: 'fast', dailyBudget: 0 });
    const questions = watchQuestions(world.standIn, count);
    const seen = await readOn(session, await openTabs(session, count), { questions, count, end });
    console.log(
      `browser ${seed}: ${seen.answered} of ${count} rows answered, ${told(seen, session, questions)}`,
    );
    const whole = seen.answered === count && questions.unasked().length === 0;
    return (
      whole &&
      seen.wrong.size === 0 &&
      questions.askedAgain().length === 0 &&
      seen.deaths > 0 &&
      growth(seen) <= MOST_GROWTH_MB
    );
  } finally {
    await session.close();
    await world.close();
  }
}

async function openTabs(session: Session, count: number): Promise<Tab[]> {
  const tabs = [];
  for (let from = 0; from < count; from += ROWS_OF_A_TAB) {
    const rows = Math.min(ROWS_OF_A_TAB, count - from);
    tabs.push(await session.tab(`${NIGHT_DRIVE}?rows=${rows}&from=${from}`));
  }
  return tabs;
}

interface Seen {
  answered: number;
  /** What rows said at any time and is not so. */
  wrong: Set<string>;
  deaths: number;
  presses: number;
  /** Of the first tab, after each twentieth of the answers. */
  heaps: number[];
}

/** Looks on until every row is answered: notes, presses what was given up, kills the background. */
async function readOn(
  session: Session,
  tabs: Tab[],
  { questions, count, end }: Pick<One, 'count' | 'end'> & { questions: Questions },
): Promise<Seen> {
  const untruths = watchTruth(session.world.standIn);
  const seen: Seen = { answered: 0, wrong: new Set(), deaths: 0, presses: 0, heaps: [] };
  let diesAt = Date.now() + DEATH_MS;
  while (seen.answered < count && Date.now() < end) {
    const lists = await Promise.all(tabs.map((tab) => tab.run(badgesOf, ROWS.tracklists1001)));
    const badges = lists.flat();
    questions.note(badges);
    untruths(badges).forEach((one) => seen.wrong.add(one));
    seen.answered = badges.filter((badge) => badge && ANSWERED.includes(badge.state)).length;
    await Promise.all(tabs.map((tab, n) => readToFirst(tab, lists[n] ?? [], 'waiting')));
    const failed = lists.findIndex((list) => list.some((badge) => badge?.state === 'failed'));
    if (failed >= 0) {
      seen.presses += 1;
      await press(tabs[failed]!);
    }
    if (seen.answered >= (seen.heaps.length * count) / 20) seen.heaps.push(await session.heapMb!(tabs[0]!));
    if (Date.now() > diesAt) {
      seen.deaths += 1;
      await session.killBackground();
      diesAt = Date.now() + DEATH_MS;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return seen;
}

const growth = ({ heaps }: Seen) => (heaps.at(-1) ?? 0) - (heaps[Math.floor(heaps.length / 4)] ?? 0);

function told(seen: Seen, { world }: Session, questions: Questions): string {
  const { requests, faults, maxInFlight } = world.standIn.stats();
  const bad = Object.values(faults).reduce((sum, times) => sum + times, 0);
  const again = questions.askedAgain();
  return [
    `${seen.deaths} deaths of the background`,
    `  ${requests} requests, ${maxInFlight} at a time at most, ${bad} answered badly, ${seen.presses} presses on failed rows`,
    `  asked again after an answer: ${again.length} ${again.slice(0, 3).join(', ')}`,
    `  not as in the catalogue: ${seen.wrong.size} ${[...seen.wrong].slice(0, 3).join(' | ')}`,
    `  never asked: ${questions.unasked().length}`,
    `  scripts of a tab in MB: ${seen.heaps.map((mb) => mb.toFixed(1)).join(' ')}; grew by ${growth(seen).toFixed(1)}`,
  ].join('\n');
}

async function readToFirst(
  tab: Tab,
  list: Awaited<ReturnType<typeof badgesOf>>,
  state: string,
): Promise<void> {
  const at = list.findIndex((badge) => badge?.state === state);
  if (at >= 0) await readTo(tab, ROWS.tracklists1001, at);
}

/** As a reader would, on the first row that was given up. */
async function press(tab: Tab): Promise<void> {
  await tab.front();
  await tab.click(failedBadge, ROWS.tracklists1001);
}
