/** What a bracket at the end of a line says about the release. */
export interface ReleaseNote {
  label?: string;
  catalogNumber?: string;
  year?: number;
}

const YEAR = /^(?:19|20)\d\d$/;
/** "Bedrock - BED 59", "Compost (CPT436) - 3": what stands after the last dash is a number. */
const NUMBERED = /^(.*?\S)\s+[-–—]\s(.+)$/s;
const YEAR_END = /(?:(?<!\s)\s*[,/]\s*|^)((?:19|20)\d\d)$/;
/** "WAO138" and "BED 59" are shaped alike, yet one is a label: alone it is read as both. */
const CATALOGUE = /^[A-Z]{2,10}[\s.-]?\d{2,6}[A-Z]{0,3}$/;

/** Reads "[Label]", "[Label - CAT 001]", "[Label / 2011]", "[CAT 001]", "[1999]". */
export function readRelease(text: string): ReleaseNote {
  if (YEAR.test(text)) return { year: Number(text) };
  const note: ReleaseNote = {};
  const parts = NUMBERED.exec(text);
  const numbered = /\d/.test(parts?.[2] ?? '') ? parts : null;
  const label = numbered === null ? withoutYear(text, note) : (numbered[1] ?? text);
  const number = numbered === null ? text : withoutYear((numbered[2] ?? '').trim(), note);
  if (numbered !== null || CATALOGUE.test(number)) note.catalogNumber = number;
  note.label = label;
  return note;
}

function withoutYear(text: string, note: ReleaseNote): string {
  const found = YEAR_END.exec(text);
  if (found === null || found.index === 0) return text;
  note.year = Number(found[1]);
  return text.slice(0, found.index);
}
