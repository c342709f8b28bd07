// The arguments of a command: what it takes, and what is wrong with what it was given.
import { parseArgs } from 'node:util';
import { badInput } from './bad-input.ts';

/** An option with what `doorstep help COMMAND` says of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What is typed behind it: "N", "FILE"; nothing for a switch. */
  readonly takes?: string;
  /** What it does, with its unit. */
  readonly says: string;
  /** What holds where it is not given. */
  readonly usual: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What a command takes and does. A file in brackets may be left out. */
export interface Sheet {
  readonly files: readonly string[];
  readonly does: string;
  readonly options: Options;
}

export function option(takes: string, says: string, usual: string): Option {
  return { type: 'string', takes, says, usual };
}

export function toggle(says: string, usual: string): Option {
  return { type: 'boolean', says, usual };
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Parses a command's arguments; throws InputError on an unknown option or a missing or surplus file. */
export function argumentsOf(args: readonly string[], { options, files }: Sheet): Arguments {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: joinNegatives(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    const found = (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
    const known = Object.keys(options).map((name) => `--${name}`);
    throw badInput('arguments', found, known.length === 0 ? 'no options' : `only ${known.join(', ')}`);
  }
  const { positionals, values } = parsed;
  const least = files.filter((file) => !file.startsWith('[')).length;
  if (positionals.length < least || positionals.length > files.length) {
    throw badInput('arguments', positionals.length === 0 ? 'nothing' : positionals.join(' '), files.join(' '));
  }
  return { positionals, values: values as Arguments['values'] };
}

/** "--hub -0.5,51" as one word, so that a negative longitude is no option. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (let row = 0; row < args.length; row++) {
    const word = args[row] as string;
    const following = args[row + 1];
    if (/^--[a-z]+$/.test(word) && following !== undefined && /^-[\d.]/.test(following)) {
      joined.push(`${word}=${following}`);
      row++;
    } else joined.push(word);
  }
  return joined;
}

/** A whole number from an option, or undefined where it was not given. */
export function wholeNumber(
  values: Arguments['values'],
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && number >= least && number <= most) return number;
  throw badInput(`--${name}`, String(text), `a whole number from ${least} to ${most}`);
}

/** One of some words from an option; the first where it was not given. */
export function oneOf<Word extends string>(
  values: Arguments['values'],
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = values[name];
  if (text === undefined) return words[0];
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw badInput(`--${name}`, String(text), words.join(', '));
  return word;
}
