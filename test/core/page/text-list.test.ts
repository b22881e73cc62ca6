import { describe, expect, it } from 'vitest';
import { listsOfText, rowsOfList } from '../../../core/page/text-list.ts';
import { openPage } from '../../fixtures/sites/pages.ts';

const lines = [
  'Halden Quire - Slow Lanterns (Extended Mix)',
  'Sorrel and Pike - Undertow (Maro Kestling Remix)',
  'Nadja Ostrowe - Glass Hours',
  'Cobaltine - Dew Ledger',
];
const talk = ['Hello', 'to', 'everybody', 'who', 'was', 'there', 'on', 'the', 'quay'];

function rootOf(html: string): Element {
  const root = openPage(`<main>${html}</main>`).querySelector('main');
  if (root === null) throw new Error('the page has no main');
  return root;
}
const found = (html: string, options?: Parameters<typeof listsOfText>[1]) =>
  listsOfText(rootOf(html), options).map((rows) => rows.map(({ text }) => text));

describe('listsOfText', () => {
  it('takes every newline for a line, among however much talk', () => {
    expect(found([...talk, '', ...lines].join('\n'))).toEqual([lines]);
  });

  it('takes a newline for a space in a page around the text, unless a list is plain', () => {
    const wrapped = lines.map((line) => `<p>${line.replace(' - ', ' -\n')}</p>`).join('');
    expect(found(wrapped, { around: true })).toEqual([lines]);
    expect(found(lines.join('\n'), { around: true })).toEqual([lines]);
  });

  it('wants as many tracks as it is told', () => {
    expect(found(lines.join('\n'), { fewest: 6 })).toEqual([]);
  });

  it('leaves out what is no part of the text, inside a line and around it', () => {
    const linked = lines.map((line) => `${line} <a rel="nofollow">example.org/buy</a>`).join('\n');
    const html = `${linked}<aside>${lines.map((line) => `<p>Another ${line}</p>`).join('')}</aside>`;
    expect(found(html, { without: 'aside, a[rel]' })).toEqual([lines]);
  });

  it('does not take the sentence before or after a list for a track', () => {
    const told = ['Back again - two hours from the quay.', ...lines, 'Thank you - see you soon!'];
    expect(found(told.join('\n'))).toEqual([lines]);
  });
});

describe('rowsOfList', () => {
  it('gives every line of a list, be it short and without names', () => {
    const rows = rowsOfList(rootOf('ID - ID\n\nSlow Lanterns'));
    expect(rows.map(({ text }) => text)).toEqual(['ID - ID', 'Slow Lanterns']);
  });
});
