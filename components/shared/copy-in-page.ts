/** The clipboard from inside a page, which is closed on plain http and by some policies; there the old way still works. */
export async function copyInPage(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyByCommand(value);
  }
}

function copyByCommand(value: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', value);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  window.addEventListener('copy', fill, true);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where a page's policy refuses the clipboard
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, true);
  }
  return copied;
}
