import type { Step } from '../attack/edit-steps.ts';
import { playInBrowser } from '../attack/browser/list-in-browser.ts';
import type { Form } from '../attack/page-edits.ts';
import { test } from './harness/test.ts';

// A few edits that each went wrong once, in the forms that need most care; test/attack/browser plays all of them at random.
const at = (kind: Step['kind'], change: Step['change'], waitMs = 0): Step => ({
  kind,
  change,
  at: 0,
  to: 0,
  waitMs,
});
const PLAYS: [form: Form, steps: Step[]][] = [
  ['breaks', [at('patch', 'insert', 180), at('keyed', 'move'), at('patch', 'remove')]],
  [
    'pre',
    [at('patch', 'insert', 180), at('append', 'none'), at('normalize', 'none', 180), at('clone', 'none')],
  ],
  ['description', [at('patch', 'remove', 180), at('keyed', 'swap'), at('fresh', 'none')]],
  ['virtual', [at('rotate', 'none'), at('rotate', 'none', 180), at('patch', 'all')]],
];

for (const [form, steps] of PLAYS) {
  test(`each badge stays with its line, and the page with its text, while the page changes: ${form}`, async ({
    session,
  }) => {
    await playInBrowser(session, form, [steps]);
  });
}
