import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import { createAccess } from '../../extension/shared/access.ts';

const WANTED: Record<'consent' | 'access', Browser.permissions.Permissions> = {
  access: { origins: [`${BEATPORT_ORIGIN}/*`] },
  // Typed by hand: Chrome, from which the types come, knows no data collection permissions.
  consent: { data_collection: ['websiteContent'] } as Browser.permissions.Permissions,
};

/** What the browser still has to be asked for before anything can be looked up. */
export interface PermissionServices {
  missing: () => Promise<'consent' | 'access' | undefined>;
  /** Must be called from a click. */
  grant: (what: 'consent' | 'access') => Promise<boolean>;
}

export function permissionServices(): PermissionServices {
  const access = createAccess();
  return {
    async missing() {
      if (!(await access.beatport())) return 'access';
      return (await access.consent()) ? undefined : 'consent';
    },
    // Nothing may be awaited before this call: the browser wants it inside the click.
    grant: (what) => browser.permissions.request(WANTED[what]).catch(() => false),
  };
}
