/** False when the browser did not allow it. */
export function copyText(value: string): Promise<boolean> {
  return navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
}
