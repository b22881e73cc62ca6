import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSelectedLines } from '../extension/page/offered-finders.ts';
import { selectedLines } from '../extension/page/selected-lines.ts';

/** Brought into a page with the card when a selection is looked up: a card beside a badge has no text to take apart. */
export default defineUnlistedScript(() => offerSelectedLines(selectedLines));
