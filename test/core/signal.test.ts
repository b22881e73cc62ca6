import { expect, test } from 'vitest';
import { createSignal } from '../../core/signal.ts';

test('listeners hear what is emitted, in the order in which they subscribed', () => {
  const heard: string[] = [];
  const signal = createSignal<number>();
  signal.subscribe((value) => heard.push(`first ${value}`));
  signal.subscribe((value) => heard.push(`second ${value}`));
  signal.emit(1);
  signal.emit(2);
  expect(heard).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
});

test('who unsubscribes hears nothing more, not even of the event under way', () => {
  const heard: string[] = [];
  const signal = createSignal();
  signal.subscribe(() => stop());
  const stop = signal.subscribe(() => heard.push('stopped'));
  signal.subscribe(() => heard.push('stayed'));
  signal.emit();
  signal.emit();
  expect(heard).toEqual(['stayed', 'stayed']);
});

test('a listener that subscribes twice is called once', () => {
  let calls = 0;
  const listener = () => (calls += 1);
  const signal = createSignal();
  signal.subscribe(listener);
  signal.subscribe(listener);
  signal.emit();
  expect(calls).toBe(1);
});
