import type { Text } from '../../extension/shared/text.ts';

/** The extension's pages that stand in a tab of their own. */
export type PageName = 'options' | 'diagnostics' | 'welcome';

/** What each of them is given; a test gives something simpler. */
export interface PageServices {
  text: Text;
  /** The address of another page of the extension. */
  addressOf: (page: PageName) => string;
}
