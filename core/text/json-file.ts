/** The value of a JSON file, or undefined for anything else. A file from an editor may begin with a byte order mark. */
export function jsonOfFile(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
