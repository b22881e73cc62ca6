/**
 * Finds words that are one letter away, by the letters one can leave out of both: no comparison of all with all, so that the
 * index of a catalogue is ready at once.
 */
export function makeNear(vocabulary: Iterable<string>): (word: string) => string[] {
  const byRest = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST) continue;
    for (const rest of rests(word)) {
      const known = byRest.get(rest);
      if (known) known.push(word);
      else byRest.set(rest, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST) return [];
    return [...new Set(rests(word).flatMap((rest) => byRest.get(rest) ?? []))].slice(0, 3);
  };
}

/** Below this, one letter makes another word: "dub" is not "sub". */
const SHORTEST = 4;

function rests(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}
