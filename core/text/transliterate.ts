/**
 * Cyrillic and Greek in Latin letters, the way labels romanise names for stores ("Кедр Ливанский", "Kedr Livanskiy").
 * Only used to compare across scripts; everything else keeps its own letters.
 */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const FOREIGN = /[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u;

/** Most texts; a class of scripts is slow to test. */
const ASCII = /^[\x20-\x7e]*$/;

/** Whether a folded text holds letters of another script than Latin. */
export function isForeignScript(folded: string): boolean {
  return !ASCII.test(folded) && FOREIGN.test(folded);
}

/**
 * A folded text in the form in which all romanisations of one name are equal: "Severnyy", "Severniy" and "Severny", "Yulia"
 * and "Iuliya", "Khleb" and "Hleb".
 */
export function romanise(folded: string): string {
  return transliterate(folded)
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/shch/g, 'sch')
    .replace(/ts|tz/g, 'c')
    .replace(/[yj]/g, 'i')
    .replace(/i+/g, 'i');
}

/** A folded text in Latin letters; letters of scripts without a table here stay as they are. */
export function transliterate(folded: string): string {
  return folded.replace(/[\u0370-\u052f]/g, (letter) => LATIN[letter] ?? letter);
}
