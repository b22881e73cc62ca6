import { fit } from '../../../cli/display-width.ts';
import { ROWS, settle, type ShownBadge } from './badges.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { open } from './opened.ts';
import type { Kind, Session } from './session.ts';
import { NIGHT_DRIVE } from './sites.ts';
import { makeWorld } from './world.ts';

export interface ShowOptions {
  kind: Kind;
  extension: string;
  picture: string;
  headless: boolean;
  /** The real sites, at this address. */
  live: boolean;
  url?: string;
}

/** The extension at work: in a window until it is closed, or as a picture and a table. */
export async function show({ kind, picture, headless, live, url, ...options }: ShowOptions): Promise<void> {
  // Nobody reads in a window but the person before it.
  const extension = headless ? open(options.extension) : options.extension;
  const world = await makeWorld({ latencyMs: 120 });
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({ world, extension, headless, live, withoutConsent: !headless });
  try {
    const page = url ?? (live ? LIVE : NIGHT_DRIVE);
    const tab = await session.tab(page);
    if (!headless) return await untilClosed(session, page, live);
    const badges = await settle(tab, ROWS.tracklists1001, 60_000);
    await tab.run(() => scrollTo(0, 0), 0);
    await tab.shoot(picture);
    const texts = await tab.run(rowTexts, ROWS.tracklists1001);
    console.log(tableOf(texts, badges));
    console.log(`\n${kind === 'chromium' ? 'Chromium' : 'Firefox'} at ${page}\nA picture of it: ${picture}`);
  } catch (error) {
    const [why] = String(error).split('\n');
    throw live ? new Error(`${url ?? LIVE} could not be shown. ${why}`, { cause: error }) : error;
  } finally {
    await session.close();
    await world.close();
  }
}

const LIVE = 'https://www.1001tracklists.com/';

async function untilClosed(session: Session, page: string, live: boolean): Promise<void> {
  console.log(`${page} is open${live ? '' : ', answered by the embedded stand-in (invented tracks)'}.`);
  console.log('Close the window or press Ctrl+C to end.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([session.closed, interrupted]);
}

function rowTexts(rows: string): string[] {
  return [...document.querySelectorAll(rows)].map((row) =>
    (row.querySelector('.trackValue') ?? row).textContent.replace(/\s+/g, ' ').trim(),
  );
}

function tableOf(texts: string[], badges: (ShownBadge | null)[]): string {
  const lines = texts.map((text, n) => lineOf(badges[n] ?? null, text));
  return [lineOf({ parts: ['BPM', 'Key', 'More'] }, 'Track'), ...lines].join('\n');
}

function lineOf(badge: Pick<ShownBadge, 'parts'> | null, text: string): string {
  const { parts = [] } = badge ?? {};
  const bpm = parts.find((part) => /^\d{2,3}$|^BPM$/.test(part)) ?? '';
  const key = parts.find((part) => /^\d{1,2}[AB]$|^Key$/.test(part)) ?? '';
  const rest = parts.filter((part) => part !== bpm && part !== key).join(' ');
  return `${fit(bpm, 4, 'right')}  ${fit(key, 3, 'right')}  ${fit(rest, 24)}  ${text}`;
}
