// Asks Beatport for one search and one track and says field by field what was understood and what is new: run by
// `npm run live-check`, see scripts/live-check.mjs.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkUnderstanding } from '../core/beatport/understanding.ts';
import { createClient } from '../core/client.ts';
import { exitCodeOf, tellUnderstanding } from './tell-understanding.ts';

const USAGE = `npm run live-check [-- --query TEXT] [--origin URL]

  --query TEXT   what to search for (default: Strobe)
  --origin URL   ask there instead of https://www.beatport.com

Two requests. Exit code: 0 all understood, 1 something is missing or new, 3 Beatport asks for a check.
`;

const { values } = parseArgs({
  options: {
    query: { type: 'string', default: 'Strobe' },
    origin: { type: 'string', default: 'https://www.beatport.com' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else {
  const reports = await checkUnderstanding(createClient({ origin: values.origin }), { query: values.query });
  console.log(tellUnderstanding(reports));
  process.exitCode = exitCodeOf(reports);
}
