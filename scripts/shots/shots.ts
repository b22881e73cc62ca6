import type { StandInOptions } from '../../demo/stand-in.ts';
import { FOLDERS } from '../../test/e2e/harness/build.ts';
import { open } from '../../test/e2e/harness/opened.ts';
import { launchChromium } from '../../test/e2e/harness/chromium.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import type { Tab } from '../../test/e2e/harness/tab.ts';
import { makeWorld } from '../../test/e2e/harness/world.ts';

/** Where the pictures go, and how many dots stand for one. */
export interface Shots {
  scale: number;
  path: (picture: string) => string;
}

export interface View {
  width: number;
  height: number;
  scale: number;
}

/** A browser with a window of this size, and a Beatport of its own. */
export async function inBrowser(
  view: View,
  work: (session: Session) => Promise<void>,
  standIn: StandInOptions = {},
): Promise<void> {
  const world = await makeWorld(standIn);
  const session = await launchChromium({ world, extension: open(FOLDERS.chromium), view });
  try {
    await work(session);
  } finally {
    await session.close();
    await world.close();
  }
}

/** A page of the extension in light, in dark, from right to left, and twice the size: by its text, or by the browser's zoom. */
export async function shootLooks(
  session: Session,
  tab: Tab,
  { path }: Shots,
  picture: string,
  twice: 'fontSize' | 'zoom' = 'fontSize',
): Promise<void> {
  const shoot = (look: string) => tab.shoot(path(`${picture}-${look}`), { whole: true });
  const root = (change: 'dir' | typeof twice, value: string) =>
    tab.run(
      ([what, to]) => {
        const { documentElement } = document;
        if (what === 'dir') documentElement.dir = to;
        else documentElement.style[what] = to;
        scrollTo(0, 0);
      },
      [change, value] as const,
    );
  await session.look('light');
  await shoot('light');
  await session.look('dark');
  await shoot('dark');
  await session.look('light');
  await root('dir', 'rtl');
  await shoot('rtl');
  await root('dir', 'ltr');
  await root(twice, '200%');
  await shoot('200');
  await root(twice, '');
}

/** On the welcome page; runs there. */
export function sampleIsAnswered(): boolean {
  const hosts = [...document.querySelectorAll('sample-badge')];
  return hosts.length === 5 && hosts.every((host) => !host.shadowRoot!.querySelector('.waiting'));
}
