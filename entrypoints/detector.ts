import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findGeneric } from '../core/page/generic.ts';
import { offerDetector } from '../extension/page/offered-finders.ts';

/** Brought into a page by the background where no adapter finds rows, so that the others need not carry it. */
export default defineUnlistedScript(() => offerDetector(findGeneric));
