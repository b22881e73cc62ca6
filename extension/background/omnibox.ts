import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, isBeatportUrl, searchUrl, trackIdOf } from '../../core/beatport/urls.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import { trackText } from '../../core/beatport/track-text.ts';
import { LIMITS } from '../shared/protocol.ts';
import type { SearchServices } from './search-port.ts';
import { isFirefox } from '../shared/is-firefox.ts';
import { text } from '../shared/text.ts';

type Suggest = (suggestions: Browser.omnibox.SuggestResult[]) => void;

/** Long enough for a word to be typed in one go: Beatport is asked for words, not for letters. */
const PAUSE_MS = 250;
const MOST = 6;
const SHORTEST = 3;

/** Suggestions for `bp …`. The newest text wins; browsers take an answer to an older one for an answer to it. */
export function createSuggester({
  service,
  access,
}: SearchServices): (typed: string, suggest: Suggest) => Promise<void> {
  let latest = new AbortController();
  return async (typed, suggest) => {
    latest.abort();
    const { signal } = (latest = new AbortController());
    const words = typed.trim().slice(0, LIMITS.text);
    hint(words === '' ? text('omniboxEmpty') : text('omniboxHint', words));
    if (words.length < SHORTEST) return;
    try {
      await service.client.host.sleep(PAUSE_MS, signal);
      await service.ready;
      if (!(await access.beatport())) return;
      const found = await service.open.search(words, { signal, priority: -1 });
      if (signal.aborted) return;
      if (found.ok && found.tracks.length === 0) hint(text('omniboxNothing'));
      if (found.ok) suggest(found.tracks.slice(0, MOST).map(suggestion));
    } catch (cause) {
      if (!signal.aborted) throw cause;
    }
  };
}

/** A chosen track opens its page, anything else Beatport's search for it. */
export async function onOmniboxEnter(
  entered: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
) {
  const isTrack = isBeatportUrl(entered) && trackIdOf(entered) !== undefined;
  const url = isTrack ? entered : searchUrl(BEATPORT_ORIGIN, entered.slice(0, LIMITS.text));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

function suggestion(track: BeatportTrack): Browser.omnibox.SuggestResult {
  const facts = [track.bpm, track.key?.camelot, track.label].filter((fact) => fact !== undefined);
  return { content: track.url, description: plain([trackText(track), ...facts].join(' · ')) };
}

function hint(words: string): void {
  void browser.omnibox.setDefaultSuggestion({ description: plain(words) });
}

/** Chrome reads descriptions as XML and refuses a broken one; Firefox shows them as they are. */
function plain(words: string): string {
  if (isFirefox()) return words;
  return words.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
