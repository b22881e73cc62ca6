/**
 * The texts in a value, and those in its lists, cut to so many characters and the lists to so many entries: a page may hold
 * anything, and a text longer than any name is not a name.
 */
export function cutTexts<Values extends object>(values: Values, longest: number, most: number): Values {
  const cut = (value: unknown): unknown => {
    if (typeof value === 'string') return value.slice(0, longest);
    return Array.isArray(value) ? value.slice(0, most).map(cut) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)])) as Values;
}
