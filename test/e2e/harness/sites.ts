/** Addresses of the sample pages, by the names of the sites they imitate. Queries vary them (demo/sample-site.ts). */
export const NIGHT_DRIVE = 'https://www.1001tracklists.com/tracklist/demo214/night-drive-214.html';
/** The short one: eleven tracks, answered in three seconds at Beatport's pace. */
export const SUNRISE = `${NIGHT_DRIVE}?set=sunrise`;
/** Its first six tracks. So many requests start at once after a quiet time: answered in half a second. */
export const DAWN = `${SUNRISE}&first=7`;
export const MIXESDB = 'https://www.mixesdb.com/w/2026-06-20_-_Isaura_Venn_-_Night_Drive_214';
export const WEBLOG = 'https://weir-notes.example/blog/sunrise-at-the-weir/';
