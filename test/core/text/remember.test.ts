import { expect, it } from 'vitest';
import { remember } from '../../../core/text/remember.ts';

function counted(most?: number) {
  const asked: string[] = [];
  const upper = remember((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  }, most);
  return { asked, upper };
}

it('works a text out once while it keeps coming', () => {
  const { asked, upper } = counted();
  for (let at = 0; at < 1_000; at++) expect(upper(`text ${at % 100}`)).toBe(`TEXT ${at % 100}`);
  expect(asked).toHaveLength(100);
});

it('forgets what was not asked for among many others, and keeps what was', () => {
  const { asked, upper } = counted(10);
  for (let at = 0; at < 100; at++) {
    upper('kept');
    upper(`other ${at}`);
  }
  expect(asked.filter((text) => text === 'kept')).toHaveLength(1);
  upper('other 0');
  expect(asked.filter((text) => text === 'other 0')).toHaveLength(2);
});
