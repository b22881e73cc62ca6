import { ROWS, settle } from '../../test/e2e/harness/badges.ts';
import { change } from '../../test/e2e/harness/settings.ts';
import { SUNRISE } from '../../test/e2e/harness/sites.ts';
import type { Tab } from '../../test/e2e/harness/tab.ts';
import { inBrowser, sampleIsAnswered, shootLooks, type Shots } from './shots.ts';

/** Welcome, options and diagnostics, with something in them. */
export async function shootOwnPages(shots: Shots): Promise<void> {
  await inBrowser({ width: 1100, height: 800, scale: shots.scale }, async (session) => {
    await change(session, { speed: 'fast' });
    const tab = await session.tab(SUNRISE);
    await settle(tab, ROWS.tracklists1001);
    const welcome = await session.extensionTab('welcome.html');
    await welcome.until(sampleIsAnswered, 0);
    await shootLooks(session, welcome, shots, 'welcome');
    const options = await session.extensionTab('options.html');
    await says(options, 'Answers: 11');
    await shootLooks(session, options, shots, 'options');
    const diagnostics = await session.extensionTab('diagnostics.html');
    await diagnostics.click(
      (words) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words)),
      'Check Beatport now',
    );
    await says(diagnostics, 'every part of the answer can be read');
    await diagnostics.run(() => document.querySelectorAll('details').forEach((one) => (one.open = true)), 0);
    await shootLooks(session, diagnostics, shots, 'diagnostics');
  });
}

function says(tab: Tab, words: string): Promise<unknown> {
  return tab.until((wanted) => document.body.textContent.includes(wanted), words, { what: words });
}
