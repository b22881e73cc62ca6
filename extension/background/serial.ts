export interface Serial {
  /** Runs it after all that were given before, whatever became of those. */
  run: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Resolves when all that were given are done. Never rejects. */
  settled: () => Promise<void>;
}

/** One after the other: for whatever reads what the one before it wrote. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
    settled: async () => void (await last),
  };
}
