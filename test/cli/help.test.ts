import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/cli/arguments.ts';
import { COMMANDS, type CommandName } from '../../src/cli/commands.ts';
import { helpOn, helpText } from '../../src/cli/help-text.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const names = Object.keys(COMMANDS) as CommandName[];
const sheetOf = (name: CommandName): Sheet => COMMANDS[name].sheet;

describe.each(names)('the help on %s', (name) => {
  const { options, files, does } = sheetOf(name);

  test('says what it does and how it is called', () => {
    expect(helpOn(name)).toMatch(new RegExp(`^doorstep ${name}`));
    expect(helpOn(name).replace(/\s+/g, ' ')).toContain(does);
    for (const file of files) expect(helpOn(name)).toContain(file);
  });

  test('explains every option with its default, in lines that fit a terminal', () => {
    const text = helpOn(name);
    for (const [key, { says, usual, takes }] of Object.entries(options)) {
      expect(text).toContain(`\n  --${key}${takes === undefined ? '' : ` ${takes}`}\n`);
      expect(text.replace(/\s+/g, ' ')).toContain(`${says}. Default: ${usual}.`);
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(118);
  });

  test('names the options that the README names', () => {
    const row = README.split('\n').find((line) => line.startsWith(`| \`doorstep ${name}`)) ?? '';
    expect(row).not.toBe('');
    const inReadme = new Set([...row.matchAll(/--([a-z]+)/g)].map((match) => match[1]));
    for (const key of Object.keys(options)) expect([name, ...inReadme]).toContain(key);
    for (const key of inReadme) expect(Object.keys(options)).toContain(key);
  });
});

test('help shows every command and what the exit codes mean', () => {
  for (const name of names) expect(helpText()).toContain(`\ndoorstep ${name}`);
  expect(helpText()).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 /);
});
