// Must be first: see there.
import '../extension/page/trusted-types.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runPanel } from '../components/panel/run.ts';

/** Injected by the background when the list is first wanted, as the card is. */
export default defineUnlistedScript(() => runPanel());
