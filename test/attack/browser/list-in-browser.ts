import { rowText, rowsFromCatalogue } from '../../../demo/sample-row.ts';
import { expectedBadge } from '../../e2e/harness/expected.ts';
import type { Session } from '../../e2e/harness/session.ts';
import { change } from '../../e2e/harness/settings.ts';
import type { Tab } from '../../e2e/harness/tab.ts';
import { expect } from '../../e2e/harness/test.ts';
import { type Answers, changed, faultsAtRest, faultsIn, MOST, SETTLED_MS, type Step } from '../edit-steps.ts';
import {
  badgesBeside,
  type Edit,
  type Form,
  makeListPage,
  makePair,
  nodesOf,
  type Pair,
  type PairLook,
} from '../page-edits.ts';

const REST_MS = 30_000;

interface PairPage {
  makePair: typeof makePair;
  pair: Pair;
}

/** Plays edits in a page of the built extension and compares each badge with the line it follows, after each and at the end. */
export async function playInBrowser(
  session: Session,
  form: Form,
  all: readonly (readonly Step[])[],
): Promise<void> {
  const answers = answersOf(session);
  const tab = await openPage(session, form);
  const site = form === 'tracklist' ? '1001tracklists' : 'mixesdb';
  for (const steps of all) {
    await playOne(tab, form, steps, answers);
    await change(session, { sitesOff: [site] });
    await tab.until(() => (globalThis as unknown as PairPage).pair.look().beside.length === 0, 0, {
      what: 'no badges',
    });
    const [nodes, twin] = await tab.run(() => (globalThis as unknown as PairPage).pair.nodes(), 0);
    expect(nodes).toBe(twin);
    await tab.run(() => (globalThis as unknown as PairPage).pair.remove(), 0);
    await change(session, { sitesOff: [] });
  }
  await tab.close();
}

async function playOne(tab: Tab, form: Form, steps: readonly Step[], answers: Answers): Promise<void> {
  const pool = [...answers.keys()];
  let lines = pool.slice(0, 8);
  await tab.run(
    ([kind, first]) => {
      const page = globalThis as unknown as PairPage;
      page.pair = page.makePair(document, kind, first);
    },
    [form, lines] as [Form, string[]],
  );
  await untilRight(tab, lines, answers);
  for (const step of steps) {
    lines = changed(lines, step, pool);
    const looks = await edit(tab, { kind: step.kind, lines }, step.waitMs);
    const what = `${form}: ${JSON.stringify(steps)}, after ${step.kind}`;
    for (const look of looks) expect(faultsIn(look, answers), what).toEqual([]);
  }
  await edit(tab, { kind: 'patch', lines }, SETTLED_MS);
  await untilRight(tab, lines, answers);
}

/** What there is to see after an edit and what it set off at once, on the way to the next frames, and some time later. */
function edit(tab: Tab, edit: Edit, waitMs: number): Promise<PairLook[]> {
  return tab.run(
    async ([edit, waitMs]) => {
      const { pair } = globalThis as unknown as PairPage;
      const looks: PairLook[] = [];
      pair.edit(edit);
      await Promise.resolve();
      looks.push(pair.look());
      for (const end = performance.now() + waitMs; performance.now() < end;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        looks.push(pair.look());
      }
      return looks;
    },
    [edit, waitMs] as [Edit, number],
  );
}

/** Answers come at Beatport's pace; nothing wrong may be said meanwhile. */
async function untilRight(tab: Tab, lines: readonly string[], answers: Answers): Promise<void> {
  for (const end = Date.now() + REST_MS; ;) {
    const look = await tab.run(() => (globalThis as unknown as PairPage).pair.look(), 0);
    expect(faultsIn(look, answers)).toEqual([]);
    const faults = faultsAtRest(look, lines, answers);
    if (faults.length === 0) return;
    if (Date.now() > end) expect(faults).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

async function openPage({ world, tab }: Session, form: Form): Promise<Tab> {
  // On a site that is installed; the detector reads what its adapter does not know.
  const url =
    form === 'tracklist'
      ? 'https://www.1001tracklists.com/tracklist/edits/edits.html'
      : 'https://www.mixesdb.com/w/Edits';
  const script = [makeListPage, badgesBeside, nodesOf, makePair].map(String).join('\n');
  const title = '<title>Sunrise tracklist</title><h1>Tracklist</h1>';
  world.pages.put(url, `<!DOCTYPE html>${title}<body id="tlTab"><script>${script}</script></body>`);
  return tab(url);
}

/** Lines of the catalogue that no other's answer could be taken for. */
function answersOf({ world: { standIn } }: Session): Answers {
  const answers = new Map<string, string>();
  for (const { label: _, ...row } of rowsFromCatalogue(standIn.catalogue, standIn.catalogue.length)) {
    const [line, answer] = [rowText(row), expectedBadge(row, standIn.catalogue)];
    const isPlain = /^[A-Z][\w ]+ - [\w ]+$/.test(line) && answer?.split(' · ').length === 3;
    if (answer !== null && isPlain && ![...answers.values()].includes(answer)) answers.set(line, answer);
  }
  expect(answers.size).toBeGreaterThan(MOST);
  return new Map([...answers].slice(0, 2 * MOST));
}
