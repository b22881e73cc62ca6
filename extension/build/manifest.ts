import type { UserManifest } from 'wxt';
import { BEATPORT_ORIGIN } from '../../core/beatport/urls.ts';
import { sites } from '../../core/sites/index.ts';
import { hostPatterns } from '../shared/host-pattern.ts';

/** What both stores are told. Sites that come with an update must be optional: a new required host disables the update. */
export function manifestFor(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'scripting', 'activeTab', ...(firefox ? [] : ['offscreen'])],
    host_permissions: [`${BEATPORT_ORIGIN}/*`, ...patterns(false)],
    optional_host_permissions: patterns(true),
    content_security_policy: { extension_pages: PAGES_CSP },
    action: { default_title: '__MSG_extName__' },
    omnibox: { keyword: 'bp' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandPopup__' },
      'find-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandFindSelection__',
      },
    },
    ...(firefox ? { browser_specific_settings: FIREFOX } : { minimum_chrome_version: '120' }),
  };
}

/** Everything the extension's own pages may load; nothing else. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'media-src https://geo-samples.beatport.com',
  `connect-src ${BEATPORT_ORIGIN} https://geo-media.beatport.com`,
  "frame-ancestors 'none'",
].join('; ');

/** Searching Beatport with a page's text is `websiteContent`; it is asked for before anything of a page is sent. */
const FIREFOX = {
  gecko: {
    id: 'cratemark@cratemark.example',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
  },
};

/** Which pages of the hosts are read is the content script's affair. */
function patterns(optional: boolean): string[] {
  return hostPatterns(sites.filter((site) => site.optional === optional).flatMap((site) => site.matches));
}
