// The headless commands: the result to standard output, progress to standard error, 0 ok, 2 bad input, 1 a fault of ours,
// 3 a search without a plan.
import { InputError } from '../base/problem.ts';
import { badInput, problemLines } from './bad-input.ts';
import { COMMANDS, type Command, isCommand } from './commands.ts';
import { helpOn, helpText } from './help-text.ts';

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const isHelp = [name, ...args].some((word) => word === '--help' || word === '-h');
  try {
    const command: Command = isHelp
      ? () => (name !== undefined && isCommand(name) ? helpOn(name) : helpText())
      : commandOf(name);
    const outcome = await command(args, (line) => process.stderr.write(`${line}\n`));
    const { output, code } = typeof outcome === 'string' ? { output: outcome, code: 0 } : outcome;
    process.stdout.write(output);
    process.exitCode = code;
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(problemLines(error.problems));
      process.exitCode = 2;
    } else {
      process.stderr.write(`This is a fault of Doorstep's own: ${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 1;
    }
  }
}

/** Throws where there is no such command, after showing those there are. */
function commandOf(name: string | undefined): Command {
  if (name === 'help') return help;
  if (name !== undefined && isCommand(name)) return COMMANDS[name].command;
  process.stderr.write(`${helpText()}\n`);
  throw badInput('command', name ?? 'nothing', `${Object.keys(COMMANDS).join(', ')}, help`);
}

function help([name]: readonly string[]): string {
  if (name === undefined) return helpText();
  if (isCommand(name)) return helpOn(name);
  throw badInput('help', name, Object.keys(COMMANDS).join(', '));
}

// Who reads no further, of the result or of what is told meanwhile, has what he wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
await main();
