/** The script that annotates a page. */
export const ANNOTATE_SCRIPT = '/annotate.js' as const;

/** Where the build puts the script with a site's adapter. */
export function siteScript(id: string) {
  return `/sites/${id}.js` as const;
}

/** The script with the generic detector. */
export const DETECTOR_SCRIPT = '/detector.js' as const;
