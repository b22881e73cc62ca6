import type { Correction } from '../../../core/lookup/corrections.ts';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Options from '../../../components/options/Options.svelte';
import type {
  ImportOptions,
  ImportOutcome,
  OptionsServices,
} from '../../../components/options/options-services.ts';
import { optionsServices } from './options-services.ts';

let page: Record<string, unknown> | undefined;

afterEach(async () => {
  if (page) await unmount(page);
  document.body.replaceChildren();
});

async function open(more: Partial<OptionsServices> = {}, corrections: Correction[] = []) {
  const stub = optionsServices(more);
  stub.state.corrections = corrections;
  page = mount(Options, { target: document.body, props: { services: stub.given } });
  await settle();
  return stub;
}

async function settle() {
  flushSync();
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}

const toast = () => document.querySelector('.toast p')!.textContent;
const site = (id: string) => document.querySelector<HTMLInputElement>(`#site-${id}`)!;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  )!;
const choice = (name: RegExp) =>
  [...document.querySelectorAll<HTMLLabelElement>('.choice')]
    .find((one) => name.test(one.textContent.replace(/\s+/g, ' ').trim()))!
    .querySelector('input')!;

async function click(element: HTMLElement) {
  element.click();
  await settle();
}

describe('options', () => {
  it('store each choice at once and take it back on undo', async () => {
    const { given, state } = await open();
    await click(choice(/^Full/));
    expect(given.set).toHaveBeenLastCalledWith({ density: 'full' });
    expect(toast()).toBe('Saved');
    await click(button('Undo'));
    expect(state.values.density).toBe('compact');
    expect(choice(/^Compact/).checked).toBe(true);
    expect(toast()).toBe('Taken back');
  });

  it('keep the fields in the order of the badge, whatever was chosen first', async () => {
    const { given } = await open();
    await click(choice(/^Price/));
    await click(choice(/^BPM/));
    await click(choice(/^BPM/));
    expect(given.set).toHaveBeenLastCalledWith({ fields: ['bpm', 'key', 'label', 'price'] });
  });

  it('show with a real badge what is chosen', async () => {
    await open();
    const shown = () =>
      document.querySelector('sample-badge')!.shadowRoot!.querySelector('button > span')!.textContent.trim();
    expect(shown()).toBe('bpm key label');
    await click(choice(/^Genre/));
    expect(shown()).toBe('bpm key label genre');
  });

  it('show the keys, and which of them the browser has not assigned', async () => {
    await open();
    const rows = [...document.querySelectorAll('.keys dt')].map((one) => one.textContent);
    expect(rows).toEqual(['Alt+Shift+F', 'none', 'bp, space', 'Arrow keys', 'Enter', 'Esc']);
  });

  it('follow what another page changes', async () => {
    const { state } = await open();
    state.changed({ ...state.values, speed: 'fast', notation: 'musical' });
    await settle();
    expect([choice(/^Fast/).checked, choice(/^Notes/).checked]).toEqual([true, true]);
  });

  it('ask the browser for exactly the hosts of a site that is switched on, inside the click', async () => {
    const { given } = await open();
    site('radio').click();
    // Nothing was awaited yet.
    expect(given.allowHosts).toHaveBeenCalledWith(['https://radio.example/*', 'https://*.radio.example/*']);
    expect(given.switchSite).not.toHaveBeenCalled();
    await settle();
    expect(given.switchSite).toHaveBeenCalledWith('radio', true);
    expect(site('radio').checked).toBe(true);
    expect(toast()).toBe('Radio is on');
    await click(button('Undo'));
    expect(site('radio').checked).toBe(false);
  });

  it('leave a site off when the browser says no, and say so', async () => {
    const { given } = await open({ allowHosts: async () => false });
    await click(site('radio'));
    expect(given.switchSite).not.toHaveBeenCalled();
    expect(site('radio').checked).toBe(false);
    expect(toast()).toMatch(/did not allow Radio/);
  });

  it('switch an allowed site off and on without asking again', async () => {
    const { given } = await open();
    await click(site('wiki'));
    expect(given.switchSite).toHaveBeenLastCalledWith('wiki', false);
    await click(site('wiki'));
    expect(given.allowHosts).not.toHaveBeenCalled();
    expect(site('wiki').checked).toBe(true);
  });

  it('name the hosts of each site, and let a permission be given back where that is possible', async () => {
    const { given } = await open();
    expect(document.querySelector('#site-radio-hint')!.textContent).toBe(
      'Not allowed yet. Switching it on asks the browser for radio.example, *.radio.example.',
    );
    expect(button('Give permission back for Wiki')).toBeUndefined();
    await click(site('radio'));
    await click(button('Give permission back for Radio'));
    expect(given.giveHostsBack).toHaveBeenCalledTimes(1);
    expect(site('radio').checked).toBe(false);
  });

  it('say how much is kept and clear it', async () => {
    await open();
    expect(document.body.textContent).toContain('Answers: 12, in all 34 kB');
    await click(button('Clear the answers'));
    expect(document.body.textContent).toContain('Answers: 0, in all 0 byte');
    expect(toast()).toBe('All answers are cleared');
  });

  it('say it when the background gives no answer', async () => {
    await open({ clearCache: async () => false });
    await click(button('Clear the answers'));
    expect(toast()).toMatch(/no answer/);
  });

  it('erase everything only after a second click, and go back with Escape', async () => {
    const { given } = await open();
    await click(button('Erase everything'));
    expect(document.activeElement).toBe(button('Keep everything'));
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(document.activeElement).toBe(button('Erase everything'));
    expect(given.eraseAll).not.toHaveBeenCalled();
    await click(button('Erase everything'));
    await click(button('Erase everything'));
    expect(given.eraseAll).toHaveBeenCalledTimes(1);
    expect(toast()).toBe('Everything is erased');
  });

  it('take a daily budget that makes sense, and put back one that does not', async () => {
    const { given } = await open();
    const budget = document.querySelector<HTMLInputElement>('#budget')!;
    expect(document.querySelector('#budget-hint')!.textContent).toContain('Today so far: 321.');
    for (const [typed, stored] of [
      ['250', 250],
      ['-3', 250],
      ['1.5', 250],
      ['', 250],
    ] as const) {
      budget.value = typed;
      budget.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
      expect(given.set).toHaveBeenLastCalledWith({ dailyBudget: stored });
      expect(budget.value).toBe('250');
    }
  });

  it('list what was chosen, find it, forget it and bring it back', async () => {
    const choices = [
      { key: 'a', line: 'Ferric - Copper Sky', trackId: 12, chosenAt: 2 },
      { key: 'b', line: 'Ferric - Slow Lanterns', trackId: null, chosenAt: 1 },
    ];
    const { state } = await open({}, choices);
    const lines = () =>
      [...document.querySelectorAll('li.row > span:first-child')].map((one) => one.textContent);
    expect(lines()).toEqual(['Ferric - Copper Sky', 'Ferric - Slow Lanterns']);
    expect(document.querySelector<HTMLAnchorElement>('li.row a')!.href).toBe(
      'https://www.beatport.com/track/-/12',
    );
    const search = document.querySelector<HTMLInputElement>('#choice-search')!;
    search.value = ' LANTERNS';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(lines()).toEqual(['Ferric - Slow Lanterns']);
    await click(button('Forget the choice for Ferric - Slow Lanterns'));
    expect(state.corrections).toEqual([choices[0]]);
    await click(button('Undo'));
    expect(lines()).toEqual(['Ferric - Slow Lanterns']);
    await click(button('Save choices'));
    expect(JSON.parse(state.saved[0]!.content)).toHaveLength(2);
  });

  it('say how many choices of a file replaced earlier ones, and which were left out', async () => {
    const outcome = { ok: true as const, taken: 5, replaced: 2, undo: async () => {} };
    const problems = ['Ferric - Slow Lanterns: a later choice of yours stays'];
    await open({ importCorrections: async () => ({ ...outcome, problems }) });
    await pick('{}', 'Load choices');
    expect(toast()).toBe('Choices taken over: 5. Earlier ones replaced: 2');
    expect(document.querySelector('[role="alert"]')!.textContent).toContain('a later choice of yours stays');
  });

  it('save the settings as a file', async () => {
    const { state } = await open();
    await click(button('Save settings'));
    expect(state.saved).toEqual([{ name: 'cratemark-settings.json', content: '{"density":"compact"}' }]);
  });

  it('load a file, name what is wrong with it, and take it all back on undo', async () => {
    const undo = vi.fn(async () => {});
    const importSettings = vi.fn(async () => ({
      ok: true as const,
      taken: 2,
      problems: ['colour: this version has no such setting'],
      undo,
    }));
    await open({ importSettings });
    await pick('{"a":1}');
    expect(importSettings).toHaveBeenCalledWith('{"a":1}');
    expect(toast()).toBe('Settings taken over: 2');
    expect(document.querySelector('[role="alert"]')!.textContent).toContain('colour: this version has no');
    await click(button('Undo'));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it('say why a file cannot be used', async () => {
    await open({ importSettings: async () => ({ ok: false, message: 'This file is not JSON.' }) });
    await pick('nonsense');
    expect(toast()).toBe('This file is not JSON.');
  });
});

describe('a file of choices', () => {
  const bar = () => document.querySelector<HTMLProgressElement>('progress');
  const input = () =>
    [...document.querySelectorAll<HTMLLabelElement>('.file')]
      .find((one) => one.textContent.includes('Load choices'))!
      .querySelector('input')!;

  /** An import that goes on until the test says so. */
  function importing() {
    const given: { options?: ImportOptions; end: (outcome: ImportOutcome) => void } = { end: () => {} };
    const importCorrections = vi.fn((_file: string, options: ImportOptions) => {
      given.options = options;
      return new Promise<ImportOutcome>((resolve) => (given.end = resolve));
    });
    return { given, importCorrections };
  }

  const DONE: ImportOutcome = { ok: true, taken: 3, replaced: 0, problems: [], undo: async () => {} };

  it('shows how far it is read and kept, for eyes and for ears, until it is done', async () => {
    const { given, importCorrections } = importing();
    await open({ importCorrections });
    await pick('{}', 'Load choices');
    expect(bar()).toBeNull();
    given.options!.onProgress({ step: 'read', done: 1_200, total: 200_000 });
    await settle();
    expect(bar()).toMatchObject({ value: 1_200, max: 200_000 });
    expect(bar()!.getAttribute('aria-label')).toBe('Load choices');
    expect(bar()!.getAttribute('aria-valuetext')).toBe('Reading: 1,200 of 200,000');
    expect(bar()!.parentElement!.textContent).toContain('Reading: 1,200 of 200,000');
    given.options!.onProgress({ step: 'keep', done: 500, total: 1_000 });
    await settle();
    expect(bar()!.parentElement!.textContent).toContain('Taking over: 500 of 1,000');
    given.end(DONE);
    await settle();
    expect(bar()).toBeNull();
    expect(toast()).toBe('Choices taken over: 3');
  });

  it('can be cancelled, which is said, and the focus returns to where it began', async () => {
    const { given, importCorrections } = importing();
    await open({ importCorrections });
    await pick('{}', 'Load choices');
    given.options!.onProgress({ step: 'read', done: 1, total: 2 });
    await settle();
    await click(button('Cancel'));
    expect(given.options!.signal.aborted).toBe(true);
    given.options!.onProgress({ step: 'keep', done: 1, total: 2 });
    await settle();
    expect(bar()).toBeNull();
    expect(document.activeElement).toBe(input());
    given.end({ ok: false, message: 'Cancelled. Everything is as it was.' });
    await settle();
    expect(toast()).toBe('Cancelled. Everything is as it was.');
    expect(document.querySelector('.toast')!.classList.contains('bad')).toBe(false);
  });

  it('is not read beside another one', async () => {
    const { given, importCorrections } = importing();
    await open({ importCorrections });
    await pick('{}', 'Load choices');
    given.options!.onProgress({ step: 'read', done: 1, total: 2 });
    await settle();
    expect(input().getAttribute('aria-disabled')).toBe('true');
    await pick('{}', 'Load choices');
    expect(importCorrections).toHaveBeenCalledTimes(1);
    given.end(DONE);
    await settle();
    await pick('{}', 'Load choices');
    expect(importCorrections).toHaveBeenCalledTimes(2);
  });

  it('is left alone when everything is erased meanwhile', async () => {
    const { given, importCorrections } = importing();
    await open({ importCorrections });
    await pick('{}', 'Load choices');
    await click(button('Erase everything'));
    await click(button('Erase everything'));
    expect(given.options!.signal.aborted).toBe(true);
  });
});

async function pick(content: string, label = 'Load settings') {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  const input = inputs.find((one) => one.closest('label')?.textContent.includes(label))!;
  const file = new File([content], 'backup.json');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await settle();
}
