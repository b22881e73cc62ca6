// Must be first: see there.
import '../extension/page/trusted-types.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runCard } from '../components/card/run.ts';

/** Injected by the background when a card is first wanted, so that Svelte stays out of every page until then. */
export default defineUnlistedScript(() => runCard());
