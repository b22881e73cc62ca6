import { readFileSync } from 'node:fs';
import type { Tab } from './tab.ts';

const AXE = new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url);

interface Axe {
  axe: {
    run: (
      within: object,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** What axe finds on the page as it looks now, or only in what we put into a stranger's page; one line a rule. */
export async function faultsOf(tab: Tab, { ours = false } = {}): Promise<string[]> {
  const loaded = await tab.run(() => 'axe' in window, 0);
  if (!loaded) await tab.run(new Function(readFileSync(AXE, 'utf8')) as () => void, 0);
  return tab.run(async (onlyOurs) => {
    const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Experimental in axe, and so off unless it is asked for.
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    const { violations } = await (window as unknown as Axe).axe.run(
      onlyOurs ? { include: hosts } : document,
      { runOnly, rules },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, ours);
}
