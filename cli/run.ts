import manifest from '../package.json' with { type: 'json' };
import { EXIT } from './exit-code.ts';
import { HELP } from './help.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import { lookUp } from './look-up.ts';
import { createMessages, type Messages } from './messages.ts';
import { parseOptions } from './options.ts';
import { isClosed } from './output-file.ts';
import { createOutput, OutputClosed, OutputError } from './output.ts';
import { UsageError } from './usage-error.ts';

/** The whole command line; resolves with the exit code. An abort of the signal stops it in good order. */
export async function run(argv: readonly string[], io: Io, signal: AbortSignal): Promise<number> {
  const messages = createMessages(io);
  const output = createOutput(io.stdout);
  try {
    const options = parseOptions(argv);
    if (isClosed(io.stdout)) throw new OutputError('standard output is closed');
    if (options.help || options.version) {
      await output.write(options.help ? HELP : `cratemark ${manifest.version}\n`);
      return EXIT.done;
    }
    return await lookUp(options, { io, messages, output, signal });
  } catch (error) {
    return explain(error, messages);
  }
}

/** What went wrong in one line, with the next step. Throws the unforeseen. */
function explain(error: unknown, { say }: Messages): number {
  // The reader of a pipe has what it wanted, as with `| head`.
  if (error instanceof OutputClosed) return EXIT.done;
  if (error instanceof OutputError) {
    say(
      `cratemark: The output cannot be written: ${error.message}. Make room or write elsewhere, then run it again.`,
    );
    return EXIT.failed;
  }
  if (error instanceof InputError) {
    say(`cratemark: ${error.message}`);
    return EXIT.usage;
  }
  if (error instanceof UsageError) {
    say(`cratemark: ${error.message}\ncratemark --help shows all options.`);
    return EXIT.usage;
  }
  throw error;
}
