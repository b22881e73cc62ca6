import type { Setting } from '../../extension/shared/settings.ts';

/** A setting as it is shown: the fallback until it was read from storage, and what it is changed to from then on. */
export class Followed<Value> {
  current = $state() as Value;

  constructor({ fallback, get, watch }: Pick<Setting<Value>, 'fallback' | 'get' | 'watch'>) {
    this.current = fallback;
    const follow = (value: Value) => (this.current = value);
    watch(follow);
    get().then(follow, () => undefined);
  }
}
