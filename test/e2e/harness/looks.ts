import { faultsOf } from './axe.ts';
import type { Look, Session } from './session.ts';
import type { Tab } from './tab.ts';

const LOOKS: readonly Look[] = ['light', 'dark', 'forced colours'];

/** Pictures of a page of the extension in every look, and what axe finds in each. */
export async function faultsInEveryLook(session: Session, tab: Tab, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await session.look(look);
    // The page hears of it as it draws the next picture.
    await tab.run(drawn, 0);
    faults.push(...(await faultsOf(tab)).map((fault) => `${look}: ${fault}`));
    await shootWhole(tab, `${session.kind}-${name}-${look.replace(' ', '-')}`);
  }
  await session.look('light');
  await tab.run(() => (document.documentElement.dir = 'rtl'), 0);
  await shootWhole(tab, `${session.kind}-${name}-rtl`);
  await tab.run(() => (document.documentElement.dir = 'ltr'), 0);
  // The size a reader sets in the browser.
  await tab.run(() => (document.documentElement.style.fontSize = '200%'), 0);
  await shootWhole(tab, `${session.kind}-${name}-200`);
  faults.push(...(await overflow(tab)));
  await tab.run(() => (document.documentElement.style.fontSize = ''), 0);
  return faults;
}

function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

async function shootWhole(tab: Tab, picture: string): Promise<void> {
  await tab.run(() => scrollTo(0, 0), 0);
  await tab.shoot(picture, { whole: true });
}

/** A page that has to be scrolled sideways cannot be read. */
function overflow(tab: Tab): Promise<string[]> {
  return tab.run(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`200 %: ${scrollWidth - clientWidth}px too wide`] : [];
  }, 0);
}
