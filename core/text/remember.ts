/**
 * A pure function of a text that keeps its latest answers: names, titles and mixes come back with every candidate of a
 * search and every line of a list (measured: half the work of a line). Callers must not change an answer. Bounded without a
 * clock: what was not asked for among the last `most` different texts is forgotten.
 */
export function remember<Answer>(work: (text: string) => Answer, most = 100): (text: string) => Answer {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const answer = old.get(text) ?? work(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
