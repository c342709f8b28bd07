// The headless commands: the result to standard output, progress to standard error, 0 ok, 2 bad input, 1 a fault of ours.
import { InputError } from '../base/problem.ts';
import { VERSION } from '../base/version.ts';
import { badInput, problemLines } from './bad-input.ts';
import { checkCommand } from './check-command.ts';
import { citiesCommand } from './cities-command.ts';
import { compareCommand } from './compare-command.ts';
import { importCommand } from './import-command.ts';
import { linkCommand } from './link-command.ts';
import { placeCommand } from './place-command.ts';
import { runCommand } from './run-command.ts';
import { solveCommand } from './solve-command.ts';
import { validateCommand } from './validate-command.ts';

const HELP = `Doorstep ${VERSION}: last-mile parcel delivery, simulated

doorstep run STUDY [--scenario ID] [--seed N] [--effort quick|standard|thorough] [--workers K] [--legs FILE.geojson]
    [--format table|json|csv]
doorstep compare STUDY [--replications N] [--workers K] [--sensitivity] [--format table|json|csv]
doorstep import EXTRACT [--box WEST,SOUTH,EAST,NORTH | --polygon FILE] [--hub LON,LAT] [--parcels N | --population N]
    [--demand FILE] [--places FILE] [--out STUDY]
doorstep import --overpass URL --box WEST,SOUTH,EAST,NORTH [--hub LON,LAT] [...] [--out STUDY]
doorstep place STUDY FILE [--scenario ID] [--out STUDY]
doorstep check STUDY
doorstep link STUDY [--page URL]
doorstep cities [STUDY] [--format table|json]
doorstep solve FILE [--seconds S | --iterations N] [--seed N] [--rounding round|trunc1|exact] [--out FILE.sol] [--format table|json]
doorstep validate [--quick] [--only V2] [--format table|json|markdown]
`;

type Command = (args: readonly string[], tell: (line: string) => void) => string | Promise<string>;

const COMMANDS = {
  run: runCommand,
  compare: compareCommand,
  import: importCommand,
  place: placeCommand,
  check: checkCommand,
  link: linkCommand,
  cities: citiesCommand,
  solve: solveCommand,
  validate: validateCommand,
  help: () => HELP,
} as const satisfies Readonly<Record<string, Command>>;

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const isHelp = [name, ...args].some((word) => word === '--help' || word === '-h');
  try {
    const command = isHelp ? COMMANDS.help : commandOf(name);
    process.stdout.write(await command(args, (line) => process.stderr.write(`${line}\n`)));
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
  if (name !== undefined && isCommand(name)) return COMMANDS[name];
  process.stderr.write(`${HELP}\n`);
  throw badInput('command', name ?? 'nothing', Object.keys(COMMANDS).join(', '));
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await main();
