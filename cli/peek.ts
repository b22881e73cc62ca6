/** The beginning of a source, and the whole of it with the beginning put back. */
export interface Peeked<Item> {
  first: Item[];
  /** Nothing follows `first`. */
  ended: boolean;
  all: AsyncGenerator<Item>;
}

/**
 * Reads up to `count` items ahead, but waits for no further one while `quiet` settles first: a program that feeds a pipe line by
 * line may wait for the answer to the first.
 */
export async function peek<Item>(
  source: AsyncGenerator<Item>,
  count: number,
  quiet: (signal: AbortSignal) => Promise<unknown> = never,
): Promise<Peeked<Item>> {
  const first: Item[] = [];
  let reading: Promise<IteratorResult<Item>> | undefined;
  let ended = false;
  while (first.length < count && !ended) {
    reading = source.next();
    reading.catch(() => {});
    const enough = new AbortController();
    const next = await (first.length === 0
      ? reading
      : Promise.race([reading, quiet(enough.signal).then(nothing, nothing)]));
    enough.abort();
    if (next === undefined) break;
    reading = undefined;
    if (next.done === true) ended = true;
    else first.push(next.value);
  }
  return { first, ended, all: putBack(first, reading, source) };
}

async function* putBack<Item>(
  first: readonly Item[],
  reading: Promise<IteratorResult<Item>> | undefined,
  source: AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  try {
    yield* first;
    const next = await reading;
    if (next?.done === true) return;
    if (next !== undefined) yield next.value;
    yield* source;
  } finally {
    await source.return(undefined);
  }
}

const nothing = () => undefined;
const never = () => new Promise<never>(() => {});
