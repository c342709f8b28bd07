// What `doorstep help` and `doorstep help COMMAND` print, written from what the commands take.
import { VERSION } from '../base/version.ts';
import type { Option, Sheet } from './arguments.ts';
import { COMMANDS, type CommandName } from './commands.ts';

const WIDTH = 118;
const INDENT = '    ';
const CODES = `Exit codes: 0 fine, 1 a fault of Doorstep's own, 2 bad input, 3 (solve) no plan that visits all customers.`;

export function helpText(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    `Doorstep ${VERSION}: last-mile parcel delivery, simulated`,
    '',
    ...names.flatMap((name) => usageOf(name, COMMANDS[name].sheet)),
    'doorstep help [COMMAND]',
    '',
    'doorstep help COMMAND explains every option of a command. The result goes to standard output, all else to standard error.',
    CODES,
    '',
  ].join('\n');
}

export function helpOn(name: CommandName): string {
  const { does, options, files }: Sheet = COMMANDS[name].sheet;
  const lines = Object.entries(options).flatMap(([key, option]) => [
    `  ${wordOf(key, option)}`,
    ...wrapped(`${option.says}. Default: ${option.usual}.`.split(' '), '      ', '      '),
  ]);
  return [
    ...usageOf(name, { does, options, files }),
    '',
    ...wrapped(does.split(' '), '', ''),
    '',
    ...lines,
    ...(lines.length === 0 ? [] : ['']),
    CODES,
    '',
  ].join('\n');
}

function usageOf(name: CommandName, { files, options }: Sheet): string[] {
  const words = Object.entries(options).map(([key, option]) => `[${wordOf(key, option)}]`);
  return wrapped([`doorstep ${name}`, ...files, ...words], '', INDENT);
}

function wordOf(key: string, { takes }: Option): string {
  return takes === undefined ? `--${key}` : `--${key} ${takes}`;
}

/** Words in lines of at most WIDTH letters. */
function wrapped(words: readonly string[], first: string, later: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = later + word;
    } else line = isEmpty ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}
