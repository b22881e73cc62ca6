import type { SiteAdapter } from '../../core/page/site.ts';

/** What the browser side has to know of a site before one of its pages is open. */
export interface SiteFacts extends Pick<
  SiteAdapter,
  'id' | 'name' | 'matches' | 'optional' | 'singlePage' | 'allFrames'
> {
  /** The site also lives on addresses of other people, and knows its pages by their looks. */
  recognises: boolean;
}

declare const __SITE_FACTS__: readonly SiteFacts[];

/** Of every site. Written in when we are built (site-build.ts), so that no adapter's code comes along. */
export const siteFacts = __SITE_FACTS__;
