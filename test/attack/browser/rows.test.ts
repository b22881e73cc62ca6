import fc from 'fast-check';
import { test } from '../../e2e/harness/test.ts';
import { steps } from '../edit-steps.ts';
import { FORMS } from '../page-edits.ts';
import { playInBrowser } from './list-in-browser.ts';

/** A sequence takes about two seconds here; thousands of them are played without a browser. */
const SEQUENCES = 6;

for (const form of FORMS) {
  test(`whatever a page does with its lines, each badge stands beside its own: ${form}`, async ({
    session,
  }) => {
    test.setTimeout(SEQUENCES * 40_000);
    await playInBrowser(session, form, fc.sample(steps, SEQUENCES));
  });
}
