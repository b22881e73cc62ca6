/** The notation of keys, which is read from storage after the first thing is shown and may be changed at any time. */
export class Shown<Notation extends string> {
  notation = $state() as Notation;

  constructor(notation: Notation) {
    this.notation = notation;
  }
}
