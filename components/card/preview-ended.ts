let listener: () => void = () => {};

/** There is one card a page, so the latest one is the one that is open. */
export function whenPreviewEnds(call: () => void): void {
  listener = call;
}

export function previewEnded(): void {
  listener();
}
