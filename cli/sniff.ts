import { InputError } from './input-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Content = { kind: 'page' } | { kind: 'text'; encoding: Encoding };

/** Tells a saved page from a list by name or first bytes; throws InputError, with advice, for what is neither. */
export function sniff(head: Uint8Array, name: string): Content {
  const encoding = encodingOf(head.subarray(0, SAMPLE_BYTES), name);
  const start = new TextDecoder(encoding).decode(head.subarray(0, SAMPLE_BYTES)).trimStart();
  for (const [pattern, what, advice] of STRANGERS) {
    if (pattern.test(start)) throw new InputError(`${name} is ${what}, not a list of tracks. ${advice}`);
  }
  if (/\.x?html?$/i.test(name) || PAGE.test(start)) return { kind: 'page' };
  return { kind: 'text', encoding };
}

const SAMPLE_BYTES = 8_192;
const PAGE = /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body)\b/i;

const SAVE_AS_TEXT = 'Save it as plain text (UTF-8) with one track a line.';
const STRANGERS: readonly [RegExp, string, string][] = [
  [/^%PDF-/, 'a PDF', SAVE_AS_TEXT],
  [/^\{\\rtf/, 'rich text', SAVE_AS_TEXT],
  [/^(?:From: <Saved by|MIME-Version:)/i, 'a web archive', 'Save the page again as "HTML only".'],
];

function encodingOf(sample: Uint8Array, name: string): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (sample.includes(0)) {
    throw new InputError(`${name} holds binary data, not a list of tracks. ${SAVE_AS_TEXT}`);
  }
  // Old Windows lists have one byte a letter. A single broken letter in a UTF-8 list must not turn all others strange.
  const text = new TextDecoder().decode(sample.subarray(0, withoutCutLetter(sample)));
  const broken = text.includes('\ufffd');
  return broken && !/[\u0080-\ufffc]/.test(text) ? 'windows-1252' : 'utf-8';
}

/** Where the sample ends once a letter that it cuts in two is left out. */
function withoutCutLetter(sample: Uint8Array): number {
  if (sample.length < SAMPLE_BYTES) return sample.length;
  let end = sample.length;
  while (end > sample.length - 4 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return ((sample[end - 1] ?? 0) & 0x80) === 0 ? sample.length : end - 1;
}
