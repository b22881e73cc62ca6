/**
 * Sites worth suggesting to everybody: those that are about music and little else. What a site with all kinds of pages is
 * worth (YouTube, Bandcamp shops), its user decides on the options page.
 */
export const SUGGESTED_SITES: readonly string[] = [
  '1001tracklists',
  'mixesdb',
  'trackid',
  'bbc-sounds',
  'mixcloud',
  'nts',
  'ra',
  'traxsource',
];
