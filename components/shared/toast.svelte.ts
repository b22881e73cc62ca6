/** What was just done, and how to take it back. One at a time; it stays until the next one or until it is dismissed. */
export class Toast {
  message = $state('');
  undo = $state.raw<() => unknown>();
  /** A problem is said at once, a success when there is a pause. */
  bad = $state(false);

  say(message: string, undo?: () => unknown): void {
    this.message = message;
    this.undo = undo;
    this.bad = false;
  }

  warn(message: string): void {
    this.say(message);
    this.bad = true;
  }

  dismiss(): void {
    this.say('');
  }
}
