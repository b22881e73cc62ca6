import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, sniff } from '../../cli/sniff.ts';
import { LONGEST_LINE, textLines } from '../../cli/text-lines.ts';

async function linesOf(chunks: readonly Uint8Array[], encoding: Encoding = 'utf-8') {
  const cut: number[] = [];
  const lines: string[] = [];
  async function* source() {
    yield* chunks;
  }
  for await (const line of textLines(source(), encoding, (number) => cut.push(number))) lines.push(line);
  return { lines, cut };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const inPieces = (whole: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
    whole.subarray(at * size, (at + 1) * size),
  );

describe('lines of a text', () => {
  it.each([
    ['ends of every kind', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a last line without an end', 'a\nb', ['a', 'b']],
    ['blank lines', '\n\na\n \t \n\r\n\u00a0\nb\n\n', ['a', 'b']],
    ['nothing', '', []],
    ['a byte order mark', '\ufeffa\nb', ['a', 'b']],
    ['spaces around a line', '  a \n', ['  a ']],
  ])('are told apart with %s', async (_, text, expected) => {
    expect((await linesOf([bytes(text)])).lines).toEqual(expected);
  });

  it('are the same however the bytes arrive', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '東', '💿', '\n', '\r\n', '\r', ' '), { maxLength: 60 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const expected = whole.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
        expect((await linesOf(inPieces(bytes(whole), size))).lines).toEqual(expected);
      }),
    );
  });

  it.each([
    ['utf-16le', [0xff, 0xfe, 0x41, 0, 0x0a, 0, 0x42, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x41, 0, 0x0a, 0, 0x42]],
  ] as const)('are read from %s', async (encoding, list) => {
    const content = sniff(Uint8Array.from(list), 'list.txt');
    expect(content).toEqual({ kind: 'text', encoding });
    expect((await linesOf([Uint8Array.from(list)], encoding)).lines).toEqual(['A', 'B']);
  });

  it('are read from an old Windows list, but one broken letter does not make a list one', async () => {
    const old = Uint8Array.from([0x53, 0x76, 0x65, 0x6e, 0x20, 0x56, 0xe4, 0x74, 0x68]);
    expect(sniff(old, 'x')).toEqual({ kind: 'text', encoding: 'windows-1252' });
    expect((await linesOf([old], 'windows-1252')).lines).toEqual(['Sven Väth']);
    expect(sniff(Uint8Array.from([...bytes('Âme '), 0xe4]), 'x')).toEqual({
      kind: 'text',
      encoding: 'utf-8',
    });
    expect(sniff(bytes('x'.repeat(8_191) + 'é'), 'x')).toEqual({ kind: 'text', encoding: 'utf-8' });
  });

  it.each([1_000, 65_536, 3_000_000])(
    'are cut at 64 kB with a warning, in pieces of %i bytes',
    async (size) => {
      const text = `first\n${'x'.repeat(1_000_000)}\nlast`;
      const { lines, cut } = await linesOf(inPieces(bytes(text), size));
      expect(lines.map((line) => line.length)).toEqual([5, LONGEST_LINE, 4]);
      expect(cut).toEqual([2]);
    },
  );
});

describe('the first bytes', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'x.txt'],
    ['\ufeff \n<!-- saved from url=(0020)https://example.com/ -->\n<html>', 'x'],
    ['<?xml version="1.0"?>\n<html xmlns="">', 'x'],
    ['<HTML lang="en">', 'x'],
    ['Artist - Title', 'set.html'],
    ['Artist - Title', 'SET.HTM'],
  ])('tell the page %j', (start, name) => {
    expect(sniff(bytes(start), name)).toEqual({ kind: 'page' });
  });

  it('do not take a line with a bracket for a page', () => {
    expect(sniff(bytes('<3 - Love Song'), 'x')).toEqual({ kind: 'text', encoding: 'utf-8' });
    expect(sniff(bytes('<unknown> - Title'), 'x')).toEqual({ kind: 'text', encoding: 'utf-8' });
  });

  it.each([
    ['\u0000\u0001MThd', 'binary data'],
    ['%PDF-1.7', 'a PDF'],
    ['{\\rtf1\\ansi', 'rich text'],
    ['From: <Saved by Blink>', 'a web archive'],
  ])('refuse %j with advice', (start, what) => {
    expect(() => sniff(bytes(start), 'set.bin')).toThrow(`set.bin `);
    expect(() => sniff(bytes(start), 'set.bin')).toThrow(what);
    expect(() => sniff(bytes(start), 'set.bin')).toThrow('Save ');
  });
});
