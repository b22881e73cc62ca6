import type { Ending } from './deliver.ts';
import { EXIT } from './exit-code.ts';
import type { Messages } from './messages.ts';
import type { Options } from './options.ts';
import type { Tally } from './tally.ts';

export interface Conclusion {
  options: Options;
  messages: Messages;
  tally: Tally;
  summary: string;
}

/** The last words of a run: what became of the lines, why some failed, how to go on. Returns the exit code. */
export function conclude(ending: Ending, { options, messages, tally, summary }: Conclusion): number {
  messages.say(summary);
  for (const reason of tally.reasons()) messages.say(reason);
  switch (ending) {
    case 'challenge':
      messages.say(
        `cratemark: Beatport asks for a check. Open ${options.origin} in a browser, pass it, then run the same command with --resume and append with >>.`,
      );
      return EXIT.challenge;
    case 'daily-budget':
      messages.say(
        'cratemark: the requests for today are used up. Run the same command with --resume tomorrow and append with >>, or now with a higher --budget.',
      );
      return EXIT.budget;
    case 'interrupted':
      messages.say('cratemark: stopped. Run the same command with --resume and append with >> to go on.');
      return EXIT.interrupted;
    case 'done':
      return tally.count('failed') > 0 ? EXIT.failed : EXIT.done;
  }
}
