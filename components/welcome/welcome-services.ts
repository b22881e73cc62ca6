import type { PermissionServices } from '../shared/permissions.ts';
import type { SiteChoice } from '../../extension/own-pages/site-access.ts';
import type { BadgeFace } from '../../extension/page/badge.ts';
import type { BadgeFrame } from '../../extension/page/badge-frame.ts';
import type { PageServices } from '../shared/page-services.ts';

export interface WelcomeRow {
  text: string;
  /** Before and after the answer; none for a row that names no track. */
  faces?: { waiting: BadgeFace; answered: BadgeFace };
}

export interface WelcomeServices extends PageServices, PermissionServices {
  /** The sample tracklist, annotated without any network. */
  sample: () => Promise<{ rows: readonly WelcomeRow[]; frame: BadgeFrame }>;
  openCard: (index: number, button: HTMLButtonElement) => void;
  /** The sites worth suggesting to everybody. */
  sites: () => Promise<SiteChoice[]>;
  /** Must be called from a click. False when the user refused. */
  allowHosts: (hosts: readonly string[]) => Promise<boolean>;
  switchSite: (id: string, on: boolean) => Promise<void>;
  /** Where tracklists are, to begin with. */
  tracklists: readonly { name: string; url: string }[];
}
