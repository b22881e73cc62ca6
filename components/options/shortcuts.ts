import { browser } from 'wxt/browser';
import { text } from '../../extension/shared/text.ts';

/** What the browser made of the suggested keys; an empty one is taken by something else. */
export async function shortcuts(): Promise<{ does: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description = '', shortcut = '' }) => ({
    does: description === '' && name === '_execute_action' ? text('commandPopup') : description,
    keys: shortcut,
  }));
}
