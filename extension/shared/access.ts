import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import { createSignal } from '../../core/signal.ts';
import { isFirefox } from './is-firefox.ts';

/** What the user lets us do. Either may be taken back at any time, so it is asked at the point of use. */
export interface Access {
  /** May Beatport be asked at all. */
  beatport: () => Promise<boolean>;
  /** May what a page says be sent to Beatport without a click of the user's for it. Always true but in Firefox. */
  consent: () => Promise<boolean>;
  /** After a permission came or went. */
  forget: () => void;
  /** Called after that. Returns how to unsubscribe. */
  onChange: (listener: () => void) => () => void;
}

export function createAccess({ asksConsent = isFirefox() }: { asksConsent?: boolean } = {}): Access {
  const beatport = remembered(() => has({ origins: [`${BEATPORT_ORIGIN}/*`] }));
  // Typed by hand: Chrome, from which the types come, knows no data collection permissions.
  const websiteContent = { data_collection: ['websiteContent'] } as Browser.permissions.Permissions;
  const consent = remembered(async () => !asksConsent || has(websiteContent));
  const changed = createSignal();
  return {
    beatport: beatport.ask,
    consent: consent.ask,
    forget: () => {
      [beatport, consent].forEach((one) => one.forget());
      changed.emit();
    },
    onChange: changed.subscribe,
  };
}

/** A browser that does not know the question does not ask for the permission either. */
function has(permissions: Browser.permissions.Permissions): Promise<boolean> {
  return browser.permissions.contains(permissions).catch(() => true);
}

/** A yes is remembered until `forget`; a no is asked again each time. */
function remembered(ask: () => Promise<boolean>): { ask: () => Promise<boolean>; forget: () => void } {
  let granted = false;
  let asked = 0;
  return {
    ask: async () => {
      if (granted) return true;
      const mine = asked;
      const answer = await ask();
      // Taken back while the browser was thinking: this yes is worth one use.
      if (mine === asked) granted = answer;
      return answer;
    },
    forget: () => {
      granted = false;
      asked += 1;
    },
  };
}
