const SPELLINGS = /(?<!\p{L})(?:rmx|remx|rmix|reimx|remixx|remixed|ремикс|リミックス|리믹스|混音)(?!\p{L})/gu;

/** "karst rmx" is "karst remix"; "karst edit" is something else. */
export function spellRemix(text: string): string {
  return text.replace(SPELLINGS, 'remix');
}
