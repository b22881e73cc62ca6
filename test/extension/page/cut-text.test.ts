// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendText, placeInText, removeCopy } from '../../../extension/page/cut-text.ts';

const LINES = ['1. Halden Quire - Slow Lanterns', '2. Ama Delve - Dew Ledger', '3. Osric Vale - Heron Road'];
const TEXT = LINES.join('\n');
const isOurs = ({ nodeName }: Node) => nodeName === 'X-BADGE';

let list: Element;
let text: Text;
let removes: (() => void)[];
let observer: MutationObserver;

const mend = (records: readonly MutationRecord[]) => {
  for (const record of records) {
    mendText(record, isOurs);
    for (const node of record.addedNodes) if (node.nodeType === 1) sweep(node as Element);
  }
  observer.takeRecords();
};
const sweep = (root: Element) => [...root.getElementsByTagName('x-badge')].forEach(removeCopy);
/** What the page did reaches us before anything is painted. */
const told = () => mend(observer.takeRecords());
const pieces = () =>
  [...list.childNodes].filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue !== '') as Text[];

beforeEach(() => {
  list = document.createElement('pre');
  document.body.replaceChildren(document.createElement('section'));
  document.body.firstElementChild!.append(list);
  text = document.createTextNode(TEXT);
  list.append(text);
  removes = LINES.slice(0, 2).map((_, n) => {
    const badge = document.createElement('x-badge');
    return placeInText(text, LINES.slice(0, n + 1).join('\n').length, badge)!;
  });
  observer = new MutationObserver(mend);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
});
afterEach(() => observer.disconnect());

describe('a text that is cut for badges', () => {
  it('shows the same text, with the badges at the ends of lines and the own node of the page in front', () => {
    expect(list.textContent).toBe(TEXT);
    expect(list.firstChild).toBe(text);
    expect(pieces().map(({ data }) => data)).toEqual([LINES[0], `\n${LINES[1]}`, `\n${LINES[2]}`]);
  });

  it('is one again, in the same node, with the last badge', () => {
    removes.forEach((remove) => remove());
    expect([...list.childNodes]).toEqual([text]);
    expect(text.data).toBe(TEXT);
  });

  const wholes: [string, write: () => void, expected: string][] = [
    ['writes it', () => (text.nodeValue = 'Another text'), 'Another text'],
    ['empties it by its element', () => (list.textContent = ''), ''],
    ['takes it out', () => text.remove(), ''],
    ['replaces it', () => text.replaceWith('Another', ' text'), 'Another text'],
    ['puts it into the place of all', () => list.replaceChildren(text), TEXT],
    ['puts something behind it', () => text.after('!'), `${TEXT}!`],
    ['puts something in front of it', () => text.before('!'), `!${TEXT}`],
    ['puts something at the end', () => list.append('!'), `${TEXT}!`],
    ['adds a line to it', () => text.appendData('\n4. A - B'), `${TEXT}\n4. A - B`],
    ['moves it', () => list.before(text), ''],
    ['joins texts', () => list.normalize(), TEXT],
    ['joins texts, one of which is in front', () => (text.before('!'), list.normalize()), `!${TEXT}`],
  ];

  it.each(wholes)('reads as if there had been no badge when the page %s', (_name, write, expected) => {
    write();
    told();
    expect(list.textContent).toBe(expected);
    removes.forEach((remove) => remove());
    expect(list.textContent).toBe(expected);
    expect(list.querySelector('x-badge')).toBeNull();
  });

  it('has all of its text back in the node that the page took away', () => {
    list.replaceChildren();
    told();
    expect(text.data).toBe(TEXT);
  });

  it('loses no line where a translator puts an element in the place of each text that can be seen', () => {
    for (const piece of pieces().slice(0, 2)) {
      const font = document.createElement('font');
      font.textContent = piece.data.toUpperCase();
      piece.replaceWith(font);
    }
    told();
    const translated = `${LINES[0]}\n${LINES[1]}`.toUpperCase();
    expect(list.textContent).toBe(`${translated}\n${LINES[2]}`);
    removes.forEach((remove) => remove());
    expect(list.textContent).toBe(`${translated}\n${LINES[2]}`);
  });

  it('keeps what somebody wrote into a line that can be seen', () => {
    const [, second] = pieces();
    second!.data = second!.data.replace('Ledger', 'Folio');
    told();
    expect(document.querySelectorAll('x-badge')).toHaveLength(2);
    removes.forEach((remove) => remove());
    expect(text.data).toBe(TEXT.replace('Ledger', 'Folio'));
  });

  it('keeps a word marked that somebody searched for', () => {
    const found = pieces()[1]!.splitText(4);
    found.splitText(3);
    const mark = document.createElement('mark');
    mark.textContent = found.data;
    found.replaceWith(mark);
    told();
    expect(list.textContent).toBe(TEXT);
    removes.forEach((remove) => remove());
    expect(list.textContent).toBe(TEXT);
    expect(mark.textContent).toBe('Ama');
    expect(mark.isConnected).toBe(true);
  });

  const copies: [string, copy: () => void][] = [
    ['a copy of its element', () => list.after(list.cloneNode(true))],
    ['its own HTML', () => list.insertAdjacentHTML('afterend', list.outerHTML)],
  ];

  it.each(copies)('leaves one text and no badge in %s', (_name, copy) => {
    copy();
    told();
    const [first, ...others] = list.nextElementSibling!.childNodes;
    expect([first?.nodeType, first?.nodeValue, others]).toEqual([3, TEXT, []]);
    expect(list.querySelectorAll('x-badge')).toHaveLength(2);
  });

  it('is copied as one text also after a badge came back to where it is cut', () => {
    removes[0]!();
    placeInText(pieces()[1]!, 0, document.createElement('x-badge'));
    list.after(list.cloneNode(true));
    told();
    expect([...list.nextElementSibling!.childNodes].map(({ nodeValue }) => nodeValue)).toEqual([TEXT]);
  });

  it('is mended after a script that died', () => {
    sweep(document.documentElement);
    expect([...list.childNodes]).toEqual([text]);
    expect(text.data).toBe(TEXT);
  });
});
