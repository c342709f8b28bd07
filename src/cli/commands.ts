// All commands by name, with what each takes and does.
import type { Sheet } from './arguments.ts';
import { CHECK, checkCommand } from './check-command.ts';
import { CITIES, citiesCommand } from './cities-command.ts';
import { COMPARE, compareCommand } from './compare-command.ts';
import { IMPORT, importCommand } from './import-command.ts';
import { LINK, linkCommand } from './link-command.ts';
import type { Outcome } from './outcome.ts';
import { PLACE, placeCommand } from './place-command.ts';
import { RUN, runCommand } from './run-command.ts';
import { SOLVE, solveCommand } from './solve-command.ts';
import { VALIDATE, validateCommand } from './validate-command.ts';

/** `tell` takes lines for standard error. */
export type Command = (args: readonly string[], tell: (line: string) => void) => Outcome | Promise<Outcome>;

export const COMMANDS = {
  run: { sheet: RUN, command: runCommand },
  compare: { sheet: COMPARE, command: compareCommand },
  import: { sheet: IMPORT, command: importCommand },
  place: { sheet: PLACE, command: placeCommand },
  check: { sheet: CHECK, command: checkCommand },
  link: { sheet: LINK, command: linkCommand },
  cities: { sheet: CITIES, command: citiesCommand },
  solve: { sheet: SOLVE, command: solveCommand },
  validate: { sheet: VALIDATE, command: validateCommand },
} as const satisfies Readonly<Record<string, { readonly sheet: Sheet; readonly command: Command }>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
