/**
 * Runs `work` over a source with at most `width` at once and gives the results in the order of the source, each as soon as
 * it is there and all before it are given, also while the source is still silent. Bounded: the source is read no further
 * than `width` ahead of the reader, so a million lines need the memory of `width`.
 */
export async function* inOrder<Item, Result>(
  source: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const items = iteratorOf(source);
  const running: Job<Result>[] = [];
  let reading: Promise<IteratorResult<Item, undefined>> | undefined;
  let ended = false;
  try {
    while (!ended || running.length > 0) {
      const head = running[0];
      if (head !== undefined && (head.settled || ended || running.length >= width)) {
        running.shift();
        yield await head.promise;
        continue;
      }
      reading ??= Promise.resolve(items.next());
      if (head !== undefined && !(await firstOf(reading, head.promise))) continue;
      const { done, value } = await reading;
      reading = undefined;
      if (done === true) ended = true;
      else running.push(jobOf(work(value)));
    }
  } finally {
    await items.return?.(undefined);
  }
}

interface Job<Result> {
  promise: Promise<Result>;
  settled: boolean;
}

function jobOf<Result>(promise: Promise<Result>): Job<Result> {
  const job = { promise, settled: false };
  const settle = () => {
    job.settled = true;
  };
  // A rejection is the reader's when its turn comes; until then it must not count as unhandled.
  promise.then(settle, settle);
  return job;
}

/** Whether the first of two promises settled before the second. */
function firstOf(first: Promise<unknown>, second: Promise<unknown>): Promise<boolean> {
  const won = () => true;
  const lost = () => false;
  return Promise.race([first.then(won, won), second.then(lost, lost)]);
}

type AnyIterator<Item> = Iterator<Item, undefined> | AsyncIterator<Item, undefined>;

function iteratorOf<Item>(source: Iterable<Item> | AsyncIterable<Item>): AnyIterator<Item> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
}
