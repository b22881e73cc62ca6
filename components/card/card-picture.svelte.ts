import type { PictureShape } from '../../core/beatport/media.ts';
import type { Tools } from '../shared/tools.ts';

/** A picture of what the card shows, from when it has come. Made where a component is made. */
export class CardPicture {
  data = $state.raw<string>();
  /** There is none, or it cannot be had. */
  missing = $state(false);

  constructor(shape: PictureShape, address: () => string | undefined, load: () => Tools['picture']) {
    $effect(() => {
      const [wanted, picture] = [address(), load()];
      this.data = undefined;
      this.missing = wanted === undefined || picture === undefined;
      if (wanted === undefined || picture === undefined) return;
      void picture(wanted, shape).then((data) => {
        // Another one may be wanted by now.
        if (wanted !== address()) return;
        this.data = data;
        this.missing = data === undefined;
      });
    });
  }

  /** The browser cannot show it, or the page forbids it. */
  drop(): void {
    this.data = undefined;
    this.missing = true;
  }
}
