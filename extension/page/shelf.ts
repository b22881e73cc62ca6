/** A place in the isolated world of a page, where one script of ours puts a thing and another finds it. */
export interface Shelf<Thing> {
  get: () => Thing | undefined;
  put: (thing: Thing) => void;
  clear: () => void;
}

export function shelf<Thing>(name: string): Shelf<Thing> {
  const world = globalThis as { [place: symbol]: Thing | undefined };
  const place = Symbol.for(`cratemark.${name}`);
  return {
    get: () => world[place],
    put: (thing) => {
      world[place] = thing;
    },
    clear: () => {
      delete world[place];
    },
  };
}
