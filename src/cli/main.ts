// The headless commands: the result to standard output, progress to standard error, 0 ok, 2 bad input, 1 a fault of ours.
import { InputError } from '../base/problem.ts';
import { VERSION } from '../base/version.ts';
import { badInput, problemLines } from './bad-input.ts';
import { checkCommand } from './check-command.ts';
import { citiesCommand } from './cities-command.ts';
import { compareCommand } from './compare-command.ts';
import { importCommand } from './import-command.ts';
import { runCommand } from './run-command.ts';

const HELP = `Doorstep ${VERSION}: last-mile parcel delivery, simulated

doorstep run STUDY [--scenario ID] [--seed N] [--effort quick|standard|thorough] [--format table|json|csv]
doorstep compare STUDY [--replications N] [--workers K] [--format table|json|csv]
doorstep import EXTRACT [--hub LON,LAT] [--out STUDY]
doorstep check STUDY
doorstep cities [STUDY] [--format table|json]
`;

type Command = (args: readonly string[], tell: (line: string) => void) => string | Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  run: runCommand,
  compare: compareCommand,
  import: importCommand,
  check: checkCommand,
  cities: citiesCommand,
  help: () => HELP,
};

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const isHelp = [name, ...args].some((word) => word === '--help' || word === '-h');
  const asked = name === undefined || isHelp ? 'help' : name;
  try {
    const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
    if (command === undefined) throw badInput('command', asked, Object.keys(COMMANDS).join(', '));
    const output = await command(args, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(output);
    if (name === undefined) process.exitCode = 2;
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await main();
