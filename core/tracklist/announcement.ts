/** Radio sections that hosts write in mixed case. */
const SECTION =
  /^[\p{L}\p{N}' ]{0,30}\b(?:classics?|favou?rite|favoirte|week|month|pick|moment|tune|track|choice|opener|closer|dreamers|start|encore|exclusive|premi[eè]re|world premiere|selection|flashback|throwback|bonus|guest ?mix|spotlight|record|rewind)$/iu;
const WORD =
  /^(?:id|new|premi[eè]re|exclusive|classic|(?:track|song)(?: \d+)?|intro|outro|opener|closer|encore|bonus|live|video|listen|playing|now playing|np|rewind)$/i;
const BRACKETED =
  /^[[(](?:premiere|exclusive|world premiere|new|promo|free|hot|id)[\])](?:\s*[-–—:|])?\s*(?=\S)/i;
const BARRED = /^(?:(?:world )?premi[eè]re|exclusive(?: premi[eè]re)?)\s*\|\s*(?=\S)/i;
const LONGEST = 40;

/** "TUNE OF THE WEEK: Artist - Title" without its announcement. Only before a dash: "KSHMR: Title" names an artist. */
export function withoutAnnouncement(text: string): string {
  const bare = text.replace(BRACKETED, '').replace(BARRED, '');
  const colon = bare.slice(0, LONGEST).search(/:\s/);
  if (colon < 2 || !/\S\s*[-–—]\s|\s["“„]/.test(bare.slice(colon + 2))) return bare;
  const prefix = bare.slice(0, colon);
  const rest = bare.slice(colon + 1).trim();
  if (/\s[-–—]\s/.test(prefix)) return bare;
  return WORD.test(prefix) || SECTION.test(prefix) || isShouted(prefix) ? rest : bare;
}

/** At least two words, nearly all capitals: "FUTURE FAVORITE", "ARMIN'S OLD SKOOl CLASSIC". */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /\S\s\S/.test(text) && capitals >= 4 && capitals >= letters * 0.8;
}
