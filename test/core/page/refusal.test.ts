import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../core/page/refusal.ts';
import { openPage } from '../../fixtures/sites/pages.ts';

const refusal = (body: string) => refusalOf(openPage(body));

describe('a page without rows', () => {
  it('asks for a human', () => {
    expect(refusal('<p>One moment</p><div class="cf-turnstile"></div>')).toBe('captcha');
  });

  it('says that it refuses', () => {
    expect(refusal('<h1>Sorry</h1><p>Your IP has been blocked.</p>')).toBe('blocked');
    expect(refusal('<h1>Access denied</h1>')).toBe('blocked');
  });

  it('is no refusal for the words in a review or a script', () => {
    expect(refusal(`<p>${'A long review. '.repeat(200)}The account was banned.</p>`)).toBeUndefined();
    expect(refusal('<script>var text = "your ip is blocked";</script><p>No tracks.</p>')).toBeUndefined();
    expect(refusal('')).toBeUndefined();
  });
});
