import { behind, durationMs, textOf } from '../page/dom.ts';
import { cuesOf, isDecoy, numberOf, shownCue, spaceless } from './1001tracklists-page.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const BEATPORT_COVER = /geo-media\.beatport\.com\/image_size\/[^/]+\/([\da-f-]{36})\./;
const CHECK = 'form input[name="captcha"], .g-recaptcha, .cf-turnstile';
/** "(ID Remix)" and "(Acappella)" stand beside the name and are part of what was played. */
const ADDITIONS = '.trackStatus, .trackEditData';

export const site: SiteAdapter = {
  id: '1001tracklists',
  name: '1001Tracklists',
  matches: ['https://www.1001tracklists.com/tracklist/*'],
  optional: false,
  changes: 'static',
  lookedFor: 'div.tlpItem with .trackValue inside',
  read(document) {
    const items = [...document.querySelectorAll('div.tlpItem')];
    const cues = cuesOf(document);
    const decoy = isDecoy(items);
    // Without the mark on any row, the site has dropped it, and its absence says nothing.
    const marked = items.some((item) => item.hasAttribute('data-isided'));
    return items.flatMap((item) => readItem(item, { cues, decoy, marked }));
  },
  notice(document) {
    const items = [...document.querySelectorAll('div.tlpItem')];
    if (items.length > 0) return isDecoy(items) ? 'decoy' : undefined;
    if (document.querySelector('form[action*="unblock_ip"]') !== null) return 'blocked';
    // The page in between asks for a human or only waits for a script: either way it holds a form and no content.
    const waits =
      document.querySelector(CHECK) !== null || document.querySelector('#tlTab, li, main, article') === null;
    return waits ? 'captcha' : undefined;
  },
  title: (document) =>
    document.querySelector('#tlTab > meta[itemprop="name"]')?.getAttribute('content') ?? undefined,
  examples: ['https://www.1001tracklists.com/tracklist/1abcd2e9/some-dj-some-festival-2026-05-01.html'],
  nearMisses: [
    'https://www.1001tracklists.com/dj/some-dj/index.html',
    'https://1001tracklists.com.example/tracklist/1/a.html',
  ],
};

interface PageFacts {
  cues: ReadonlyMap<string, number>;
  decoy: boolean;
  marked: boolean;
}

function readItem(item: Element, { cues, decoy, marked }: PageFacts): FoundRow[] {
  const value = item.querySelector('.trackValue');
  const content = value?.closest('[id$="_content"]') ?? value?.parentElement ?? null;
  if (value === null || content === null) return [];
  const named = content.querySelector('meta[itemprop="name"]')?.getAttribute('content') ?? '';
  const shown = textOf(value, `.tgHid, ${ADDITIONS}`);
  const name = named !== '' && (decoy || spaceless(named) === spaceless(shown)) ? named.trim() : shown;
  const additions = [...content.querySelectorAll(ADDITIONS)].map((part) => textOf(part));
  const isPart = item.getAttribute('data-mashpos') === 'true';
  const isMashup = item.hasAttribute('data-mashup') && !isPart;
  const text = [name, ...additions].join(' ');
  const dash = text.indexOf(' - ');
  const cueSeconds = isPart ? undefined : (shownCue(item) ?? cues.get(content.id));
  const position = numberOf(item);
  const isUnknown =
    item.hasAttribute('data-isid') || (marked && !isPart && !isMashup && !item.hasAttribute('data-isided'));
  const cover = item.querySelector('img[data-src*="geo-media"]')?.getAttribute('data-src') ?? '';
  const releaseImageId = BEATPORT_COVER.exec(cover)?.[1];
  const length = durationMs(content.querySelector('meta[itemprop="duration"]')?.getAttribute('content'));
  const label = textOf(content.querySelector('.trackLabel')) || undefined;
  return [
    {
      element: item,
      slot: behind([...content.querySelectorAll(ADDITIONS)].at(-1) ?? value),
      text,
      ...(dash > 0 && { track: { artist: text.slice(0, dash), title: text.slice(dash + 3), label } }),
      ...(isMashup ? { kind: 'mashup' } : isUnknown ? { kind: 'unidentified' } : {}),
      overlay:
        !isPart &&
        (item.classList.contains('con') ||
          /^\s*w\//.test(textOf(item.querySelector('[id$="_tracknumber_value"]')))),
      ...(position !== undefined && { position }),
      ...(cueSeconds !== undefined && { cueSeconds }),
      hints: { ...(releaseImageId && { releaseImageId }), ...(length && { durationMs: length }) },
      ...(item.id !== '' && { key: item.id }),
      hidden: isPart && item.classList.contains('tgHid'),
    },
  ];
}
