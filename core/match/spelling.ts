/** Words that are written in two ways, of which people remember either. Each group is one word. */
const GROUPS = `a the|tonite tonight|nite night|thru through|u you ya|r are|luv love|n and|2 to too two|4 for four|1 one|3 three|
  no number nr num|mr mister|mrs mistress|dr doctor|st saint|til till until|cos cuz cause because|gonna gunna|wanna wana|da the|
  dis this|dat that|dem them|lite light|rite right|hi high|lo low|thang thing|boyz boys|girlz girls|kidz kids|gurl girl|phat fat|
  xtc ecstasy|sista sister|brotha brother|okay ok|alright allright|colour color|favourite favorite|center centre|theater theatre|
  grey gray|vs versus|ave avenue|feelin feeling|lovin loving|dancin dancing|movin moving|rockin rocking|comin coming|goin going`;

const SPELLINGS: ReadonlyMap<string, readonly number[]> = spellings();

function spellings(): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, group] of GROUPS.split('|').entries()) {
    for (const word of group.trim().split(/\s+/)) groups.set(word, [...(groups.get(word) ?? []), at]);
  }
  return groups;
}

/** Whether two folded words may be one: "Tonite" and "Tonight", "22" and "2022". It makes a title likely, never sure. */
export function isSpelling(a: string, b: string): boolean {
  if (isShortYear(a, b) || isShortYear(b, a)) return true;
  const groups = SPELLINGS.get(a);
  return groups !== undefined && (SPELLINGS.get(b)?.some((group) => groups.includes(group)) ?? false);
}

function isShortYear(short: string, year: string): boolean {
  return /^\d\d$/.test(short) && /^(?:19|20)\d\d$/.test(year) && year.endsWith(short);
}
