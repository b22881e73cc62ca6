const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** "eyJ…" and other long strings of letters and digits mixed: keys of a session, never a name. Ids with hyphens stay. */
const TOKEN = /\beyJ[\w-]{10,}(?:\.[\w-]+){0,2}|\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{40,}\b/g;
const SECRET =
  /csrf|xsrf|token|nonce|session|secret|auth(?!or)|password|cookie|e-?mail|phone|^ip$|ip_?address|user_?(?:name|id)?$|viewer|visitor|fan_?(?:id|name|data)|tracking|analytics|fingerprint/i;

/** A text without addresses of people and keys of sessions. */
export function scrubText(text: string): string {
  return text.replace(EMAIL, 'somebody@example.org').replace(TOKEN, 'removed');
}

/** JSON with the same shape, its secrets emptied; undefined when it is none. */
export function scrubJson(text: string): string | undefined {
  try {
    return JSON.stringify(scrubValue(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

function scrubValue(value: unknown): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (Array.isArray(value)) return value.map(scrubValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET.test(name) ? emptied(inner) : scrubValue(inner),
    ]),
  );
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return [];
  return typeof value === 'object' && value !== null ? {} : value;
}
