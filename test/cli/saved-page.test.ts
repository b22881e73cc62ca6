import { describe, expect, it } from 'vitest';
import { InputError } from '../../cli/input-error.ts';
import { savedPageLines } from '../../cli/saved-page.ts';

async function read(...chunks: Uint8Array[]) {
  async function* source() {
    yield* chunks;
  }
  const lines = await savedPageLines(source(), 'set.html');
  return lines.map((line) => line.raw);
}
const bytes = (text: string) => new TextEncoder().encode(text);
const TRACKS = [
  'Âme - Rrose',
  'Nadja Ostrowe - Glass Hours',
  'Maro Kestling - Copper Sky',
  'Vanta Meridor - Low Line',
];
const page = (head: string, rows = TRACKS) =>
  `<!DOCTYPE html>\n${head}<title>Set</title><h1>Tracklist</h1><ol>${rows.map((row) => `<li>${row}</li>`).join('')}</ol>`;

describe('a saved page', () => {
  it.each([
    ['with its charset', page('<meta charset="utf-8">')],
    ['without a charset', page('')],
    ['with a remark where it came from', page('<!-- saved from url=(0028)https://example.com/set/1 -->')],
    ['with an address of its own', page('<link rel="canonical" href="https://example.com/set/1">')],
    [
      'with an address that is none',
      page('<link rel="canonical" href="/set/1"><meta property="og:url" content="javascript:0">'),
    ],
  ])('gives its rows %s', async (_, html) => {
    expect(await read(bytes(html))).toEqual(TRACKS);
  });

  it('may be old and have one byte a letter, or be UTF-16', async () => {
    const latin = Uint8Array.from(page('<meta charset="iso-8859-1">'), (letter) => letter.charCodeAt(0));
    expect(await read(latin)).toEqual(TRACKS);
    const wide = Buffer.from(`\ufeff${page('')}`, 'utf16le');
    expect(await read(wide.subarray(0, 101), wide.subarray(101))).toEqual(TRACKS);
  });

  it('without rows is refused with advice', async () => {
    const html = '<!DOCTYPE html><title>News</title><p>Nothing was played.</p>';
    await expect(read(bytes(html))).rejects.toThrow(InputError);
    await expect(read(bytes(html))).rejects.toThrow('set.html shows no tracklist.');
  });

  it('that is broken is read as a browser would', async () => {
    expect(await read(bytes(page('').replaceAll('</li>', '').replace('</ol>', '')))).toEqual(TRACKS);
    await expect(read(bytes('<html'))).rejects.toThrow(InputError);
    await expect(read()).rejects.toThrow(InputError);
  });

  it.each([
    ['many elements', '<i>x</i>'.repeat(200_001)],
    ['elements in elements', '<b>'.repeat(1_001)],
    ['many elements deep inside', `${'<div>'.repeat(900)}${'<div></div>'.repeat(12_000)}`],
    ['the same in UTF-16', Buffer.from(`\ufeff${'<b>'.repeat(1_001)}`, 'utf16le')],
  ])('of too %s is refused before it is parsed', async (_, html) => {
    const given = typeof html === 'string' ? bytes(html) : html;
    await expect(read(given)).rejects.toThrow(
      'which no tracklist page has. Paste its lines into a text file.',
    );
  });

  it('that is nested deeper than its tags tell is refused when the stack is used up', async () => {
    async function* source() {
      yield bytes(page(''));
    }
    const overflow = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const reading = savedPageLines(source(), 'set.html', overflow);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow('set.html is nested too deep to be read.');
  });

  it('of more than 20 MB is refused', async () => {
    const megabyte = new Uint8Array(1024 ** 2).fill(0x20);
    await expect(read(...Array<Uint8Array>(21).fill(megabyte))).rejects.toThrow('larger than 20 MB');
  });

  it('runs no script', async () => {
    const html = page('<script>document.title = "x"; throw new Error("ran")</script>');
    expect(await read(bytes(html))).toEqual(TRACKS);
  });
});
