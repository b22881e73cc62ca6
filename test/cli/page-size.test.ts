import { describe, expect, it } from 'vitest';
import { pageSize } from '../../cli/page-size.ts';

describe('the size of a page', () => {
  it.each([
    ['<!doctype html><html><body><div><ul><li>a<li>b</ul></div>', { elements: 6, depth: 2 }],
    ['<div>'.repeat(50) + '</div>'.repeat(50), { elements: 50, depth: 50 }],
    ['<div>x</div>'.repeat(50), { elements: 50, depth: 1 }],
    ['<p>one<p>two<br><img src=x><hr>', { elements: 5, depth: 0 }],
    ['<!-- <div><div> --><DIV></dIV>', { elements: 1, depth: 1 }],
    ['<script>"<div><div>"</script><style><b></style><i>', { elements: 3, depth: 1 }],
    ['<svg><path/><g><path/></g><li><li></svg>', { elements: 6, depth: 3 }],
    ['</div></div><div>', { elements: 1, depth: 1 }],
    ['a < b <3 <div', { elements: 0, depth: 0 }],
  ])('of %j is counted by its tags', (html, size) => {
    expect(pageSize(html)).toMatchObject(size);
  });

  it('says how much is open where something begins', () => {
    expect(pageSize('<div><div><i></i><i></i></div></div>').work).toBe(0 + 1 + 2 + 2);
  });
});
