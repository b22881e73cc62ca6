import type { Tab } from './tab.ts';

/** Selects the whole text of an element, as a reader's mouse would. */
export async function select(tab: Tab, selector: string): Promise<void> {
  await tab.run((wanted) => {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.selectAllChildren(document.querySelector(wanted) ?? document.body);
  }, selector);
}
