/**
 * The words of a text as the stand-in's search compares them. Deliberately not core's folding: a stand-in that shared it
 * could not notice a fault in it.
 */
export function words(text: string): string[] {
  const plain = text
    .replace(/[øłđßæœı]/giu, (letter) => PLAIN[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The readable part of a Beatport address; any text resolves there, only the id counts. */
export function slug(text: string): string {
  return words(text).join('-') || '-';
}

const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
